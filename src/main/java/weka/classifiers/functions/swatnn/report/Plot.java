package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.effects.Curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small chart as SVG in a page. Its letters can be read on a phone, and its colours are those of the page's style sheet, light or dark. What
 * is added first lies below.
 */
final class Plot {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 230;
    private static final int LEFT = 70;
    private static final int RIGHT = 348;
    private static final int TOP = 10;
    private static final int BOTTOM = 188;
    private static final int TICKS = 6;

    /** Height of the highest bar of a histogram, and their number. */
    private static final int STRIP = 26;

    private static final int BINS = 40;

    private final String title;
    private final Scale x;
    private final Scale y;
    private final String xName;
    private final String yName;
    private final List<Consumer<Html>> marks = new ArrayList<>();

    /**
     * An empty chart.
     *
     * @param title what it shows, for those who do not see it
     * @param x horizontal axis
     * @param xName what it says
     * @param y vertical axis
     * @param yName what it says
     */
    Plot(String title, Scale x, String xName, Scale y, String yName) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.xName = xName;
        this.yName = yName;
    }

    /** Shades a part of the horizontal axis, where it is wide enough to be seen. */
    Plot shade(double from, double to) {
        if (left(to) - left(from) < 1) {
            return this;
        }
        marks.add(html -> html.empty(
                "rect",
                "class",
                "gap",
                "x",
                number(left(from)),
                "y",
                number(TOP),
                "width",
                number(left(to) - left(from)),
                "height",
                number(BOTTOM - TOP)));
        return this;
    }

    /** Bars along the lower edge: how many of the values are where. */
    Plot histogram(double[] values) {
        int[] counts = new int[BINS];
        for (double value : values) {
            if (Double.isFinite(value) && value >= x.least() && value <= x.most()) {
                counts[Math.min(BINS - 1, (int) (BINS * x.share(value)))]++;
            }
        }
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        double width = (double) (RIGHT - LEFT) / BINS;
        String path = IntStream.range(0, BINS)
                .filter(bin -> counts[bin] > 0)
                .mapToObj(bin -> "M" + number(LEFT + bin * width) + " " + BOTTOM + "v"
                        + number(-Math.max(1, (double) STRIP * counts[bin] / most)) + "h" + number(width - 0.5) + "V"
                        + BOTTOM + "z")
                .collect(Collectors.joining());
        marks.add(html -> html.empty("path", "class", "bins", "d", path));
        return this;
    }

    /** A line; parts of it without a value are left out. */
    Plot line(Curve curve, String style) {
        StringBuilder path = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < curve.x().length; i++) {
            boolean seen = Double.isFinite(curve.x()[i]) && Double.isFinite(curve.y()[i]);
            if (seen) {
                path.append(joined ? 'L' : 'M').append(point(curve.x()[i], curve.y()[i]));
            }
            joined = seen;
        }
        marks.add(html -> html.empty("path", "class", "line " + style, "d", path.toString()));
        return this;
    }

    /** The area between two curves over the same places. */
    Plot band(double[] places, double[] lower, double[] upper) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            path.append(path.isEmpty() ? 'M' : 'L').append(point(places[i], upper[i]));
        }
        for (int i = places.length - 1; i >= 0; i--) {
            path.append('L').append(point(places[i], lower[i]));
        }
        marks.add(html ->
                html.empty("path", "class", "band", "d", path.append('z').toString()));
        return this;
    }

    /** A bar at each place, from a lower to an upper value. */
    Plot bars(double[] places, double[] lower, double[] upper) {
        String path = IntStream.range(0, places.length)
                .mapToObj(i -> "M" + point(places[i], lower[i]) + "V" + number(top(upper[i])))
                .collect(Collectors.joining());
        marks.add(html -> html.empty("path", "class", "bars", "d", path));
        return this;
    }

    /** Dots; those that the axes cannot show are left out. */
    Plot dots(double[] places, double[] values, String style) {
        String path = IntStream.range(0, places.length)
                .filter(i -> Double.isFinite(x.share(places[i])) && Double.isFinite(y.share(values[i])))
                .mapToObj(i -> "M" + point(places[i], values[i]) + "h0")
                .collect(Collectors.joining());
        marks.add(html -> html.empty("path", "class", "dots " + style, "d", path));
        return this;
    }

    /** Writes the chart. */
    void write(Html html) {
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "class", "plot");
        html.leaf("title", title);
        for (Scale.Tick tick : x.ticks(TICKS)) {
            String at = number(left(tick.value()));
            html.empty("line", "class", "grid", "x1", at, "x2", at, "y1", number(TOP), "y2", number(BOTTOM));
            html.leaf(
                    "text", tick.label(), "class", "tick", "text-anchor", "middle", "x", at, "y", number(BOTTOM + 15));
        }
        for (Scale.Tick tick : y.ticks(TICKS)) {
            double at = top(tick.value());
            html.empty(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    number(LEFT),
                    "x2",
                    number(RIGHT),
                    "y1",
                    number(at),
                    "y2",
                    number(at));
            html.leaf(
                    "text",
                    tick.label(),
                    "class",
                    "tick",
                    "text-anchor",
                    "end",
                    "x",
                    number(LEFT - 5),
                    "y",
                    number(at + 4));
        }
        // What lies beyond the axes would cover their texts.
        html.open(
                "svg",
                "x",
                number(LEFT),
                "y",
                number(TOP),
                "width",
                number(RIGHT - LEFT),
                "height",
                number(BOTTOM - TOP),
                "viewBox",
                LEFT + " " + TOP + " " + (RIGHT - LEFT) + " " + (BOTTOM - TOP));
        marks.forEach(mark -> mark.accept(html));
        html.close();
        html.leaf(
                "text",
                xName,
                "class",
                "name",
                "text-anchor",
                "middle",
                "x",
                number((LEFT + RIGHT) / 2.0),
                "y",
                number(HEIGHT - 7));
        String middle = number((TOP + BOTTOM) / 2.0);
        html.leaf(
                "text",
                yName,
                "class",
                "name",
                "text-anchor",
                "middle",
                "transform",
                "translate(10 " + middle + ") rotate(-90)");
        html.close();
    }

    private double left(double value) {
        return LEFT + (RIGHT - LEFT) * x.share(value);
    }

    private double top(double value) {
        return BOTTOM - (BOTTOM - TOP) * y.share(value);
    }

    private String point(double place, double value) {
        return number(left(place)) + " " + number(top(value));
    }

    /** A tenth of a unit is finer than anybody sees. */
    private static String number(double value) {
        double rounded = Math.round(10 * value) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
