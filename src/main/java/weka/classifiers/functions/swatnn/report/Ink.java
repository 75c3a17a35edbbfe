package weka.classifiers.functions.swatnn.report;

/** What a mark of a sketch stands for; a page's style sheet and a window know what that looks like. */
public enum Ink {
    /** Lines of the axes' ticks, and the common line of bars. */
    GRID("grid"),
    /** A part of an axis without rows. */
    GAP("gap"),
    /** How values are spread. */
    BINS("bins"),
    /** The area of prediction intervals. */
    BAND("band"),
    /** A prediction interval for each row. */
    INTERVALS("bars"),
    /** A bar. */
    BAR("bar"),
    /** The standard deviation across the end of a bar. */
    SPREAD("spread"),
    /** Where two axes are equal. */
    EQUAL("line equal"),
    /** The first curve. */
    FIRST("line first"),
    /** The second curve, dashed. */
    SECOND("line second"),
    /** The curve of the first of several values. */
    CLASS_1("line class1"),
    /** That of the second one. */
    CLASS_2("line class2"),
    /** That of the third one. */
    CLASS_3("line class3"),
    /** That of the fourth one. */
    CLASS_4("line class4"),
    /** That of the fifth one. */
    CLASS_5("line class5"),
    /** That of the sixth one. */
    CLASS_6("line class6"),
    /** A dot for each row. */
    ROWS("dots rows"),
    /** Dots along a curve. */
    FRONT("dots front"),
    /** The dot of what was chosen. */
    CHOSEN("dots chosen");

    private static final String LINE = "line ";

    private final String style;

    Ink(String style) {
        this.style = style;
    }

    /** The curve of one of several values, from 0. */
    static Ink ofClass(int value) {
        return values()[CLASS_1.ordinal() + value];
    }

    /** Its classes in the style sheet. */
    String style() {
        return style;
    }

    /** The classes of a short piece of the line before its explanation. */
    String key() {
        return "key " + style.substring(LINE.length());
    }
}
