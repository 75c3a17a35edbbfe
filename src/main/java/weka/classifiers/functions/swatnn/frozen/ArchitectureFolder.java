package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A frozen autoencoder of architectures on disk, beside the autoencoder of networks: the parameters as safetensors and a JSON description. Reading
 * checks everything before anything is used, and names the file that is at fault.
 */
public final class ArchitectureFolder {

    /** The description's file name. */
    public static final String DESCRIPTION = "architecture.json";

    private static final String PARAMETERS = "architecture.safetensors";

    private ArchitectureFolder() {}

    /** Writes parameters and description; a reader sees the old ones or the new ones, never a mixture that passes its checks. */
    public static void write(
            Path folder,
            ArchitectureSizes sizes,
            Parameters parameters,
            ArchitectureDescription.Training training,
            double unexplained)
            throws IOException {
        Files.createDirectories(folder);
        FrozenFiles.write(
                folder,
                PARAMETERS,
                parameters,
                DESCRIPTION,
                sha256 -> new ArchitectureDescription(
                        ArchitectureDescription.FORMAT,
                        ArchitectureDescription.VERSION,
                        sizes,
                        training,
                        unexplained,
                        PARAMETERS,
                        sha256));
    }

    /**
     * Reads and checks a description.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static ArchitectureDescription describe(Path folder) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no frozen autoencoder of architectures in " + folder + ", which -strategy"
                    + " policy needs: the file " + DESCRIPTION
                    + " is missing; weka.Run .ArchitectureTrainer makes one");
        }
        NamedFile.requireInside(folder, file);
        ArchitectureDescription description = FrozenFiles.description(
                file,
                "a frozen autoencoder of architectures",
                ArchitectureDescription.FORMAT,
                ArchitectureDescription.VERSION,
                ArchitectureDescription.class);
        if (description.sizes() == null || description.parametersFile() == null || description.sha256() == null) {
            throw new IOException(file + " is damaged: sizes, parametersFile or sha256 is null");
        }
        return description;
    }

    /**
     * Reads and checks the parameters that a description names.
     *
     * @param shapes names and shapes that they must have
     * @param manager owner of the arrays
     * @throws IOException naming the file and what is wrong with it
     */
    public static Parameters read(
            Path folder, ArchitectureDescription description, Map<String, Shape> shapes, NDManager manager)
            throws IOException {
        Path file = FrozenFiles.checked(
                folder,
                "frozen autoencoder of architectures",
                DESCRIPTION,
                description.parametersFile(),
                description.sha256());
        FrozenFiles.requireShapes(file, shapes);
        return FrozenFiles.finite(file, new Parameters(SafetensorsFile.read(manager, file)));
    }
}
