package weka.classifiers.functions.swatnn.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Markdown text in the making. */
public final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** Begins a section after an empty line. */
    public void heading(int level, String title) {
        line("");
        line("#".repeat(level) + " " + title);
        line("");
    }

    /** A paragraph between empty lines. */
    public void paragraph(String words) {
        line("");
        line(words);
        line("");
    }

    /** The first two lines of a table whose first column holds names and the others numbers. */
    public void table(String... columns) {
        row(List.of(columns));
        line("| --- |" + " --: |".repeat(columns.length - 1));
    }

    /** A line of a table. */
    public void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** A line. */
    public void line(String line) {
        text.append(line).append('\n');
    }

    /** A number, a dash where there is none. */
    public static String cell(String format, Optional<Double> value) {
        return cell(format, value.orElse(Double.NaN));
    }

    /** A number, a dash where it is NaN. */
    public static String cell(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }
}
