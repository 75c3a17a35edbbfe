package weka.classifiers.functions.swatnn.frozen;

import com.fasterxml.jackson.annotation.JsonIgnore;
import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * The sizes of an autoencoder of architectures.
 *
 * @param layers most hidden layers of an architecture, in {@link #LAYERS}
 * @param width most neurons of a hidden layer, in {@link #NEURONS}
 * @param embedding numbers n of an embedding, in {@link #EMBEDDING}
 */
public record ArchitectureSizes(int layers, int width, int embedding) {

    /** The sizes of the packaged one. */
    public static final ArchitectureSizes TABULAR = new ArchitectureSizes(4, 8, 32);

    /** What {@link #layers} may be. */
    public static final String LAYERS = "[1, 4]";

    /** What {@link #width} may be. */
    public static final String NEURONS = "[1, 64]";

    /** What {@link #embedding} may be. */
    public static final String EMBEDDING = "[1, 1024]";

    /** Checks the ranges. */
    public ArchitectureSizes {
        Interval.require("The number of layers of architectures", layers, LAYERS);
        Interval.require("The width of architectures", width, NEURONS);
        Interval.require("The size of embeddings", embedding, EMBEDDING);
    }

    /** Numbers that say what a layer is: whether it is there, its width, and an activation for each neuron. */
    @JsonIgnore
    public int numbers() {
        return 2 + width;
    }
}
