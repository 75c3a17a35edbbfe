package weka.classifiers.functions.swatnn.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One regressor: one method built on one data set's training rows and asked for its test rows.
 *
 * @param dataSet the data set's name
 * @param fold which part of a cross-validation, 0 where there are none
 * @param method the method's name
 * @param options the method's option string
 * @param source where the rows came from
 * @param seed the method's seed
 * @param maxWeights the limit of non-zero weights that it was chosen under; 0 for none
 * @param testMse the mean squared error on the test rows, in scaled units, or as a fraction of the variance of real data
 * @param noiseFloor the variance of the test target's noise, in scaled units
 * @param size what it consists of
 * @param buildSeconds the wall time of the build
 * @param searchSeconds the part of that before refinement, NaN where the method has no such parts
 * @param rowsPerSecond the rows predicted in a second, NaN where that was not measured
 * @param origin where the network started, in words
 */
public record Result(
        String dataSet,
        int fold,
        String method,
        String options,
        String source,
        int seed,
        int maxWeights,
        double testMse,
        double noiseFloor,
        Size size,
        double buildSeconds,
        double searchSeconds,
        double rowsPerSecond,
        String origin) {

    /** The first line of the file of results. */
    static final String HEADER =
            "data_set,fold,method,options,source,seed,max_weights,test_mse,noise_floor,parameters,nodes,"
                    + "hidden_layers,build_seconds,search_seconds,rows_per_second,origin";

    private static final int FIELDS = HEADER.split(",").length;

    /** This regressor as a line of CSV; numbers that are NaN are left empty. */
    String toCsv() {
        return String.join(
                ",",
                quoted(dataSet),
                Integer.toString(fold),
                quoted(method),
                quoted(options),
                quoted(source),
                Integer.toString(seed),
                Integer.toString(maxWeights),
                number("%.6e", testMse),
                number("%.6e", noiseFloor),
                number("%.0f", size.parameters()),
                number("%.0f", size.nodes()),
                number("%.0f", size.hiddenLayers()),
                number("%.4f", buildSeconds),
                number("%.4f", searchSeconds),
                number("%.0f", rowsPerSecond),
                quoted(origin));
    }

    /**
     * Reads what {@link #toCsv} wrote.
     *
     * @throws IllegalArgumentException if the line is none of these
     */
    static Result fromCsv(String line) {
        List<String> f = fields(line);
        if (f.size() != FIELDS) {
            throw new IllegalArgumentException("Not a line of results: " + line);
        }
        return new Result(
                f.get(0),
                Integer.parseInt(f.get(1)),
                f.get(2),
                f.get(3),
                f.get(4),
                Integer.parseInt(f.get(5)),
                Integer.parseInt(f.get(6)),
                number(f.get(7)),
                number(f.get(8)),
                new Size(number(f.get(9)), number(f.get(10)), number(f.get(11))),
                number(f.get(12)),
                number(f.get(13)),
                number(f.get(14)),
                f.get(15));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (char c : line.toCharArray()) {
            if (c == ',' && !inQuotes) {
                fields.add(unquoted(field.toString()));
                field.setLength(0);
            } else {
                inQuotes ^= c == '"';
                field.append(c);
            }
        }
        fields.add(unquoted(field.toString()));
        return fields;
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
