package weka.classifiers.functions.swatnn.starts;

import java.util.Arrays;

/**
 * The highest power |Σ v exp(i k r)|² of values v at distances r over whole frequencies k of at least two periods. The values are added up in bins of distance,
 * narrow beside the fastest wave, which leaves a sum over bins of waves that stand in a table.
 */
final class RadialSpectrum {

    /** The width of a bin in radians of the fastest wave: the power there is too low by at most 5 %. */
    private static final double WIDTH = 0.75;

    /** The fewest periods between the nearest and the farthest row: what has fewer is for other neurons. */
    private static final int PERIODS = 2;

    private final int slowest;
    private final int fastest;
    private final double binsAUnit;

    /** By bin, the cosines of all frequencies and then their sines. */
    private final float[][] waves;

    private final float[] values;
    private final float[] sums;

    /**
     * Prepares the waves.
     *
     * @param slowest the lowest frequency, in radians a unit
     * @param fastest the highest one
     * @param farthest the largest distance; what is farther counts as that far
     */
    RadialSpectrum(int slowest, int fastest, double farthest) {
        this.slowest = slowest;
        this.fastest = fastest;
        binsAUnit = fastest / WIDTH;
        int frequencies = fastest - slowest + 1;
        waves = new float[(int) (farthest * binsAUnit) + 1][2 * frequencies];
        for (int bin = 0; bin < waves.length; bin++) {
            fill(slowest, (bin + 0.5) / binsAUnit, waves[bin]);
        }
        values = new float[waves.length];
        sums = new float[2 * frequencies];
    }

    /** The highest frequency. */
    int fastest() {
        return fastest;
    }

    /** Cosines and sines of whole multiples of an angle, each from the one before. */
    private static void fill(int slowest, double r, float[] waves) {
        int frequencies = waves.length / 2;
        double stepCosine = Math.cos(r);
        double stepSine = Math.sin(r);
        double cosine = Math.cos(slowest * r);
        double sine = Math.sin(slowest * r);
        for (int k = 0; k < frequencies; k++) {
            waves[k] = (float) cosine;
            waves[frequencies + k] = (float) sine;
            double next = cosine * stepCosine - sine * stepSine;
            sine = sine * stepCosine + cosine * stepSine;
            cosine = next;
        }
    }

    /**
     * The highest power.
     *
     * @param v a value for each row
     * @param first squares of the rows' distances along one column
     * @param second squares of their distances along the other one
     */
    double highest(double[] v, double[] first, double[] second) {
        Arrays.fill(values, 0);
        int nearest = values.length - 1;
        int farthest = 0;
        for (int i = 0; i < v.length; i++) {
            int bin = Math.min((int) (Math.sqrt(first[i] + second[i]) * binsAUnit), values.length - 1);
            values[bin] += (float) v[i];
            nearest = Math.min(nearest, bin);
            farthest = Math.max(farthest, bin);
        }
        Arrays.fill(sums, 0);
        for (int bin = nearest; bin <= farthest; bin++) {
            if (values[bin] != 0) {
                addScaled(values[bin], waves[bin], sums);
            }
        }
        double range = (farthest - nearest) / binsAUnit;
        double power = 0;
        int frequencies = sums.length / 2;
        for (int k = Math.max(0, slowestOver(range) - slowest); k < frequencies; k++) {
            power = Math.max(power, sums[k] * sums[k] + sums[frequencies + k] * sums[frequencies + k]);
        }
        return power;
    }

    /**
     * The highest power, without bins.
     *
     * @param v a value for each row
     * @param r its distance
     * @param slowest the lowest frequency, in radians a unit
     * @param fastest the highest one
     */
    static double exactly(double[] v, double[] r, int slowest, int fastest) {
        double[] cosines = new double[fastest + 1];
        double[] sines = new double[fastest + 1];
        for (int i = 0; i < v.length; i++) {
            addWaves(v[i], r[i], cosines, sines);
        }
        double nearest = Arrays.stream(r).min().orElse(0);
        double farthest = Arrays.stream(r).max().orElse(0);
        double power = 0;
        for (int k = Math.max(slowest, slowestOver(farthest - nearest)); k <= fastest; k++) {
            power = Math.max(power, cosines[k] * cosines[k] + sines[k] * sines[k]);
        }
        return power;
    }

    /** Adds v exp(i k r) for all k, each from the one before. */
    private static void addWaves(double v, double r, double[] cosines, double[] sines) {
        double stepCosine = Math.cos(r);
        double stepSine = Math.sin(r);
        double cosine = v;
        double sine = 0;
        for (int k = 0; k < cosines.length; k++) {
            cosines[k] += cosine;
            sines[k] += sine;
            double next = cosine * stepCosine - sine * stepSine;
            sine = sine * stepCosine + cosine * stepSine;
            cosine = next;
        }
    }

    /** The lowest frequency that counts where distances have a range. */
    static int slowestOver(double range) {
        return (int) Math.ceil(2 * Math.PI * PERIODS / range);
    }

    private static void addScaled(float factor, float[] from, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * from[k];
        }
    }
}
