package weka.classifiers.functions.swatnn.report;

/**
 * How close probabilities are to what was there. Rows count by their weights.
 *
 * @param logLoss mean of minus the logarithm of the probability of what was there, in nats; a probability below {@link #LEAST} counts as that
 * @param errorRate share of the rows whose most probable value is another one
 * @param brier mean over rows of the sum over values of the squared distance from 0 or 1
 */
record ClassGoodness(double logLoss, double errorRate, double brier) {

    /** The smallest probability that is told from none. */
    static final double LEAST = 1e-15;

    /**
     * Measures probabilities.
     *
     * @param actual n indices of values of the class, at least one
     * @param probabilities for each row, one of each value
     * @param weights n positive weights
     */
    static ClassGoodness of(double[] actual, double[][] probabilities, double[] weights) {
        double total = 0;
        double losses = 0;
        double wrong = 0;
        double squares = 0;
        for (int i = 0; i < actual.length; i++) {
            int right = (int) actual[i];
            int best = 0;
            double distances = 0;
            for (int k = 0; k < probabilities[i].length; k++) {
                best = probabilities[i][k] > probabilities[i][best] ? k : best;
                double distance = probabilities[i][k] - (k == right ? 1 : 0);
                distances += distance * distance;
            }
            total += weights[i];
            losses += weights[i] * loss(probabilities[i][right]);
            wrong += best == right ? 0 : weights[i];
            squares += weights[i] * distances;
        }
        return new ClassGoodness(losses / total, wrong / total, squares / total);
    }

    /** The log loss of a row whose value had this probability, in nats. */
    static double loss(double probability) {
        return -Math.log(Math.max(LEAST, probability));
    }
}
