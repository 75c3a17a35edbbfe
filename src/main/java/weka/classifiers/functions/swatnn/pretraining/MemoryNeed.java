package weka.classifiers.functions.swatnn.pretraining;

import com.sun.management.OperatingSystemMXBean;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** About how much memory a training takes, so that one that cannot fit is refused before it starts. */
final class MemoryNeed {

    private static final double GIB = 1L << 30;

    /** Parameter, gradient, average, and the optimiser's two. */
    private static final int ARRAYS_A_PARAMETER = 5;

    /** Numbers kept for the backward pass: in a transformer block, for each number of a token. */
    private static final int KEPT_A_BLOCK = 24;

    /** In the function encoder, for each number of a pair's token and cross-attention round; in a decoded network, for each neuron and point. */
    private static final int KEPT_A_PAIR = 4;

    private static final int KEPT_A_NEURON = 8;

    private MemoryNeed() {}

    /** The least estimate, in bytes. */
    static double bytes(TrainingSettings settings) {
        AutoencoderSizes sizes = settings.sizes();
        TeacherBatch.Recipe recipe = settings.recipe();
        double batch = settings.steps().batch();
        double parameters = new MultiScaleAutoencoder(sizes, settings.variant()).parameterCount();
        double tokens = batch * sizes.width() * sizes.modelWidth();
        double blocks = (double) sizes.depths() * sizes.decoderLayers() + sizes.encoderRounds();
        double pairs = batch * recipe.mostPairs() * sizes.modelWidth() * KEPT_A_PAIR * (sizes.encoderRounds() + 1);
        double neurons = batch * recipe.unseenPoints() * sizes.width() * sizes.depths() * (sizes.depths() + 1) / 2;
        return Float.BYTES
                * (ARRAYS_A_PARAMETER * parameters + KEPT_A_BLOCK * tokens * blocks + pairs + KEPT_A_NEURON * neurons);
    }

    /**
     * Checks the need against the machine's memory.
     *
     * @throws IllegalArgumentException if the machine has less
     */
    static void check(TrainingSettings settings) {
        double there =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        check(settings, there);
    }

    static void check(TrainingSettings settings, double there) {
        double need = bytes(settings);
        if (need > there) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A training of these sizes and -batch %d takes at least %.1f GiB of memory, and there are %.1f GiB:"
                            + " choose smaller sizes or a smaller -batch",
                    settings.steps().batch(),
                    need / GIB,
                    there / GIB));
        }
    }
}
