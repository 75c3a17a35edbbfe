package weka.classifiers.functions.swatnn.report;

import java.util.List;

/**
 * Parts that belong together.
 *
 * @param kind how they are arranged
 * @param parts in their order
 */
public record Group(Kind kind, List<Part> parts) implements Part {

    /** How parts are arranged. */
    public enum Kind {
        /** A sketch with its words, one below the other. */
        FIGURE,
        /** Two side by side, where there is room. */
        PAIR,
        /** As many side by side as there is room for. */
        CARDS
    }

    /** Parts in an arrangement. */
    static Group of(Kind kind, Part... parts) {
        return new Group(kind, List.of(parts));
    }
}
