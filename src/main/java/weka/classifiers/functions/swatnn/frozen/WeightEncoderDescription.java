package weka.classifiers.functions.swatnn.frozen;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/**
 * What the JSON file beside a weight encoder's parameters says.
 *
 * @param format always {@link #FORMAT}
 * @param version format version; readers refuse those that they do not know
 * @param autoencoder checksum of the parameters of the autoencoder that it was trained beside, in hexadecimal digits
 * @param training where the parameters come from
 * @param metrics errors on unseen networks and points, by number of inputs, and those of the function encoder on the same
 * @param parametersFile name of the safetensors file in the same folder
 * @param sha256 checksum of that file, in hexadecimal digits
 */
public record WeightEncoderDescription(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String autoencoder,
        ModelDescription.Provenance training,
        List<ModelDescription.InputErrors> metrics,
        @JsonProperty(required = true) String parametersFile,
        @JsonProperty(required = true) String sha256) {

    /** The format's name. */
    public static final String FORMAT = "swatnn-weight-encoder";

    /** The version that this program writes and reads. */
    public static final int VERSION = 1;
}
