package weka.classifiers.functions.swatnn.search;

/** How the search sees the discrete choices of activations and neurons. */
public enum Relaxation {
    /** Hard choices in the forward pass, soft gradients (straight-through estimator): hardening at the end changes nothing. */
    STRAIGHT_THROUGH("straight-through"),
    /** The paper's: a softmax of falling temperature for activations, σ(200(mask - ½)) for neurons. */
    ANNEALED("annealed");

    private final String label;

    Relaxation(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }
}
