package weka.classifiers.functions.swatnn.frozen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.network.Activation;

import java.util.Arrays;
import java.util.List;

/**
 * What the JSON file beside a frozen autoencoder's parameters says.
 *
 * @param format always {@link #FORMAT}
 * @param version format version; readers refuse those that they do not know
 * @param sizes sizes of the autoencoder
 * @param variant kind of the autoencoder, or null for the default
 * @param activations labels of the activations from which its decoders choose, in the order of their logits; null in models that
 *     were frozen before they were listed, which choose from {@link #ACTIVATIONS_UNLISTED}
 * @param training where the parameters come from
 * @param metrics errors on unseen teachers and points, by number of inputs
 * @param parametersFile name of the safetensors file in the same folder
 * @param sha256 checksum of that file, in hexadecimal digits
 * @param seal checksum of what decides how the parameters are used: sizes, variant, activations where they are listed, and
 *     {@code sha256}; null in models that have none
 */
public record ModelDescription(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) AutoencoderSizes sizes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Variant variant,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> activations,
        Provenance training,
        List<InputErrors> metrics,
        @JsonProperty(required = true) String parametersFile,
        @JsonProperty(required = true) String sha256,
        @JsonInclude(JsonInclude.Include.NON_NULL) String seal) {

    /** The format's name. */
    public static final String FORMAT = "swatnn-autoencoder";

    /** The version that this program writes and reads. */
    public static final int VERSION = 1;

    /** What decoders choose from where a description does not list it. */
    static final List<String> ACTIVATIONS_UNLISTED = List.of("sigmoid", "tanh", "leakyReLU");

    /** The labels of the activations from which the decoders choose. */
    List<String> activationsOrDefault() {
        return activations == null ? ACTIVATIONS_UNLISTED : activations;
    }

    /** Whether this program knows all activations from which the decoders choose. */
    boolean knowsActivations() {
        return !activationsOrDefault().isEmpty() && labels(Activation.values()).containsAll(activationsOrDefault());
    }

    /** The autoencoder that the parameters are for. */
    public MultiScaleAutoencoder autoencoder() {
        List<Activation> logits = activationsOrDefault().stream()
                .map(label -> Arrays.stream(Activation.values())
                        .filter(activation -> activation.label().equals(label))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new MultiScaleAutoencoder(sizes, variantOrDefault(), logits);
    }

    /** The names of activations in a description. */
    static List<String> labels(Activation... activations) {
        return Arrays.stream(activations).map(Activation::label).toList();
    }

    /** The kind of the autoencoder. */
    public Variant variantOrDefault() {
        return variant == null ? Variant.DEFAULT : variant;
    }

    /**
     * Where a model comes from. Teachers and minutes are those of the last training alone; {@code from} has the earlier ones.
     *
     * @param command the command that trained it
     * @param seed its seed
     * @param teachers teachers seen
     * @param minutes minutes of training
     * @param hardware processor class and threads, or the accelerator
     * @param software versions of this program and of its engine
     * @param from where the model comes from that this training started from, or null
     */
    public record Provenance(
            String command,
            long seed,
            long teachers,
            double minutes,
            String hardware,
            String software,
            @JsonInclude(JsonInclude.Include.NON_NULL) Provenance from) {

        /** A training from random start values. */
        public Provenance(String command, long seed, long teachers, double minutes, String hardware, String software) {
            this(command, seed, teachers, minutes, hardware, software, null);
        }
    }

    /**
     * Errors on unseen teachers of one number of inputs, hard decoded networks, points that the encoder did not see.
     *
     * @param family which teachers: all as in training, random networks, or composed functions
     * @param inputs number of inputs
     * @param teachers number of teachers
     * @param normalisedMse mean over the teachers of MSE / variance, for the decoders of 1, 2, … hidden layers
     * @param median the median over the teachers instead
     */
    public record InputErrors(String family, int inputs, int teachers, double[] normalisedMse, double[] median) {}
}
