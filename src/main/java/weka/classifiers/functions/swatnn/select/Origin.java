package weka.classifiers.functions.swatnn.select;

/** Where the way to a network began. */
public enum Origin {
    /** At the latent that the encoder gives the data themselves. */
    DATA("data"),
    /** At such a latent with some noise. */
    NEAR_DATA("near data"),
    /** At the latent that the weight encoder gives a network. */
    GIVEN_NETWORK("given network"),
    /** At a random latent. */
    RANDOM_LATENT("random"),
    /** At a point that the controller of a policy search proposed. */
    POLICY("policy"),
    /** At random weights: no latent search took part. */
    RANDOM_NETWORK("random network"),
    /** At random weights of a network of a few neurons. */
    SMALL_NETWORK("small network"),
    /** At sines of the frequencies that the periodogram of the residuals has. */
    WAVES("waves"),
    /** At a product of curves of two columns. */
    PRODUCT("product"),
    /** At a linear model of all inputs, from which inputs are removed. */
    LINEAR("linear model"),
    /** It is the mean predictor. */
    MEAN("mean");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }
}
