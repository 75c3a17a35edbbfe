package weka.classifiers.functions.swatnn.report;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A small chart as shapes, of the same form in a page and in a window. What comes first lies below.
 *
 * @param title what it shows, for those who do not see it
 * @param width of all of it
 * @param height of all of it
 * @param frame marks around the window, which lie below those in it
 * @param labels texts
 * @param window beyond it, marks in it are not seen; null where there are none
 * @param inside marks in the window
 */
public record Sketch(
        String title,
        int width,
        int height,
        List<Mark> frame,
        List<Label> labels,
        Rectangle2D window,
        List<Mark> inside)
        implements Part {

    /**
     * A shape.
     *
     * @param ink what it stands for; whether it is filled or drawn goes by that
     * @param path where it is
     */
    public record Mark(Ink ink, Path2D path) {}

    /**
     * A text in one line.
     *
     * @param text what it says
     * @param x of its anchor
     * @param y of its base line
     * @param anchor what of it stands there
     * @param style how it is written
     */
    public record Label(String text, double x, double y, Anchor anchor, Style style) {}

    /** What of a text stands at its place. */
    public enum Anchor {
        /** Its beginning. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }

    /** How a text is written. */
    public enum Style {
        /** Small and faint: numbers. */
        TICK,
        /** Larger: names. */
        NAME,
        /** A name from below to above. */
        UPRIGHT
    }
}
