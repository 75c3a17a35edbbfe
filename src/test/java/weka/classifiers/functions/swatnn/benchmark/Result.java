package weka.classifiers.functions.swatnn.benchmark;

import java.util.List;

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
                Csv.quoted(dataSet),
                Integer.toString(fold),
                Csv.quoted(method),
                Csv.quoted(options),
                Csv.quoted(source),
                Integer.toString(seed),
                Integer.toString(maxWeights),
                Csv.number("%.6e", testMse),
                Csv.number("%.6e", noiseFloor),
                Csv.number("%.0f", size.parameters()),
                Csv.number("%.0f", size.nodes()),
                Csv.number("%.0f", size.hiddenLayers()),
                Csv.number("%.4f", buildSeconds),
                Csv.number("%.4f", searchSeconds),
                Csv.number("%.0f", rowsPerSecond),
                Csv.quoted(origin));
    }

    /**
     * Reads what {@link #toCsv} wrote.
     *
     * @throws IllegalArgumentException if the line is none of these
     */
    static Result fromCsv(String line) {
        List<String> f = Csv.fields(line);
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
                Csv.number(f.get(7)),
                Csv.number(f.get(8)),
                new Size(Csv.number(f.get(9)), Csv.number(f.get(10)), Csv.number(f.get(11))),
                Csv.number(f.get(12)),
                Csv.number(f.get(13)),
                Csv.number(f.get(14)),
                f.get(15));
    }
}
