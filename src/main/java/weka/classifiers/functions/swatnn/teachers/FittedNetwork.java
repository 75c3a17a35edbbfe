package weka.classifiers.functions.swatnn.teachers;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.SplittableRandom;

/**
 * A random MLP fitted to a {@link ComposedFunction} by a few Levenberg–Marquardt steps, as a teacher: a function like those that
 * people fit, and yet one that a network of the decoders' kind computes exactly. 1 to L hidden layers, uniform, of 2 to N neurons
 * each.
 */
final class FittedNetwork {

    private static final int POINTS = 200;
    private static final int LEAST_NEURONS = 2;

    /** Few steps: what is left of the error does no harm, since the network is the teacher and not the function. */
    private static final LevenbergMarquardt.Settings FIT = new LevenbergMarquardt.Settings(12, 1e-3, 1, 0, true);

    private FittedNetwork() {}

    /**
     * Draws a function and a network, and fits them.
     *
     * @param inputs number of inputs
     * @param recipe for the activations
     * @param shape most neurons N of a layer, and most hidden layers L
     * @return the network, dead paths removed; where the function's values are about constant, huge or not finite, the network as it
     *     was drawn
     * @throws InterruptedException if the thread is interrupted
     */
    static SparseMlp draw(
            SplittableRandom random, int inputs, NetworkRecipe recipe, TeacherBatch.AutoencoderShape shape)
            throws InterruptedException {
        Teacher function = ComposedFunction.draw(random, inputs);
        int[] hidden = new int[1 + random.nextInt(shape.depths())];
        int least = Math.min(LEAST_NEURONS, shape.width());
        for (int l = 0; l < hidden.length; l++) {
            hidden[l] = least + random.nextInt(shape.width() - least + 1);
        }
        SparseMlp start =
                RandomNetworks.create(inputs, hidden, recipe.activations().members(), random);
        double[] x = new double[POINTS * inputs];
        double[] y = new double[POINTS];
        double[] weights = new double[POINTS];
        double[] point = new double[inputs];
        InputSampler sampler = InputSampler.uniform(random, inputs);
        for (int i = 0; i < POINTS; i++) {
            sampler.next(point);
            System.arraycopy(point, 0, x, i * inputs, inputs);
            y[i] = function.value(point);
            weights[i] = 1;
        }
        Moments moments = Moments.of(y);
        if (moments == null) {
            return start;
        }
        DesignMatrix rows = new DesignMatrix(inputs, x, moments.standardise(y), weights);
        return LevenbergMarquardt.fit(start, rows, FIT, BuildListener.SILENT).network();
    }
}
