package weka.classifiers.functions.swatnn.report;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** A sketch as SVG in a page, whose letters can be read on a phone, and whose colours are those of the page's style sheet, light or dark. */
final class SketchSvg {

    private SketchSvg() {}

    static void write(Html html, Sketch sketch) {
        html.open("svg", "viewBox", "0 0 " + sketch.width() + " " + sketch.height(), "role", "img", "class", "plot");
        html.leaf("title", sketch.title());
        marks(html, sketch.frame());
        if (sketch.window() != null) {
            inside(html, sketch.window(), sketch.inside());
        }
        sketch.labels().forEach(label -> label(html, label));
        html.close();
    }

    /** What lies beyond the axes would cover their texts. */
    private static void inside(Html html, Rectangle2D window, List<Sketch.Mark> marks) {
        String x = number(window.getX());
        String y = number(window.getY());
        String width = number(window.getWidth());
        String height = number(window.getHeight());
        html.open(
                "svg",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "viewBox",
                x + " " + y + " " + width + " " + height);
        marks(html, marks);
        html.close();
    }

    private static void marks(Html html, List<Sketch.Mark> marks) {
        marks.forEach(mark -> html.empty("path", "class", mark.ink().style(), "d", path(mark.path())));
    }

    /** The path in SVG's letters, as short as they make it. */
    static String path(Path2D path) {
        StringBuilder text = new StringBuilder();
        double[] place = new double[6];
        String x = "";
        String y = "";
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(place);
            if (kind == PathIterator.SEG_CLOSE) {
                text.append('z');
                continue;
            }
            String toX = number(place[0]);
            String toY = number(place[1]);
            if (kind == PathIterator.SEG_MOVETO) {
                text.append('M').append(toX).append(' ').append(toY);
            } else if (toY.equals(y)) {
                text.append(toX.equals(x) ? "h0" : "H" + toX);
            } else {
                text.append(toX.equals(x) ? "V" + toY : "L" + toX + " " + toY);
            }
            x = toX;
            y = toY;
        }
        return text.toString();
    }

    private static void label(Html html, Sketch.Label label) {
        String anchor = label.anchor().name().toLowerCase(Locale.ROOT);
        String x = number(label.x());
        String y = number(label.y());
        switch (label.style()) {
            case TICK -> html.leaf("text", label.text(), "class", "tick", "text-anchor", anchor, "x", x, "y", y);
            case NAME -> html.leaf("text", label.text(), "class", "name", "text-anchor", anchor, "x", x, "y", y);
            case UPRIGHT ->
                html.leaf(
                        "text",
                        label.text(),
                        "class",
                        "name",
                        "text-anchor",
                        anchor,
                        "transform",
                        "translate(" + x + " " + y + ") rotate(-90)");
        }
    }

    /** A tenth of a unit is finer than anybody sees. */
    private static String number(double value) {
        double rounded = Math.round(10 * value) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
