package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * A regression problem. Those made of formulas are in scaled units: every input in [-1, 1] by its domain, the target in [-1, 1] by
 * the range it has in the training rows (test rows may lie a little outside). Real data are as they are.
 *
 * @param name the name it is asked for by
 * @param fold which part of a cross-validation this is, from 0
 * @param source where the rows come from, in words
 * @param train the training rows; the last attribute is the class
 * @param test the test rows, with the same header
 * @param noiseFloor the variance of the noise on the target, which is the least test MSE to hope for; 0 without noise
 * @param errorUnit what squared errors are divided by: 1 in scaled units, the variance of the class in the training rows of real data
 */
public record DataSet(
        String name, int fold, String source, Instances train, Instances test, double noiseFloor, double errorUnit) {

    /** A data set before scaling: rows hold the inputs and then the target; the domain bounds each input. */
    record Unscaled(String[] inputNames, double[] lower, double[] upper, double[][] train, double[][] test) {

        /** Scales the rows; {@code noise} is the standard deviation of the noise on the unscaled target. */
        DataSet scale(String name, String source, double noise) {
            int target = inputNames.length;
            DoubleSummaryStatistics range =
                    Arrays.stream(train).mapToDouble(row -> row[target]).summaryStatistics();
            if (!(range.getMax() > range.getMin())) {
                throw new IllegalArgumentException("The target of " + name + " is constant: " + range.getMin() + ".");
            }
            double noiseFloor = Math.pow(2 * noise / (range.getMax() - range.getMin()), 2);
            return new DataSet(
                    name, 0, source, instances(name, train, range), instances(name, test, range), noiseFloor, 1);
        }

        private Instances instances(String name, double[][] rows, DoubleSummaryStatistics range) {
            ArrayList<Attribute> attributes = new ArrayList<>();
            for (String input : inputNames) {
                attributes.add(new Attribute(input));
            }
            attributes.add(new Attribute("target"));
            Instances instances = new Instances(name, attributes, rows.length);
            instances.setClassIndex(inputNames.length);
            for (double[] row : rows) {
                double[] scaled = new double[row.length];
                for (int i = 0; i < inputNames.length; i++) {
                    scaled[i] = toUnit(row[i], lower[i], upper[i]);
                }
                scaled[inputNames.length] = toUnit(row[inputNames.length], range.getMin(), range.getMax());
                instances.add(new DenseInstance(1, scaled));
            }
            return instances;
        }

        private static double toUnit(double value, double min, double max) {
            return 2 * (value - min) / (max - min) - 1;
        }
    }
}
