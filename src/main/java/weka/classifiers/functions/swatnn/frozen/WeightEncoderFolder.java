package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A weight encoder on disk, in the folder of the frozen autoencoder that it was trained beside, whose own files stay as they are. It takes
 * the place of a weight encoder in that autoencoder's parameters.
 */
public final class WeightEncoderFolder {

    /** The description's file name. */
    public static final String DESCRIPTION = "weight-encoder.json";

    private static final String PARAMETERS = "weight-encoder.safetensors";

    private WeightEncoderFolder() {}

    /** Whether a folder has a weight encoder of its own files. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION));
    }

    /**
     * Writes a weight encoder beside an autoencoder.
     *
     * @param folder the folder that gets the files
     * @param beside the autoencoder
     * @param parameters parameters, of which those of the weight encoder are written
     * @param training where they come from
     * @param metrics errors on unseen networks
     */
    public static void write(
            Path folder,
            ModelDescription beside,
            Parameters parameters,
            ModelDescription.Provenance training,
            List<ModelDescription.InputErrors> metrics)
            throws IOException {
        Parameters own = parameters.where(MultiScaleAutoencoder::ofWeightEncoder);
        FrozenFiles.write(
                folder,
                PARAMETERS,
                own,
                DESCRIPTION,
                sha256 -> new WeightEncoderDescription(
                        WeightEncoderDescription.FORMAT,
                        WeightEncoderDescription.VERSION,
                        beside.sha256(),
                        training,
                        metrics,
                        PARAMETERS,
                        sha256));
    }

    /**
     * Reads and checks a description.
     *
     * @param folder the folder of both
     * @param beside the autoencoder
     * @throws IOException naming the file and what is wrong with it
     */
    public static WeightEncoderDescription describe(Path folder, ModelDescription beside) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        NamedFile.requireInside(folder, file);
        WeightEncoderDescription description = FrozenFiles.description(
                file,
                "a weight encoder",
                WeightEncoderDescription.FORMAT,
                WeightEncoderDescription.VERSION,
                WeightEncoderDescription.class);
        if (description.parametersFile() == null || description.sha256() == null) {
            throw new IOException(file + " is damaged: parametersFile or sha256 is null");
        }
        if (!beside.sha256().equals(description.autoencoder())) {
            throw new IOException(file + " belongs to another autoencoder: to that of the parameters with SHA-256 "
                    + description.autoencoder() + "; those here have " + beside.sha256());
        }
        return description;
    }

    /** The autoencoder with the weight encoder that has files of its own in the place of any other. */
    static MultiScaleAutoencoder autoencoder(ModelDescription beside) {
        Variant variant = beside.variantOrDefault().with(Variant.Encoders.BOTH).with(Variant.Reading.LINKS);
        return new MultiScaleAutoencoder(
                beside.sizes(), variant, beside.autoencoder().layouts().logits());
    }

    /**
     * Reads and checks the parameters.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    static Parameters readParameters(Path folder, ModelDescription beside, NDManager manager) throws IOException {
        WeightEncoderDescription description = describe(folder, beside);
        Map<String, Shape> expected = autoencoder(beside).shapes().entrySet().stream()
                .filter(e -> MultiScaleAutoencoder.ofWeightEncoder(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Path file = FrozenFiles.checked(
                folder, "weight encoder", DESCRIPTION, description.parametersFile(), description.sha256());
        FrozenFiles.requireShapes(file, expected);
        return FrozenFiles.finite(file, new Parameters(SafetensorsFile.read(manager, file)));
    }
}
