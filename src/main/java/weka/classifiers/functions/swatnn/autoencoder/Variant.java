package weka.classifiers.functions.swatnn.autoencoder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.Locale;

/**
 * What kind of autoencoder this is, beside its sizes.
 *
 * @param architecture what encoders and decoders are made of
 * @param encoders which encoders there are
 * @param activations activations of the networks that it encodes and decodes
 * @param reading how a weight encoder reads a network, or null for {@link Reading#ROWS}, as in models that were frozen before
 *     there was another way
 */
public record Variant(
        @JsonProperty(required = true) Architecture architecture,
        @JsonProperty(required = true) Encoders encoders,
        @JsonProperty(required = true) ActivationFamily activations,
        @JsonInclude(JsonInclude.Include.NON_NULL) Reading reading) {

    /** The packaged model's kind, and that of models whose description says nothing. */
    public static final Variant DEFAULT =
            new Variant(Architecture.TRANSFORMER, Encoders.FUNCTION, ActivationFamily.MIXED);

    /** What encoders and decoders are made of. */
    public enum Architecture {
        /** Transformers over neuron indices (SWAT-NN, section 3.1). */
        TRANSFORMER,
        /** Convolutions over the matrix and fully connected layers (the predecessor of SWAT-NN, section 3.1). */
        CONV;

        /** The name on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which encoders there are. */
    public enum Encoders {
        /** E_f, which reads pairs of inputs and outputs. */
        FUNCTION,
        /** E_w, which reads the weights of a network. */
        WEIGHT,
        /** E_f and E_w into the same latent space. */
        BOTH;

        /** The name on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether E_f is there. */
        public boolean function() {
            return this != WEIGHT;
        }

        /** Whether E_w is there. */
        public boolean weight() {
            return this != FUNCTION;
        }
    }

    /** How a weight encoder reads a network. */
    public enum Reading {
        /** The rows of its matrix, one token each, as published. */
        ROWS,
        /** Along its links, from the inputs to the output. */
        LINKS;

        /** The name on the command line. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A kind whose weight encoder, if it has one, reads rows. */
    public Variant(Architecture architecture, Encoders encoders, ActivationFamily activations) {
        this(architecture, encoders, activations, null);
    }

    /** Checks that the parts go together. */
    public Variant {
        if (activations.endsInSigmoid() && encoders != Encoders.WEIGHT) {
            throw new IllegalArgumentException("The networks of the activations " + activations.label()
                    + " end in a sigmoid, whose scale standardised values do not show; the encoder is "
                    + encoders.label()
                    + " and must be weight");
        }
        if (architecture == Architecture.CONV && encoders != Encoders.WEIGHT) {
            throw new IllegalArgumentException("The architecture conv has no function encoder: its encoder is "
                    + encoders.label() + "; it must be weight");
        }
    }

    /** The same with other encoders. */
    public Variant with(Encoders other) {
        return new Variant(architecture, other, activations, reading);
    }

    /** The same with another way of reading networks. */
    public Variant with(Reading other) {
        return new Variant(architecture, encoders, activations, other == Reading.ROWS ? null : other);
    }
}
