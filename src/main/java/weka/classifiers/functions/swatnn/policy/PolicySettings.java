package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * What a policy search is to do.
 *
 * @param space where the controller proposes points
 * @param children networks that are fitted and judged, in {@link #CHILDREN}
 */
public record PolicySettings(Space space, int children) {

    /** What {@link #children} may be. */
    public static final String CHILDREN = "[1, 1000000]";

    /** Checks the range; the message names the classifier's option. */
    public PolicySettings {
        Interval.check("-children", children, CHILDREN);
    }

    /** The same with another number of children. */
    public PolicySettings with(int otherChildren) {
        return new PolicySettings(space, otherChildren);
    }

    /** What embeddings stand for. */
    public enum Space {
        /** Architectures, as in the paper; weights are inherited or drawn. */
        ARCHITECTURE("architecture"),
        /** Points of a frozen autoencoder's latent space near the code of the data, which decode to networks with their weights. */
        LATENT("latent");

        private final String label;

        Space(String label) {
            this.label = label;
        }

        /** The name on the command line. */
        public String label() {
            return label;
        }
    }
}
