package weka.classifiers.functions.swatnn.autoencoder;

import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.ranges.Interval;

import java.util.List;

/**
 * The sizes of a multi-scale autoencoder.
 *
 * @param inputs most inputs I of an encoded MLP; fewer are padded with zeros, at most {@code width}
 * @param width most neurons N of a hidden layer; also the number of latent tokens, one per neuron index
 * @param depths number of decoders L; decoder k yields k hidden layers
 * @param latentWidth numbers in a latent token
 * @param modelWidth width of the transformer blocks, a multiple of {@code heads}
 * @param heads attention heads
 * @param encoderRounds cross-attention rounds of the function encoder, each with a self-attention after it
 * @param decoderLayers transformer blocks in each decoder
 * @param feedbackRounds how often the function encoder looks at the errors of the networks decoded so far and corrects its latent
 */
public record AutoencoderSizes(
        int inputs,
        int width,
        int depths,
        int latentWidth,
        int modelWidth,
        int heads,
        int encoderRounds,
        int decoderLayers,
        int feedbackRounds) {

    /** The sizes of the packaged model, which has two more corrections by feedback: 8 inputs, 8 neurons a layer, 1 to 4 hidden layers. */
    public static final AutoencoderSizes TABULAR = new AutoencoderSizes(8, 8, 4, 64, 128, 4, 3, 3, 1);

    /** What {@link #inputs} and {@link #width} may be. */
    public static final String NEURONS = "[1, 64]";

    /** What {@link #depths} may be. */
    public static final String DEPTHS = "[1, 4]";

    /** What {@link #latentWidth} and {@link #modelWidth} may be. */
    public static final String WIDTH = "[1, 4096]";

    /** What {@link #heads} may be. */
    public static final String HEADS = "[1, 64]";

    /** What {@link #encoderRounds} may be. */
    public static final String ENCODER_ROUNDS = "[1, 16]";

    /** What {@link #decoderLayers} may be. */
    public static final String DECODER_LAYERS = "[1, 48]";

    /** What {@link #feedbackRounds} may be. */
    public static final String FEEDBACK_ROUNDS = "[0, 16]";

    /** Checks the ranges; the upper bounds keep a damaged description from asking for absurd amounts of memory. */
    public AutoencoderSizes {
        check("inputs", inputs, NEURONS);
        check("width", width, NEURONS);
        check("depths", depths, DEPTHS);
        check("latentWidth", latentWidth, WIDTH);
        check("modelWidth", modelWidth, WIDTH);
        check("heads", heads, HEADS);
        check("encoderRounds", encoderRounds, ENCODER_ROUNDS);
        check("decoderLayers", decoderLayers, DECODER_LAYERS);
        check("feedbackRounds", feedbackRounds, FEEDBACK_ROUNDS);
        if (inputs > width) {
            throw new IllegalArgumentException("The autoencoder's inputs (" + inputs + ") must not exceed its width ("
                    + width + "): each matrix row is one neuron or input");
        }
        if (modelWidth % heads != 0) {
            throw new IllegalArgumentException("The autoencoder's modelWidth (" + modelWidth
                    + ") must be a multiple of its heads (" + heads + ")");
        }
    }

    private static void check(String name, int value, String interval) {
        Interval.require("The autoencoder's " + name, value, interval);
    }

    /** The layouts of the matrices of networks of a family, whose neurons have logits of the given activations. */
    public MatrixLayouts layouts(ActivationFamily family, List<Activation> logits) {
        return new MatrixLayouts(inputs, width, depths, family, logits);
    }
}
