package weka.classifiers.functions.swatnn.data;

import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.SplittableRandom;

/**
 * Made-up rows that look like the real ones: each value of a row is replaced with probability ½ by one between it and its nearest
 * neighbour's, a nominal one by the neighbour's (MUNGE: Bucilă, Caruana &amp; Niculescu-Mizil, 2006, Model compression, section 3, with
 * a uniform draw between the two values in place of their normal one). They have no class value of their own.
 */
public final class SyntheticRows {

    /** Rows among which a neighbour is looked for; with more rows, as many are drawn for each. It bounds the time for many rows. */
    private static final int NEIGHBOURS = 1000;

    /** What differing nominal values, and a value missing in one row only, add to a squared distance in deviations. */
    private static final double DIFFERENT = 2;

    private final Instances data;
    private final double[][] values;
    private final double[] deviations;

    private SyntheticRows(Instances data) {
        this.data = data;
        values = data.stream().map(Instance::toDoubleArray).toArray(double[][]::new);
        deviations = new double[data.numAttributes()];
        for (int a = 0; a < deviations.length; a++) {
            double deviation = data.attribute(a).isNumeric() ? Math.sqrt(data.variance(a)) : 0;
            deviations[a] = deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
        }
    }

    /**
     * Makes rows up.
     *
     * @param data at least one row, as {@link UsableRows#of} returns them; left as they are
     * @param count number of rows to make, at least 0; row i of the result comes from row i modulo n of the data and has its weight
     * @param random source of all randomness
     */
    public static Instances of(Instances data, int count, SplittableRandom random) {
        SyntheticRows maker = new SyntheticRows(data);
        Instances made = new Instances(data, count);
        for (int i = 0; i < count; i++) {
            int from = i % data.numInstances();
            made.add(new DenseInstance(data.instance(from).weight(), maker.blend(from, random)));
        }
        return made;
    }

    private double[] blend(int row, SplittableRandom random) {
        double[] own = values[row].clone();
        double[] other = values[nearest(row, random)];
        for (int a = 0; a < own.length; a++) {
            if (a != data.classIndex() && random.nextBoolean()) {
                boolean between = data.attribute(a).isNumeric() && Double.isFinite(own[a]) && Double.isFinite(other[a]);
                own[a] = between ? own[a] + random.nextDouble() * (other[a] - own[a]) : other[a];
            }
        }
        return own;
    }

    /** The row itself where there is no other one. */
    private int nearest(int row, SplittableRandom random) {
        boolean all = values.length <= NEIGHBOURS;
        int nearest = row;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(values.length, NEIGHBOURS); i++) {
            int other = all ? i : random.nextInt(values.length);
            double distance = other == row ? Double.POSITIVE_INFINITY : distance(values[row], values[other], least);
            if (distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    /** The squared distance in deviations, or anything at least as large as {@code enough} where it is no less. */
    private double distance(double[] a, double[] b, double enough) {
        double sum = 0;
        for (int k = 0; k < a.length && sum < enough; k++) {
            if (k == data.classIndex()) {
                continue;
            }
            if (Double.isNaN(a[k]) || Double.isNaN(b[k]) || data.attribute(k).isNominal()) {
                boolean same = a[k] == b[k] || Double.isNaN(a[k]) && Double.isNaN(b[k]);
                sum += same ? 0 : DIFFERENT;
            } else {
                double difference = (a[k] - b[k]) / deviations[k];
                sum += difference * difference;
            }
        }
        return sum;
    }
}
