package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Sampled values of a batch of teachers.
 *
 * @param size number of teachers B
 * @param points points P of each, of which the encoder sees the first {@code pairs}
 * @param pairs points m that the encoder sees
 * @param width columns I of {@code x}
 * @param x inputs [B, P, I], zero where a teacher has fewer inputs
 * @param y values [B, P], standardised over the P points of each teacher, the pairs' with noise where a teacher has it
 * @param networks for each teacher the network that computes the values without noise, or null where it is a function
 * @param moments where the family's networks end in a sigmoid, for each teacher mean and deviation of what leaves the sigmoid, by which
 *     {@code y} is standardised, while its network is as it was drawn; else null
 */
public record TeacherBatch(
        int size, int points, int pairs, int width, float[] x, float[] y, SparseMlp[] networks, Moments[] moments) {

    /** Largest deviation of the noise, for a teacher of deviation 1: a fifth of all variance. */
    private static final double LARGEST_NOISE = 0.5;

    /**
     * Which teachers a batch holds.
     *
     * @param size teachers B
     * @param leastPairs fewest pairs that the encoder sees; each batch draws its own number
     * @param mostPairs most pairs that the encoder sees
     * @param unseenPoints points that it does not see
     * @param shares how many are of which kind
     * @param network how random networks are drawn
     * @param shape sizes of the random networks
     */
    public record Recipe(
            int size,
            int leastPairs,
            int mostPairs,
            int unseenPoints,
            Shares shares,
            NetworkRecipe network,
            AutoencoderShape shape) {

        /** The same with other shares. */
        public Recipe with(Shares other) {
            return new Recipe(size, leastPairs, mostPairs, unseenPoints, other, network, shape);
        }
    }

    /**
     * Fractions of the teachers in [0, 1].
     *
     * @param networks random networks
     * @param fitted networks fitted to composed functions; those that are neither are composed functions themselves
     * @param noisy of all kinds, those whose pairs are seen with noise, while the unseen points are free of it
     */
    public record Shares(double networks, double fitted, double noisy) {

        /** Random networks alone. */
        public static final Shares NETWORKS = new Shares(1, 0, 0);

        /** Composed functions alone. */
        public static final Shares FUNCTIONS = new Shares(0, 0, 0);

        /** Fitted networks alone. */
        public static final Shares FITTED = new Shares(0, 1, 0);
    }

    /** What of the autoencoder's sizes the teachers have to know. */
    public record AutoencoderShape(int inputs, int width, int depths) {}

    /** Relative frequency of teachers with 1, 2, … inputs; two-input functions are the family's most common benchmark. */
    private static final double[] INPUT_FREQUENCY = {0.10, 0.24, 0.13, 0.13, 0.10, 0.10, 0.10, 0.10};

    /**
     * A batch whose teachers have random numbers of inputs.
     *
     * @throws InterruptedException if the thread is interrupted while a network is fitted
     */
    public static TeacherBatch draw(Recipe recipe, SplittableRandom random) throws InterruptedException {
        return draw(recipe, 0, random);
    }

    /** A batch whose teachers have {@code inputs} inputs, or random numbers where that is 0. */
    public static TeacherBatch draw(Recipe recipe, int inputs, SplittableRandom random) throws InterruptedException {
        int pairs = recipe.leastPairs + random.nextInt(recipe.mostPairs - recipe.leastPairs + 1);
        int points = pairs + recipe.unseenPoints;
        int width = recipe.shape.inputs;
        float[] x = new float[recipe.size * points * width];
        float[] y = new float[recipe.size * points];
        SparseMlp[] networks = new SparseMlp[recipe.size];
        boolean sigmoid = recipe.network.activations().endsInSigmoid();
        Moments[] all = sigmoid ? new Moments[recipe.size] : null;
        for (int t = 0; t < recipe.size; t++) {
            SplittableRandom own = random.split();
            int active = inputs > 0 ? inputs : recipe.network.tabular() ? drawInputs(own, width) : width;
            Moments moments = null;
            while (moments == null) {
                SparseMlp network = drawNetwork(recipe, active, own);
                Teacher teacher = network == null
                        ? ComposedFunction.draw(own, active)
                        : sigmoid ? point -> Activation.SIGMOID.value(network.predict(point)) : network::predict;
                InputSampler sampler =
                        recipe.network.tabular() ? new InputSampler(own, active) : InputSampler.uniform(own, active);
                moments = fill(teacher, sampler, active, width, t * points, points, x, y);
                networks[t] =
                        network == null || moments == null ? null : sigmoid ? network : moments.standardise(network);
            }
            if (sigmoid) {
                all[t] = moments;
            }
            if (recipe.shares.noisy > 0 && own.nextDouble() < recipe.shares.noisy) {
                double scale = blur(y, t * points, pairs, points, own);
                networks[t] = networks[t] == null ? null : networks[t].withOutputScaled(scale, 0);
            }
        }
        return new TeacherBatch(recipe.size, points, pairs, width, x, y, networks, all);
    }

    /** A network by the recipe, or null where the teacher is to be a function. */
    private static SparseMlp drawNetwork(Recipe recipe, int inputs, SplittableRandom random)
            throws InterruptedException {
        double kind = random.nextDouble();
        if (kind < recipe.shares.networks) {
            return recipe.network.draw(random, inputs, recipe.shape.width, recipe.shape.depths);
        }
        return kind < recipe.shares.networks + recipe.shares.fitted
                ? FittedNetwork.draw(random, inputs, recipe.network, recipe.shape)
                : null;
    }

    /**
     * The same points with other networks as teachers: of each network that is not null, the values at the points, standardised.
     * Where they are about constant, huge or not finite, the teacher is left as it was.
     *
     * @param others for each teacher a network of at most {@code width} inputs, or null
     */
    public TeacherBatch withTeachers(SparseMlp[] others) {
        float[] values = y.clone();
        SparseMlp[] changed = networks.clone();
        for (int t = 0; t < size; t++) {
            if (others[t] == null) {
                continue;
            }
            double[] raw = new double[points];
            int inputs = others[t].inputs();
            double[] rows = new double[points * inputs];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = x[(t * points + i / inputs) * width + i % inputs];
            }
            others[t].predict(rows, points, raw);
            Moments moments = Moments.of(raw);
            if (moments != null) {
                store(moments.standardise(raw), values, t * points);
                changed[t] = moments.standardise(others[t]);
            }
        }
        return new TeacherBatch(size, points, pairs, width, x, values, changed, moments);
    }

    /** The teachers that are networks, in order, on their own. */
    public TeacherBatch networksAlone() {
        int[] kept = IntStream.range(0, size).filter(t -> networks[t] != null).toArray();
        if (kept.length == size) {
            return this;
        }
        float[] keptX = new float[kept.length * points * width];
        float[] keptY = new float[kept.length * points];
        SparseMlp[] keptNetworks = new SparseMlp[kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(x, kept[i] * points * width, keptX, i * points * width, points * width);
            System.arraycopy(y, kept[i] * points, keptY, i * points, points);
            keptNetworks[i] = networks[kept[i]];
        }
        Moments[] keptMoments = moments == null
                ? null
                : IntStream.of(kept).mapToObj(t -> moments[t]).toArray(Moments[]::new);
        return new TeacherBatch(kept.length, points, pairs, width, keptX, keptY, keptNetworks, keptMoments);
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
    private static double blur(float[] y, int first, int pairs, int points, SplittableRandom random) {
        double noise = LARGEST_NOISE * random.nextDouble();
        double scale = 1 / Math.sqrt(1 + noise * noise);
        for (int p = 0; p < points; p++) {
            double seen = p < pairs ? noise * random.nextGaussian() : 0;
            y[first + p] = (float) ((y[first + p] + seen) * scale);
        }
        return scale;
    }

    private static void store(double[] values, float[] to, int first) {
        for (int p = 0; p < values.length; p++) {
            to[first + p] = (float) values[p];
        }
    }

    /** Writes one teacher's points and standardised values; false where its values are about constant, huge or not finite. */
    private static Moments fill(
            Teacher teacher, InputSampler sampler, int active, int width, int first, int points, float[] x, float[] y) {
        double[] point = new double[active];
        double[] values = new double[points];
        for (int p = 0; p < points; p++) {
            sampler.next(point);
            for (int j = 0; j < active; j++) {
                x[(first + p) * width + j] = (float) point[j];
            }
            values[p] = teacher.value(point);
        }
        Moments moments = Moments.of(values);
        if (moments != null) {
            store(moments.standardise(values), y, first);
        }
        return moments;
    }
}
