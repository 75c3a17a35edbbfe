package weka.classifiers.functions.swatnn.benchmark;

/**
 * What a model consists of; NaN where a question makes no sense for it.
 *
 * @param parameters the number of non-zero parameters of a network or a linear model
 * @param nodes the number of nodes of a tree or a forest
 * @param hiddenLayers the number of hidden layers
 */
public record Size(double parameters, double nodes, double hiddenLayers) {

    /** Of models that have neither. */
    public static final Size NONE = new Size(Double.NaN, Double.NaN, Double.NaN);

    /** A network. */
    public static Size network(double parameters, double hiddenLayers) {
        return new Size(parameters, Double.NaN, hiddenLayers);
    }

    /** A tree or a forest. */
    public static Size tree(double nodes) {
        return new Size(Double.NaN, nodes, Double.NaN);
    }
}
