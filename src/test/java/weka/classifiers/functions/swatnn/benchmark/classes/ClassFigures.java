package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.core.Utils;

import java.util.Arrays;

/**
 * How good the probabilities of classes are on rows whose classes are known.
 *
 * @param rows how many rows
 * @param logLoss the mean of the negative logarithm of the true class's probability, in nats; probabilities below
 *     {@link #LEAST_PROBABILITY} count as that
 * @param errorRate the share of rows whose most probable class is not the true one; of equal ones the first counts as predicted
 * @param brier the mean, over rows, of the sum over classes of squared differences from 1 for the true class and 0 for others: 0 to 2
 * @param auc the areas under the curves of each class against the rest, weighted by the rows of the class; NaN where all rows are of one
 *     class
 * @param calibration how often predictions are right, by their probability
 */
record ClassFigures(int rows, double logLoss, double errorRate, double brier, double auc, Calibration calibration) {

    static final double LEAST_PROBABILITY = 1e-6;

    /** Weka's trees subtract, and give probabilities a little below 0 where values are missing; these count as 0. */
    private static final double ROUNDING = 1e-9;

    /**
     * Judges predictions.
     *
     * @param distributions probabilities, rows by classes; each row is divided by its sum, and one of zeros says that all are equally
     *     probable
     * @param classes the index of each row's class
     * @throws ArithmeticException if a probability is negative, beyond rounding, or not finite
     */
    static ClassFigures of(double[][] distributions, int[] classes) {
        int rows = classes.length;
        double[][] p =
                Arrays.stream(distributions).map(ClassFigures::normalised).toArray(double[][]::new);
        double logLoss = 0;
        double brier = 0;
        int wrong = 0;
        double[] confidences = new double[rows];
        boolean[] right = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            logLoss -= Math.log(Math.max(p[i][classes[i]], LEAST_PROBABILITY));
            for (int c = 0; c < p[i].length; c++) {
                brier += Math.pow(p[i][c] - (c == classes[i] ? 1 : 0), 2);
            }
            int predicted = Utils.maxIndex(p[i]);
            confidences[i] = Math.min(1, p[i][predicted]);
            right[i] = predicted == classes[i];
            wrong += right[i] ? 0 : 1;
        }
        return new ClassFigures(
                rows,
                logLoss / rows,
                (double) wrong / rows,
                brier / rows,
                weightedAuc(p, classes),
                Calibration.of(confidences, right));
    }

    private static double[] normalised(double[] distribution) {
        for (double p : distribution) {
            if (!(p >= -ROUNDING && p < Double.POSITIVE_INFINITY)) {
                throw new ArithmeticException("a probability is " + p);
            }
        }
        double[] positive = Arrays.stream(distribution).map(p -> Math.max(0, p)).toArray();
        double sum = Arrays.stream(positive).sum();
        return Arrays.stream(positive)
                .map(p -> sum > 0 ? p / sum : 1.0 / positive.length)
                .toArray();
    }

    private static double weightedAuc(double[][] p, int[] classes) {
        double sum = 0;
        double weights = 0;
        for (int c = 0; c < p[0].length; c++) {
            int own = c;
            double[] scores = Arrays.stream(p).mapToDouble(row -> row[own]).toArray();
            double auc = auc(
                    scores, Arrays.stream(classes).map(k -> k == own ? 1 : 0).toArray());
            if (!Double.isNaN(auc)) {
                long members = Arrays.stream(classes).filter(k -> k == own).count();
                sum += members * auc;
                weights += members;
            }
        }
        return sum / weights;
    }

    /**
     * The area under the receiver's curve: how often a member has a higher score than another row, where equal scores count half.
     *
     * @param members 1 for a member of the class, 0 for another
     * @return NaN where there are no members or no others
     */
    static double auc(double[] scores, int[] members) {
        int[] order = Utils.sortWithNoMissingValues(scores.clone());
        double rankSum = 0;
        long count = 0;
        for (int start = 0, end; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                end++;
            }
            double rank = (start + 1 + end) / 2.0;
            for (int i = start; i < end; i++) {
                rankSum += members[order[i]] * rank;
                count += members[order[i]];
            }
        }
        long others = order.length - count;
        return count == 0 || others == 0 ? Double.NaN : (rankSum - count * (count + 1) / 2.0) / (count * others);
    }
}
