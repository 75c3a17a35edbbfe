package weka.classifiers.functions.swatnn.teachers;

import java.util.SplittableRandom;

/**
 * Sampled values of a batch of teachers.
 *
 * @param size number of teachers B
 * @param points points P of each, of which the encoder sees the first {@code pairs}
 * @param pairs points m that the encoder sees
 * @param width columns I of {@code x}
 * @param x inputs [B, P, I], zero where a teacher has fewer inputs
 * @param y values [B, P], standardised over the P points of each teacher, the pairs' with noise where a teacher has it
 */
public record TeacherBatch(int size, int points, int pairs, int width, float[] x, float[] y) {

    private static final double LEAST_DEVIATION = 1e-2;
    private static final double LARGEST_VALUE = 1e6;

    /** Largest deviation of the noise, for a teacher of deviation 1: a fifth of all variance. */
    private static final double LARGEST_NOISE = 0.5;

    /**
     * Which teachers a batch holds.
     *
     * @param size teachers B
     * @param leastPairs fewest pairs that the encoder sees; each batch draws its own number
     * @param mostPairs most pairs that the encoder sees
     * @param unseenPoints points that it does not see
     * @param networks fraction of random networks; the others are composed functions
     * @param noisy fraction of teachers whose pairs are seen with noise, while the unseen points are free of it
     * @param shape sizes of the random networks
     */
    public record Recipe(
            int size,
            int leastPairs,
            int mostPairs,
            int unseenPoints,
            double networks,
            double noisy,
            AutoencoderShape shape) {

        /** The same with another fraction of random networks, and without noise. */
        public Recipe clean(double fraction) {
            return new Recipe(size, leastPairs, mostPairs, unseenPoints, fraction, 0, shape);
        }
    }

    /** What of the autoencoder's sizes the teachers have to know. */
    public record AutoencoderShape(int inputs, int width, int depths) {}

    /** Relative frequency of teachers with 1, 2, … inputs; two-input functions are the family's most common benchmark. */
    private static final double[] INPUT_FREQUENCY = {0.10, 0.24, 0.13, 0.13, 0.10, 0.10, 0.10, 0.10};

    /** A batch whose teachers have random numbers of inputs. */
    public static TeacherBatch draw(Recipe recipe, SplittableRandom random) {
        return draw(recipe, 0, random);
    }

    /** A batch whose teachers have {@code inputs} inputs, or random numbers where that is 0. */
    public static TeacherBatch draw(Recipe recipe, int inputs, SplittableRandom random) {
        int pairs = recipe.leastPairs + random.nextInt(recipe.mostPairs - recipe.leastPairs + 1);
        int points = pairs + recipe.unseenPoints;
        int width = recipe.shape.inputs;
        float[] x = new float[recipe.size * points * width];
        float[] y = new float[recipe.size * points];
        for (int t = 0; t < recipe.size; t++) {
            SplittableRandom own = random.split();
            int active = inputs > 0 ? inputs : drawInputs(own, width);
            boolean filled = false;
            while (!filled) {
                Teacher teacher = own.nextDouble() < recipe.networks
                        ? RandomNetwork.draw(own, active, recipe.shape.width, recipe.shape.depths)::predict
                        : ComposedFunction.draw(own, active);
                filled = fill(teacher, new InputSampler(own, active), active, width, t * points, points, x, y);
            }
            if (recipe.noisy > 0 && own.nextDouble() < recipe.noisy) {
                blur(y, t * points, pairs, points, own);
            }
        }
        return new TeacherBatch(recipe.size, points, pairs, width, x, y);
    }

    private static int drawInputs(SplittableRandom random, int most) {
        double total = 0;
        for (int i = 0; i < most; i++) {
            total += INPUT_FREQUENCY[i % INPUT_FREQUENCY.length];
        }
        double u = random.nextDouble() * total;
        for (int i = 0; i < most - 1; i++) {
            u -= INPUT_FREQUENCY[i % INPUT_FREQUENCY.length];
            if (u < 0) {
                return i + 1;
            }
        }
        return most;
    }

    /**
     * Adds noise of a random size to what the encoder sees of a teacher. As in a table, all values are measured in the deviation of
     * the noisy ones.
     */
    private static void blur(float[] y, int first, int pairs, int points, SplittableRandom random) {
        double noise = LARGEST_NOISE * random.nextDouble();
        double scale = 1 / Math.sqrt(1 + noise * noise);
        for (int p = 0; p < points; p++) {
            double seen = p < pairs ? noise * random.nextGaussian() : 0;
            y[first + p] = (float) ((y[first + p] + seen) * scale);
        }
    }

    /** Writes one teacher's points and standardised values; false where its values are about constant, huge or not finite. */
    private static boolean fill(
            Teacher teacher, InputSampler sampler, int active, int width, int first, int points, float[] x, float[] y) {
        double[] point = new double[active];
        double[] values = new double[points];
        double sum = 0;
        for (int p = 0; p < points; p++) {
            sampler.next(point);
            for (int j = 0; j < active; j++) {
                x[(first + p) * width + j] = (float) point[j];
            }
            values[p] = teacher.value(point);
            sum += values[p];
        }
        double mean = sum / points;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double deviation = Math.sqrt(squares / points);
        if (!(deviation > LEAST_DEVIATION && deviation < LARGEST_VALUE)) {
            return false;
        }
        for (int p = 0; p < points; p++) {
            y[first + p] = (float) ((values[p] - mean) / deviation);
        }
        return true;
    }
}
