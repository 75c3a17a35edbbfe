package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.effects.Curve;
import weka.classifiers.functions.swatnn.report.Sketch.Anchor;
import weka.classifiers.functions.swatnn.report.Sketch.Label;
import weka.classifiers.functions.swatnn.report.Sketch.Mark;
import weka.classifiers.functions.swatnn.report.Sketch.Style;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two axes, and what is between them, as a sketch. What is added first lies below. */
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

    /** Between two bars of a histogram. */
    private static final double BETWEEN = 0.5;

    private final String title;
    private final Scale x;
    private final Scale y;
    private final String xName;
    private final String yName;
    private final List<Mark> marks = new ArrayList<>();

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
        return left(to) - left(from) < 1
                ? this
                : mark(
                        Ink.GAP,
                        new Path2D.Double(
                                new Rectangle2D.Double(left(from), TOP, left(to) - left(from), BOTTOM - TOP)));
    }

    private Plot mark(Ink ink, Path2D path) {
        marks.add(new Mark(ink, path));
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
        Path2D path = new Path2D.Double();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double height = Math.max(1, (double) STRIP * counts[bin] / most);
                path.append(
                        new Rectangle2D.Double(LEFT + bin * width, BOTTOM - height, width - BETWEEN, height), false);
            }
        }
        return mark(Ink.BINS, path);
    }

    /** A line; parts of it without a value are left out. */
    Plot line(Curve curve, Ink ink) {
        Path2D path = new Path2D.Double();
        boolean joined = false;
        for (int i = 0; i < curve.x().length; i++) {
            boolean seen = Double.isFinite(curve.x()[i]) && Double.isFinite(curve.y()[i]);
            if (seen) {
                go(path, joined, curve.x()[i], curve.y()[i]);
            }
            joined = seen;
        }
        return mark(ink, path);
    }

    private void go(Path2D path, boolean drawing, double place, double value) {
        if (drawing) {
            path.lineTo(left(place), top(value));
        } else {
            path.moveTo(left(place), top(value));
        }
    }

    /** The area between two curves over the same places. */
    Plot band(double[] places, double[] lower, double[] upper) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < places.length; i++) {
            go(path, i > 0, places[i], upper[i]);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            go(path, true, places[i], lower[i]);
        }
        path.closePath();
        return mark(Ink.BAND, path);
    }

    /** A bar at each place, from a lower to an upper value. */
    Plot bars(double[] places, double[] lower, double[] upper) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < places.length; i++) {
            go(path, false, places[i], lower[i]);
            go(path, true, places[i], upper[i]);
        }
        return mark(Ink.INTERVALS, path);
    }

    /** Dots; those that the axes cannot show are left out. */
    Plot dots(double[] places, double[] values, Ink ink) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < places.length; i++) {
            if (Double.isFinite(x.share(places[i])) && Double.isFinite(y.share(values[i]))) {
                go(path, false, places[i], values[i]);
                go(path, true, places[i], values[i]);
            }
        }
        return mark(ink, path);
    }

    /** The chart. */
    Sketch sketch() {
        Path2D grid = new Path2D.Double();
        List<Label> labels = new ArrayList<>();
        for (Scale.Tick tick : x.ticks(TICKS)) {
            double at = left(tick.value());
            grid.moveTo(at, TOP);
            grid.lineTo(at, BOTTOM);
            labels.add(new Label(tick.label(), at, BOTTOM + 15, Anchor.MIDDLE, Style.TICK));
        }
        for (Scale.Tick tick : y.ticks(TICKS)) {
            double at = top(tick.value());
            grid.moveTo(LEFT, at);
            grid.lineTo(RIGHT, at);
            labels.add(new Label(tick.label(), LEFT - 5, at + 4, Anchor.END, Style.TICK));
        }
        labels.add(new Label(xName, (LEFT + RIGHT) / 2.0, HEIGHT - 7, Anchor.MIDDLE, Style.NAME));
        labels.add(new Label(yName, 10, (TOP + BOTTOM) / 2.0, Anchor.MIDDLE, Style.UPRIGHT));
        return new Sketch(
                title,
                WIDTH,
                HEIGHT,
                List.of(new Mark(Ink.GRID, grid)),
                labels,
                new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP),
                List.copyOf(marks));
    }

    private double left(double value) {
        return LEFT + (RIGHT - LEFT) * x.share(value);
    }

    private double top(double value) {
        return BOTTOM - (BOTTOM - TOP) * y.share(value);
    }
}
