package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of text, tables and pictures in the making. Tables are written as CSV too. */
final class PaperReport {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Chart> charts = new LinkedHashMap<>();

    /**
     * Begins a page.
     *
     * @param name the name of its file without the ending, which those of tables and pictures begin with
     */
    PaperReport(String name, String title) {
        this.name = name;
        text.append("# ").append(title).append('\n');
    }

    /** Begins a section. */
    void heading(String title) {
        text.append("\n## ").append(title).append('\n');
    }

    /** A paragraph. */
    void paragraph(String words) {
        text.append('\n').append(words.strip()).append('\n');
    }

    /** A table, whose name becomes a part of its file's. */
    void table(Table table) {
        Table named = new Table(fileName(table.name()), table.caption(), table.columns(), table.rows());
        tables.add(named);
        text.append('\n').append(named.markdown());
    }

    /** A picture. */
    void picture(String part, String alternative, Chart chart) {
        charts.put(fileName(part), chart);
        text.append("\n![")
                .append(alternative)
                .append("](")
                .append(fileName(part))
                .append(".png)\n");
    }

    private String fileName(String part) {
        return name + "-" + part;
    }

    /** The text. */
    String markdown() {
        return text.toString();
    }

    /**
     * Writes everything.
     *
     * @return the page
     */
    Path write(Path folder) throws IOException {
        for (Table table : tables) {
            table.writeCsv(folder);
        }
        for (Map.Entry<String, Chart> chart : charts.entrySet()) {
            chart.getValue().write(folder, chart.getKey());
        }
        return Files.writeString(folder.resolve(name + ".md"), text);
    }
}
