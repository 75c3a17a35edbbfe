package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.teachers.Teacher;

import java.util.SplittableRandom;

/**
 * A teacher and its values at points that a function encoder may see and at points that it may not.
 *
 * @param network the network of the standardised values, or null where the teacher is no network
 * @param seen points and standardised values for the encoder
 * @param unseen points and standardised values to measure errors at
 * @param mean mean of the teacher's values at all points
 * @param deviation their standard deviation
 */
record Sample(SparseMlp network, Points seen, Points unseen, double mean, double deviation) {

    /** Points of each teacher that the encoder sees: the most that it saw in its training. */
    static final int SEEN = 224;

    /** Points that it does not see. */
    static final int UNSEEN = 128;

    private static final double LEAST_DEVIATION = 1e-2;
    private static final double LARGEST_DEVIATION = 1e6;

    /**
     * Values at points.
     *
     * @param x inputs row by row, [P · I], zero where the teacher has fewer than I inputs
     * @param y standardised values, [P]
     */
    record Points(float[] x, float[] y) {}

    /** Draws points, uniform in [-1, 1] for each input. */
    static double[][] points(int count, int inputs, SplittableRandom random) {
        double[][] points = new double[count][inputs];
        for (double[] point : points) {
            for (int j = 0; j < inputs; j++) {
                point[j] = 2 * random.nextDouble() - 1;
            }
        }
        return points;
    }

    /** Draws teachers until one is not about constant, huge or undefined, and samples it at points of its own. */
    static Sample draw(Source source, int inputs, int width, SplittableRandom random) {
        while (true) {
            Source.Drawn drawn = source.draw(random, inputs);
            Sample sample = of(drawn, points(SEEN, inputs, random), points(UNSEEN, inputs, random), width);
            if (sample != null) {
                return sample;
            }
        }
    }

    /**
     * Samples a teacher.
     *
     * @param width columns I of the points
     * @return the sample, or null where the values are about constant, huge or not finite
     */
    static Sample of(Source.Drawn drawn, double[][] seen, double[][] unseen, int width) {
        double[] a = values(drawn.function(), seen);
        double[] b = values(drawn.function(), unseen);
        double sum = 0;
        double squares = 0;
        for (double[] part : new double[][] {a, b}) {
            for (double v : part) {
                sum += v;
            }
        }
        double mean = sum / (a.length + b.length);
        for (double[] part : new double[][] {a, b}) {
            for (double v : part) {
                squares += (v - mean) * (v - mean);
            }
        }
        double deviation = Math.sqrt(squares / (a.length + b.length));
        if (!(deviation > LEAST_DEVIATION && deviation < LARGEST_DEVIATION)) {
            return null;
        }
        SparseMlp network =
                drawn.network() == null ? null : drawn.network().withOutputScaled(1 / deviation, -mean / deviation);
        return new Sample(
                network,
                new Points(padded(seen, width), standardised(a, mean, deviation)),
                new Points(padded(unseen, width), standardised(b, mean, deviation)),
                mean,
                deviation);
    }

    private static double[] values(Teacher function, double[][] points) {
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.value(points[i]);
        }
        return values;
    }

    private static float[] padded(double[][] points, int width) {
        float[] flat = new float[points.length * width];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                flat[i * width + j] = (float) points[i][j];
            }
        }
        return flat;
    }

    private static float[] standardised(double[] values, double mean, double deviation) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) ((values[i] - mean) / deviation);
        }
        return result;
    }
}
