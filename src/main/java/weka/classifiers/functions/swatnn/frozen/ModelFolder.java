package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A frozen autoencoder on disk: a folder with the parameters as safetensors and a JSON description. Reading checks everything
 * before anything is used, and names the file that is at fault.
 */
public final class ModelFolder {

    /** The description's file name. */
    public static final String DESCRIPTION = "autoencoder.json";

    private static final String WHAT = "frozen autoencoder";
    private static final String PARAMETERS = "autoencoder.safetensors";

    private ModelFolder() {}

    /**
     * Writes parameters and description; a reader sees the old model or the new one, never a mixture that passes its checks. Where
     * there is no room for both, the old model stays.
     */
    public static void write(
            Path folder,
            AutoencoderSizes sizes,
            Parameters parameters,
            ModelDescription.Provenance training,
            List<ModelDescription.InputErrors> metrics)
            throws IOException {
        write(folder, sizes, Variant.DEFAULT, parameters, training, metrics);
    }

    /** The same for any kind of autoencoder. */
    public static void write(
            Path folder,
            AutoencoderSizes sizes,
            Variant variant,
            Parameters parameters,
            ModelDescription.Provenance training,
            List<ModelDescription.InputErrors> metrics)
            throws IOException {
        Files.createDirectories(folder);
        List<String> activations =
                ModelDescription.labels(variant.activations().logits().toArray(Activation[]::new));
        Variant declared = variant.equals(Variant.DEFAULT) ? null : variant;
        FrozenFiles.write(
                folder,
                PARAMETERS,
                parameters,
                DESCRIPTION,
                sha256 -> new ModelDescription(
                        ModelDescription.FORMAT,
                        ModelDescription.VERSION,
                        sizes,
                        declared,
                        activations,
                        training,
                        metrics,
                        PARAMETERS,
                        sha256,
                        seal(sizes, declared, activations, sha256)));
    }

    /**
     * Copies an undamaged model byte for byte. A folder that is the model's own stays as it is.
     *
     * @return its description
     * @throws IOException naming the file that is missing, damaged or cannot be written
     */
    public static ModelDescription copy(Path from, Path to) throws IOException {
        ModelDescription description = describe(from);
        Path file = checkedFile(from, description);
        if (!Files.isSameFile(from, to)) {
            Files.copy(file, to.resolve(description.parametersFile()), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(from.resolve(DESCRIPTION), to.resolve(DESCRIPTION), StandardCopyOption.REPLACE_EXISTING);
        }
        return description;
    }

    /**
     * Reads and checks a description.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static ModelDescription describe(Path folder) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no frozen autoencoder in " + folder + ": the file " + DESCRIPTION + " is missing");
        }
        NamedFile.requireInside(folder, file);
        ModelDescription description = FrozenFiles.description(
                file,
                "a frozen autoencoder",
                ModelDescription.FORMAT,
                ModelDescription.VERSION,
                ModelDescription.class);
        requireComplete(file, description);
        return description;
    }

    /** The seal keeps a slip in the sizes from passing that the parameters' shapes do not show, such as another number of corrections by feedback. */
    private static void requireComplete(Path file, ModelDescription d) throws IOException {
        if (d.sizes() == null || d.parametersFile() == null || d.sha256() == null) {
            throw new IOException(file + " is damaged: sizes, parametersFile or sha256 is null");
        }
        if (!d.knowsActivations()) {
            throw new IOException(file + " is for decoders that choose from the activations " + d.activationsOrDefault()
                    + "; this version of SWAT-NN knows " + ModelDescription.labels(Activation.values()));
        }
        if (d.seal() != null && !d.seal().equals(seal(d.sizes(), d.variant(), d.activations(), d.sha256()))) {
            throw new IOException(file
                    + " is damaged or was changed: its sizes, variant, activations and checksum do not fit its seal");
        }
    }

    private static String seal(AutoencoderSizes sizes, Variant variant, List<String> activations, String checksum)
            throws IOException {
        List<Object> parts = new ArrayList<>(Arrays.asList(sizes, variant));
        if (activations != null) {
            parts.add(activations);
        }
        parts.add(checksum);
        return HexFormat.of().formatHex(FrozenFiles.sha256().digest(FrozenFiles.JSON.writeValueAsBytes(parts)));
    }

    /**
     * Reads and checks the parameters that a description names.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    static Parameters readParameters(Path folder, ModelDescription description, NDManager manager) throws IOException {
        Path file = FrozenFiles.present(folder, WHAT, DESCRIPTION, description.parametersFile());
        RecentArrays.Stamp stamp = RecentArrays.Stamp.of(file, description.sha256());
        Map<String, Shape> shapes = description.autoencoder().shapes();
        Optional<Parameters> known = RecentArrays.of(stamp, shapes, manager);
        if (known.isPresent()) {
            return known.get();
        }
        FrozenFiles.requireChecksum(file, DESCRIPTION, description.sha256());
        FrozenFiles.requireShapes(file, shapes);
        Parameters read = FrozenFiles.finite(file, new Parameters(SafetensorsFile.read(manager, file)));
        RecentArrays.keep(stamp, read);
        return read;
    }

    /**
     * Reads the arrays that a description names, undamaged but of whatever names and shapes.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static Parameters readArrays(Path folder, ModelDescription description, NDManager manager)
            throws IOException {
        Path file = checkedFile(folder, description);
        return FrozenFiles.finite(file, new Parameters(SafetensorsFile.read(manager, file)));
    }

    private static Path checkedFile(Path folder, ModelDescription description) throws IOException {
        return FrozenFiles.checked(folder, WHAT, DESCRIPTION, description.parametersFile(), description.sha256());
    }
}
