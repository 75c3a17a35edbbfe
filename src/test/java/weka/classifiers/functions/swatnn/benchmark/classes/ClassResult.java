package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.functions.swatnn.benchmark.Csv;
import weka.classifiers.functions.swatnn.benchmark.Size;

import java.util.List;

/**
 * One classifier: one method built on all but one of a data set's parts and asked for that one.
 *
 * @param dataSet the data set's name
 * @param fold which part, from 0
 * @param folds of how many
 * @param method the method's name
 * @param options the method's option string
 * @param seed the method's seed
 * @param figures how good its probabilities are
 * @param size what it consists of
 * @param buildSeconds the wall time of the build
 */
record ClassResult(
        String dataSet,
        int fold,
        int folds,
        String method,
        String options,
        int seed,
        ClassFigures figures,
        Size size,
        double buildSeconds) {

    /** The first line of the file of results. */
    static final String HEADER =
            "data_set,fold,folds,method,options,seed,rows,log_loss,error_rate,brier,auc,calibration,parameters,"
                    + "nodes,build_seconds";

    private static final int FIELDS = HEADER.split(",").length;

    /** This result as a line of CSV; numbers that are NaN are left empty. */
    String toCsv() {
        return String.join(
                ",",
                Csv.quoted(dataSet),
                Integer.toString(fold),
                Integer.toString(folds),
                Csv.quoted(method),
                Csv.quoted(options),
                Integer.toString(seed),
                Integer.toString(figures.rows()),
                Csv.number("%.6e", figures.logLoss()),
                Csv.number("%.6e", figures.errorRate()),
                Csv.number("%.6e", figures.brier()),
                Csv.number("%.6f", figures.auc()),
                Csv.quoted(figures.calibration().toText()),
                Csv.number("%.0f", size.parameters()),
                Csv.number("%.0f", size.nodes()),
                Csv.number("%.4f", buildSeconds));
    }

    /**
     * Reads what {@link #toCsv} wrote.
     *
     * @throws IllegalArgumentException if the line is none of these
     */
    static ClassResult fromCsv(String line) {
        List<String> f = Csv.fields(line);
        if (f.size() != FIELDS) {
            throw new IllegalArgumentException("Not a line of results: " + line);
        }
        return new ClassResult(
                f.get(0),
                Integer.parseInt(f.get(1)),
                Integer.parseInt(f.get(2)),
                f.get(3),
                f.get(4),
                Integer.parseInt(f.get(5)),
                new ClassFigures(
                        Integer.parseInt(f.get(6)),
                        Csv.number(f.get(7)),
                        Csv.number(f.get(8)),
                        Csv.number(f.get(9)),
                        Csv.number(f.get(10)),
                        Calibration.fromText(f.get(11))),
                new Size(Csv.number(f.get(12)), Csv.number(f.get(13)), Double.NaN),
                Csv.number(f.get(14)));
    }
}
