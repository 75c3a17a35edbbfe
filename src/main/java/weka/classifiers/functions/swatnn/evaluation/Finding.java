package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a section found.
 *
 * @param explanation what was measured and how, in Markdown
 * @param tables tables for the report
 * @param details tables too long for the report: as CSV alone
 * @param charts pictures by file name without its ending
 */
record Finding(String explanation, List<Table> tables, List<Table> details, Map<String, Chart> charts) {

    /** Writes the CSV files and pictures. */
    void write(Path folder) throws IOException {
        for (Table table : tables) {
            table.writeCsv(folder);
        }
        for (Table table : details) {
            table.writeCsv(folder);
        }
        for (Map.Entry<String, Chart> chart : charts.entrySet()) {
            chart.getValue().write(folder, chart.getKey());
        }
    }

    /** The section's text below its heading. */
    String markdown() {
        StringBuilder text = new StringBuilder(explanation).append('\n');
        for (Table table : tables) {
            text.append('\n').append(table.markdown());
        }
        for (String chart : charts.keySet()) {
            text.append("\n![").append(chart).append("](").append(chart).append(".png)\n");
        }
        for (Table table : details) {
            text.append("\nMore in `")
                    .append(table.name())
                    .append(".csv`: ")
                    .append(table.caption())
                    .append('\n');
        }
        return text.toString();
    }
}
