package weka.classifiers.functions.swatnn.report;

import java.util.List;

/**
 * A paragraph.
 *
 * @param kind what it is for
 * @param runs its pieces
 */
public record Words(Kind kind, List<Run> runs) implements Part {

    /** What a paragraph is for. */
    public enum Kind {
        /** To be read. */
        PLAIN,
        /** To be looked up. */
        NOTE,
        /** Tells lines apart. */
        LEGEND,
        /** Tells what a figure shows. */
        CAPTION,
        /** Stands above a figure or a table. */
        HEADING
    }

    /**
     * A piece of a paragraph.
     *
     * @param key a piece of this line stands before it; null for none
     * @param text what it says
     */
    public record Run(Ink key, String text) {}

    /** A paragraph in one piece. */
    public static Words of(Kind kind, String text) {
        return new Words(kind, List.of(new Run(null, text)));
    }
}
