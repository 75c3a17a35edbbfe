package weka.classifiers.functions.swatnn.search;

/** Where the latents of a search start. */
public enum Start {
    /** The encoded data set and perturbations of it. */
    DATA("data"),
    /** Random points of the latent space, as in the paper. */
    RANDOM("random"),
    /** The encoded data set, perturbations of it, and random points. */
    DATA_AND_RANDOM("data+random");

    private final String label;

    Start(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }
}
