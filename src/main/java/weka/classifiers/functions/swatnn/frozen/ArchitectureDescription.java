package weka.classifiers.functions.swatnn.frozen;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the JSON file beside the parameters of an autoencoder of architectures says.
 *
 * @param format always {@link #FORMAT}
 * @param version format version; readers refuse those that they do not know
 * @param sizes sizes of the autoencoder
 * @param training where the parameters come from
 * @param unexplained what part of the variance of unseen uniform numbers its answers leave unexplained
 * @param parametersFile name of the safetensors file in the same folder
 * @param sha256 checksum of that file, in hexadecimal digits
 */
public record ArchitectureDescription(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) ArchitectureSizes sizes,
        Training training,
        double unexplained,
        @JsonProperty(required = true) String parametersFile,
        @JsonProperty(required = true) String sha256) {

    /** The format's name. */
    public static final String FORMAT = "swatnn-architecture-autoencoder";

    /** The version that this program writes and reads. */
    public static final int VERSION = 1;

    /**
     * Where an autoencoder comes from.
     *
     * @param command the command that trained it
     * @param seed its seed
     * @param vectors uniform vectors seen
     * @param minutes minutes of training
     * @param hardware processor class and threads, or the accelerator
     * @param software versions of this program and of its engine
     */
    public record Training(String command, long seed, long vectors, double minutes, String hardware, String software) {}
}
