package weka.classifiers.functions.swatnn.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of words and numbers, as Markdown and LaTeX for readers and as CSV for programs.
 *
 * @param name file name of the CSV and of the LaTeX, without its ending
 * @param caption one line above the table
 * @param columns headings
 * @param rows cells, each a {@link Number} or a text; doubles that are not finite are shown as a dash
 */
public record Table(String name, String caption, List<String> columns, List<List<Object>> rows) {

    /** Checks that every row has a cell for each column. */
    public Table {
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of the table " + name + " has " + row.size() + " cells; it needs " + columns.size());
            }
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The caption and the table in Markdown; numbers have three significant digits. */
    public String markdown() {
        StringBuilder text = new StringBuilder(caption).append("\n\n");
        text.append("| ").append(String.join(" | ", columns)).append(" |\n|");
        for (int c = 0; c < columns.size(); c++) {
            text.append(isNumeric(c) ? " --: |" : " --- |");
        }
        text.append('\n');
        for (List<Object> row : rows) {
            text.append(row.stream().map(Table::shortForm).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return text.toString();
    }

    /** A table for LaTeX with the package booktabs; numbers have three significant digits. */
    public String latex() {
        StringBuilder text =
                new StringBuilder("% Needs \\usepackage{booktabs}.\n\\begin{table}\n  \\centering\n  \\caption{");
        text.append(latex(caption)).append("}\n  \\begin{tabular}{");
        for (int c = 0; c < columns.size(); c++) {
            text.append(isNumeric(c) ? 'r' : 'l');
        }
        text.append("}\n    \\toprule\n").append(latexRow(columns)).append("    \\midrule\n");
        rows.forEach(row -> text.append(latexRow(row)));
        return text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n").toString();
    }

    private static String latexRow(List<?> cells) {
        return cells.stream().map(Table::latexForm).collect(Collectors.joining(" & ", "    ", " \\\\\n"));
    }

    private static String latexForm(Object cell) {
        String text = plainForm(cell);
        int e = cell instanceof Double ? text.indexOf('e') : -1;
        return e < 0
                ? latex(text)
                : "$" + text.substring(0, e) + " \\cdot 10^{" + Integer.parseInt(text.substring(e + 1)) + "}$";
    }

    /** What LaTeX would read as a command is escaped. */
    private static String latex(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(c);
                case '–' -> escaped.append("--");
                default -> escaped.appendCodePoint(c);
            }
        }
        return escaped.toString();
    }

    private boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> row.get(column) instanceof Number);
    }

    private static String shortForm(Object cell) {
        return plainForm(cell).replace("|", "\\|");
    }

    private static String plainForm(Object cell) {
        if (!(cell instanceof Double value)) {
            return cell.toString();
        }
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e5) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Writes {@code name.tex} into a folder. */
    public void writeLatex(Path folder) throws IOException {
        Files.writeString(folder.resolve(name + ".tex"), latex());
    }

    /** Writes {@code name.csv} into a folder; numbers have all their digits. */
    public void writeCsv(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\n")));
        for (List<Object> row : rows) {
            text.append(row.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\n")));
        }
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private static String quoted(Object cell) {
        String text = cell.toString();
        return text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
