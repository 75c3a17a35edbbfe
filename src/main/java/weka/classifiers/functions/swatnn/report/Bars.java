package weka.classifiers.functions.swatnn.report;

import java.util.List;

/** Bars from a common line to the left and right, each with a name and a value, as SVG in a page. */
final class Bars {

    private static final int WIDTH = 360;
    private static final int ROW = 24;
    private static final int LEFT = 132;
    private static final int RIGHT = 268;
    private static final int LONGEST_NAME = 15;

    private Bars() {}

    /**
     * A bar.
     *
     * @param name what it stands for
     * @param value where it ends
     * @param spread half the length of the line across its end; 0 for none
     * @param text what is written beside it
     */
    record Bar(String name, double value, double spread, String text) {}

    /**
     * Writes bars.
     *
     * @param html the page
     * @param title what they show, for those who do not see them
     * @param base where the bars begin
     * @param bars from top to bottom
     */
    static void write(Html html, String title, double base, List<Bar> bars) {
        double least = base;
        double most = base;
        for (Bar bar : bars) {
            least = Math.min(least, bar.value() - bar.spread());
            most = Math.max(most, bar.value() + bar.spread());
        }
        Scale scale = Scale.over(Scale.Form.LINEAR, least, most);
        String height = String.valueOf(ROW * bars.size() + 4);
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "class", "plot");
        html.leaf("title", title);
        String zero = place(scale, base);
        html.empty("line", "class", "grid", "x1", zero, "x2", zero, "y1", "0", "y2", height);
        for (int i = 0; i < bars.size(); i++) {
            bar(html, bars.get(i), scale, base, ROW * i + 2);
        }
        html.close();
    }

    private static void bar(Html html, Bar bar, Scale scale, double base, int top) {
        String middle = String.valueOf(top + ROW / 2);
        String line = String.valueOf(top + ROW / 2 + 4);
        String name =
                bar.name().length() <= LONGEST_NAME ? bar.name() : bar.name().substring(0, LONGEST_NAME - 1) + "\u2026";
        html.leaf("text", name, "class", "name", "text-anchor", "end", "x", String.valueOf(LEFT - 6), "y", line);
        String from = place(scale, Math.min(base, bar.value()));
        double width = Math.abs(scale.share(bar.value()) - scale.share(base)) * (RIGHT - LEFT);
        html.empty(
                "rect",
                "class",
                "bar",
                "x",
                from,
                "y",
                String.valueOf(top + 4),
                "width",
                String.valueOf(Math.max(1, Math.round(width))),
                "height",
                String.valueOf(ROW - 8));
        if (bar.spread() > 0) {
            html.empty(
                    "line",
                    "class",
                    "spread",
                    "x1",
                    place(scale, bar.value() - bar.spread()),
                    "x2",
                    place(scale, bar.value() + bar.spread()),
                    "y1",
                    middle,
                    "y2",
                    middle);
        }
        html.leaf("text", bar.text(), "class", "tick", "x", String.valueOf(RIGHT + 6), "y", line);
    }

    private static String place(Scale scale, double value) {
        return String.valueOf(Math.round(LEFT + (RIGHT - LEFT) * scale.share(value)));
    }
}
