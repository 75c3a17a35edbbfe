package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.report.Sketch.Anchor;
import weka.classifiers.functions.swatnn.report.Sketch.Label;
import weka.classifiers.functions.swatnn.report.Sketch.Mark;
import weka.classifiers.functions.swatnn.report.Sketch.Style;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Bars from a common line to the left and right, each with a name and a value, as a sketch. */
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
     * Draws bars.
     *
     * @param title what they show, for those who do not see them
     * @param base where the bars begin
     * @param bars from top to bottom
     */
    static Sketch sketch(String title, double base, List<Bar> bars) {
        double least = base;
        double most = base;
        for (Bar bar : bars) {
            least = Math.min(least, bar.value() - bar.spread());
            most = Math.max(most, bar.value() + bar.spread());
        }
        Scale scale = Scale.over(Scale.Form.LINEAR, least, most);
        int height = ROW * bars.size() + 4;
        double zero = place(scale, base);
        Path2D boxes = new Path2D.Double();
        Path2D spreads = new Path2D.Double();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int top = ROW * i + 2;
            double middle = top + ROW / 2.0;
            double end = place(scale, bar.value());
            boxes.append(
                    new Rectangle2D.Double(Math.min(zero, end), top + 4, Math.max(1, Math.abs(end - zero)), ROW - 8),
                    false);
            if (bar.spread() > 0) {
                line(
                        spreads,
                        place(scale, bar.value() - bar.spread()),
                        middle,
                        place(scale, bar.value() + bar.spread()),
                        middle);
            }
            labels.add(new Label(shortened(bar.name()), LEFT - 6, middle + 4, Anchor.END, Style.NAME));
            labels.add(new Label(bar.text(), RIGHT + 6, middle + 4, Anchor.START, Style.TICK));
        }
        Path2D common = new Path2D.Double();
        line(common, zero, 0, zero, height);
        List<Mark> marks = List.of(new Mark(Ink.GRID, common), new Mark(Ink.BAR, boxes), new Mark(Ink.SPREAD, spreads));
        return new Sketch(title, WIDTH, height, marks, labels, null, List.of());
    }

    private static void line(Path2D path, double x, double y, double toX, double toY) {
        path.moveTo(x, y);
        path.lineTo(toX, toY);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    private static double place(Scale scale, double value) {
        return LEFT + (RIGHT - LEFT) * scale.share(value);
    }
}
