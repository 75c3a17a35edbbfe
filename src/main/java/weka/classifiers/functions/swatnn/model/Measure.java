package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;

/** What the Experimenter shows of each model, in columns of their own. Before the first build, a network has size 0. */
public enum Measure {
    /** Non-zero weights and biases. */
    NON_ZERO_WEIGHTS("measureNonZeroWeights"),
    /** Hidden layers. */
    HIDDEN_LAYERS("measureHiddenLayers"),
    /** Hidden neurons. */
    ACTIVE_NEURONS("measureActiveNeurons"),
    /** Hidden neurons with a logistic sigmoid. */
    SIGMOID_NEURONS("measureSigmoidNeurons"),
    /** Hidden neurons with a hyperbolic tangent. */
    TANH_NEURONS("measureTanhNeurons"),
    /** Hidden neurons with a leaky rectifier. */
    LEAKY_RELU_NEURONS("measureLeakyReluNeurons"),
    /** Seconds that the last build took in this process, without loading the autoencoder; 0 where there was nothing to search. */
    SEARCH_SECONDS("measureSearchSeconds"),
    /** The error that the network was chosen by, as a fraction of the target's variance; 1 for a model that knows only the mean. */
    VALIDATION_ERROR("measureValidationError");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** The names of all, as Weka wants them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(m -> m.label).toList();
    }

    /**
     * The measure of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Measure named(String name) {
        return Arrays.stream(values())
                .filter(m -> m.label.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("SWATNN has no measure called " + name));
    }

    /** The value for a model. */
    public double of(FittedModel model) {
        return switch (this) {
            case SEARCH_SECONDS -> model.seconds();
            case VALIDATION_ERROR -> model.report().chosenError();
            default -> model.hasNetwork() ? of(model.network()) : 0;
        };
    }

    private double of(SparseMlp network) {
        return switch (this) {
            case NON_ZERO_WEIGHTS -> network.nonZeroWeights();
            case HIDDEN_LAYERS -> network.hiddenLayers();
            case ACTIVE_NEURONS -> network.activeNeurons();
            case SIGMOID_NEURONS -> count(network, Activation.SIGMOID);
            case TANH_NEURONS -> count(network, Activation.TANH);
            case LEAKY_RELU_NEURONS -> count(network, Activation.LEAKY_RELU);
            case SEARCH_SECONDS, VALIDATION_ERROR -> throw new IllegalStateException(label + " is not of the network");
        };
    }

    private static int count(SparseMlp network, Activation activation) {
        SparseMlp live = network.withoutDeadPaths();
        int count = 0;
        for (int l = 0; l < live.hiddenLayers(); l++) {
            for (int j = 0; j < live.width(l); j++) {
                count += live.activation(l, j) == activation ? 1 : 0;
            }
        }
        return count;
    }
}
