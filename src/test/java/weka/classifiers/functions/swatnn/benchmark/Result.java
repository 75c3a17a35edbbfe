package weka.classifiers.functions.swatnn.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run: one method built on one data set's training rows and asked for its test rows.
 *
 * @param dataSet the data set's name
 * @param method the method's name
 * @param options the method's option string
 * @param source where the rows came from
 * @param seed the method's seed
 * @param testMse the mean squared error on the test rows, in scaled units
 * @param noiseFloor the variance of the test target's noise, in scaled units
 * @param parameters the number of non-zero parameters, NaN where the method has none to count
 * @param hiddenLayers the number of hidden layers, NaN where the method has no layers
 * @param buildSeconds the wall time of the build
 * @param rowsPerSecond the rows predicted in a second
 */
public record Result(
        String dataSet,
        String method,
        String options,
        String source,
        int seed,
        double testMse,
        double noiseFloor,
        double parameters,
        double hiddenLayers,
        double buildSeconds,
        double rowsPerSecond) {

    /** The first line of the file of results. */
    static final String HEADER = "data_set,method,options,source,seed,test_mse,noise_floor,parameters,hidden_layers,"
            + "build_seconds,rows_per_second";

    /** This run as a line of CSV; numbers that are NaN are left empty. */
    String toCsv() {
        return String.join(
                ",",
                quoted(dataSet),
                quoted(method),
                quoted(options),
                quoted(source),
                Integer.toString(seed),
                number("%.6e", testMse),
                number("%.6e", noiseFloor),
                number("%.0f", parameters),
                number("%.0f", hiddenLayers),
                number("%.4f", buildSeconds),
                number("%.0f", rowsPerSecond));
    }

    /**
     * Reads what {@link #toCsv} wrote.
     *
     * @throws IllegalArgumentException if the line is none of these
     */
    static Result fromCsv(String line) {
        List<String> f = fields(line);
        if (f.size() != 11) {
            throw new IllegalArgumentException("Not a line of results: " + line);
        }
        return new Result(
                f.get(0),
                f.get(1),
                f.get(2),
                f.get(3),
                Integer.parseInt(f.get(4)),
                number(f.get(5)),
                number(f.get(6)),
                number(f.get(7)),
                number(f.get(8)),
                number(f.get(9)),
                number(f.get(10)));
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
