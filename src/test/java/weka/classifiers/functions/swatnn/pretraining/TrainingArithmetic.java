package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;

/**
 * Counts the arithmetic of a training step of the function encoder and the decoders: the multiplications and additions in matrix
 * products, two operations each. What gathers gradients is counted three times, once forward and twice backward; what feedback
 * decodes is counted once. Norms, softmax, activations, noise and Adam are left out, Muon's products are in.
 */
final class TrainingArithmetic {

    private static final int NEWTON_SCHULZ_ITERATIONS = 5;
    private static final int WAVES = 6;

    private TrainingArithmetic() {}

    /** Operations of a step whose encoder sees {@code pairs} points and whose loss sees {@code unseen} other ones. */
    static double ofStep(TrainingSettings settings, int pairs, int unseen) {
        AutoencoderSizes sizes = settings.sizes();
        double learned = read(sizes, pairs)
                + sizes.feedbackRounds() * correction(sizes, pairs)
                + decoders(sizes)
                + networks(sizes, unseen);
        double seen = sizes.feedbackRounds() * (decoders(sizes) + networks(sizes, pairs));
        double muon = settings.steps().optimiser() == TrainingSettings.Optimiser.MUON ? muon(sizes) : 0;
        return 2 * (settings.steps().batch() * (3 * learned + seen) + muon);
    }

    /** Multiplications of a transformer block of N tokens: 12 w² a token, and N² products of w numbers for the weights and the mix. */
    static double block(AutoencoderSizes sizes) {
        double n = sizes.width();
        double w = sizes.modelWidth();
        return 12 * n * w * w + 2 * n * n * w;
    }

    /** Of N tokens that read m pairs. */
    static double crossAttention(AutoencoderSizes sizes, int pairs) {
        double n = sizes.width();
        double w = sizes.modelWidth();
        return 2 * pairs * w * w + 2 * n * w * w + 2 * n * pairs * w;
    }

    private static double read(AutoencoderSizes sizes, int pairs) {
        double w = sizes.modelWidth();
        double embedding = (sizes.inputs() + 1) * w + WAVES * sizes.inputs() * w + 2 * w * w;
        double again = sizes.feedbackRounds() > 0 ? w * w : 0;
        return pairs * (embedding + again)
                + sizes.encoderRounds() * (crossAttention(sizes, pairs) + block(sizes))
                + sizes.width() * w * sizes.latentWidth();
    }

    private static double correction(AutoencoderSizes sizes, int pairs) {
        double w = sizes.modelWidth();
        return pairs * sizes.depths() * w
                + crossAttention(sizes, pairs)
                + block(sizes)
                + 2 * sizes.width() * w * sizes.latentWidth();
    }

    private static double decoders(AutoencoderSizes sizes) {
        double w = sizes.modelWidth();
        return sizes.depths()
                * (sizes.width()
                                * w
                                * (sizes.latentWidth()
                                        + new MultiScaleAutoencoder(sizes)
                                                .layouts()
                                                .columns())
                        + sizes.decoderLayers() * block(sizes));
    }

    /** Of the decoded networks of 1 to L hidden layers at some points. */
    static double networks(AutoencoderSizes sizes, int points) {
        double n = sizes.width();
        double multiplications = 0;
        for (int depth = 1; depth <= sizes.depths(); depth++) {
            multiplications += sizes.inputs() * n + (depth - 1) * n * n + n;
        }
        return points * multiplications;
    }

    /** Of orthogonalising every weight matrix that Muon moves. */
    private static double muon(AutoencoderSizes sizes) {
        int w = sizes.modelWidth();
        double square = newtonSchulz(w, w);
        double block = 4 * square + 2 * newtonSchulz(w, 4 * w);
        double cross = 4 * square;
        int feedback = sizes.feedbackRounds() > 0 ? 1 : 0;
        return 2 * square
                + (sizes.encoderRounds() + feedback) * (cross + block)
                + sizes.depths() * sizes.decoderLayers() * block;
    }

    /** For a matrix of r rows and c ≥ r columns: its Gram matrix, the square of that, and a product with the matrix, an iteration. */
    static double newtonSchulz(double rows, double columns) {
        return NEWTON_SCHULZ_ITERATIONS * (2 * rows * rows * columns + rows * rows * rows);
    }
}
