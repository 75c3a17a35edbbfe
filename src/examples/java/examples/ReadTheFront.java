package examples;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.util.Locale;

/**
 * Lists the networks that a build could have chosen, by size and error, and how far the prediction of each for the first row is from that
 * of the chosen one.
 *
 * <p>Argument: a file of data whose class is in the last column.
 */
public final class ReadTheFront {

    private ReadTheFront() {}

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args.length > 0 ? args[0] : "test-data/quakes.arff");
        data.setClassIndex(data.numAttributes() - 1);

        SWATNN model = new SWATNN();
        model.setOptions(new String[] {"-preset", "fast"});
        model.buildClassifier(data);

        // The networks of the front compute on encoded inputs, and predict in deviations of the class from its mean.
        double[] first = model.model().predictor().encoding().encodeInputs(data, 0, 1);
        double chosen = model.model().network().predict(first);
        BuildReport report = model.model().report();
        System.out.println("Judged by " + report.criterion());
        for (BuildReport.Point point : report.front()) {
            System.out.printf(
                    Locale.ROOT,
                    "%4d weights, error %.4f, from %s, prediction %+.3f deviations from the chosen one's%n",
                    point.size(),
                    point.error(),
                    point.source(),
                    point.network().predict(first) - chosen);
        }
    }
}
