package examples;

import weka.classifiers.functions.SWATNN;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.util.Locale;
import java.util.Random;

/**
 * Builds on four fifths of the rows and counts how many of the others fall into their prediction intervals.
 *
 * <p>Arguments: a file of data whose class is in the last column; the confidence level, 0.9 without one.
 */
public final class Intervals {

    private Intervals() {}

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args.length > 0 ? args[0] : "test-data/quakes.arff");
        double level = args.length > 1 ? Double.parseDouble(args[1]) : 0.9;
        data.setClassIndex(data.numAttributes() - 1);
        data.deleteWithMissingClass();
        data.randomize(new Random(1));

        SWATNN model = new SWATNN();
        model.setOptions(new String[] {"-preset", "fast"});
        model.buildClassifier(data.trainCV(5, 0));

        Instances test = data.testCV(5, 0);
        int inside = 0;
        for (Instance row : test) {
            // One interval a row; its width is the same for all rows.
            double[] interval = model.predictIntervals(row, level)[0];
            if (interval[0] <= row.classValue() && row.classValue() <= interval[1]) {
                inside++;
            }
        }
        double[] first = model.predictIntervals(test.instance(0), level)[0];
        System.out.printf(Locale.ROOT, "The first interval: %.4g to %.4g%n", first[0], first[1]);
        System.out.printf(Locale.ROOT, "At level %.2f, %d of %d rows inside%n", level, inside, test.numInstances());
    }
}
