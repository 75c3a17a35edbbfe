package weka.classifiers.functions.swatnn.network;

import java.util.List;

/** Which activations the hidden neurons of a family of networks have. */
public enum ActivationFamily {
    /** Every neuron has its own of the {@link Activation#CHOICES} (SWAT-NN). */
    MIXED("mixed", Activation.CHOICES),
    /** Every neuron has its own of those and of the activations for waves, products and edges. */
    ALL(
            "all",
            List.of(
                    Activation.SIGMOID,
                    Activation.TANH,
                    Activation.LEAKY_RELU,
                    Activation.SINE,
                    Activation.SQUARE,
                    Activation.ABSOLUTE)),
    /** All neurons are sigmoid, as in the predecessor of SWAT-NN; likewise for the others. */
    SIGMOID("sigmoid", List.of(Activation.SIGMOID)),
    TANH("tanh", List.of(Activation.TANH)),
    LEAKY_RELU("leaky-relu", List.of(Activation.LEAKY_RELU)),
    LINEAR("linear", List.of(Activation.LINEAR)),
    /**
     * All neurons are leaky ReLU, and what reaches the output passes a sigmoid, as in the predecessor of SWAT-NN. The sigmoid is no part
     * of a {@link SparseMlp}, whose outputs are linear: whoever evaluates a network of the family adds it.
     */
    LEAKY_RELU_SIGMOID("leaky-relu-sigmoid", List.of(Activation.LEAKY_RELU)),
    /** The same with linear neurons. */
    LINEAR_SIGMOID("linear-sigmoid", List.of(Activation.LINEAR));

    private final String label;
    private final List<Activation> members;

    ActivationFamily(String label, List<Activation> members) {
        this.label = label;
        this.members = members;
    }

    /** The name on the command line and in a model's description. */
    public String label() {
        return label;
    }

    /** The activations of the family. */
    public List<Activation> members() {
        return members;
    }

    /**
     * The activations of which a decoded neuron has a logit each, in this order; part of a frozen autoencoder's format. A family
     * without choice has those of the mixed family, which then mean nothing.
     */
    public List<Activation> logits() {
        return fixed() ? Activation.CHOICES : members;
    }

    /** Whether what reaches the output passes a sigmoid. */
    public boolean endsInSigmoid() {
        return this == LEAKY_RELU_SIGMOID || this == LINEAR_SIGMOID;
    }

    /** Whether there is no choice. */
    public boolean fixed() {
        return members.size() == 1;
    }
}
