package weka.classifiers.functions.swatnn.effects;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Permutation importance (Breiman, 2001, Random forests, section 10; Fisher, Rudin &amp; Dominici, 2019, All models are wrong, but many are
 * useful): by how much an error rises when the values of one attribute are dealt out among the rows anew.
 *
 * @param mean mean rise over the repeats, in the units of the error; below 0 where the attribute does harm
 * @param deviation standard deviation over the repeats; 0 for one
 */
public record Importance(double mean, double deviation) {

    /** What a row adds to the error. */
    @FunctionalInterface
    public interface RowLoss {

        /**
         * The loss of a row.
         *
         * @param row its values
         * @param index its index in the sample
         */
        double of(double[] row, int index);
    }

    /**
     * Measures an attribute by the root mean squared error.
     *
     * @param function of a row
     * @param sample n rows
     * @param actual n values that the function should have
     * @param attribute index of the attribute
     * @param repeats permutations, at least 1
     * @param seed seed of the permutations
     * @throws IllegalArgumentException if there is not a value for each row
     */
    public static Importance of(
            ToDoubleFunction<double[]> function,
            Sample sample,
            double[] actual,
            int attribute,
            int repeats,
            long seed) {
        if (actual.length != sample.size()) {
            throw new IllegalArgumentException(
                    "There are " + actual.length + " actual values for " + sample.size() + " rows");
        }
        RowLoss squares = (row, i) -> {
            double residual = function.applyAsDouble(row) - actual[i];
            return residual * residual;
        };
        return of(squares, Math::sqrt, sample, attribute, repeats, seed);
    }

    /**
     * Measures an attribute by the mean loss.
     *
     * @param loss of a row
     * @param sample n rows
     * @param attribute index of the attribute
     * @param repeats permutations, at least 1
     * @param seed seed of the permutations
     */
    public static Importance of(RowLoss loss, Sample sample, int attribute, int repeats, long seed) {
        return of(loss, mean -> mean, sample, attribute, repeats, seed);
    }

    private static Importance of(
            RowLoss loss, DoubleUnaryOperator ofMean, Sample sample, int attribute, int repeats, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = sample.column(attribute);
        double whole = ofMean.applyAsDouble(mean(loss, sample, attribute, values));
        double[] rises = new double[repeats];
        for (int r = 0; r < repeats; r++) {
            shuffle(values, random);
            rises[r] = ofMean.applyAsDouble(mean(loss, sample, attribute, values)) - whole;
        }
        double mean = Arrays.stream(rises).average().orElseThrow();
        double squares =
                Arrays.stream(rises).map(rise -> (rise - mean) * (rise - mean)).sum();
        return new Importance(mean, repeats == 1 ? 0 : Math.sqrt(squares / (repeats - 1)));
    }

    private static double mean(RowLoss loss, Sample sample, int attribute, double[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double[] row = sample.rows()[i].clone();
            row[attribute] = values[i];
            sum += sample.weights()[i] * loss.of(row, i);
            total += sample.weights()[i];
        }
        return sum / total;
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
