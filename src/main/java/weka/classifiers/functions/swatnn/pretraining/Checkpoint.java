package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import weka.classifiers.functions.swatnn.files.NamedFile;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.functions.swatnn.frozen.SafetensorsFile;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A training run on disk: parameters, optimiser state and settings. Each checkpoint is one pair of files named after its step;
 * the description is written last, so that a checkpoint is there whole or not at all, and the one before it is removed after that.
 */
final class Checkpoint {

    private static final String DESCRIPTION = "checkpoint.json";
    private static final int VERSION = 4;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Checkpoint() {}

    private record Description(int version, TrainingSettings settings, long steps, double seconds, String arrays) {}

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION));
    }

    static void write(TrainingRun run, Path folder) throws IOException {
        Files.createDirectories(folder);
        String arrays = "step-" + run.steps() + ".safetensors";
        Map<String, NDArray> all = new LinkedHashMap<>(run.parameters().asMap());
        all.putAll(run.optimisation().state());
        SafetensorsFile.write(all, folder.resolve(arrays));
        byte[] text =
                JSON.writeValueAsBytes(new Description(VERSION, run.settings(), run.steps(), run.seconds(), arrays));
        WholeFile.write(folder.resolve(DESCRIPTION), text);
        try (var files = Files.newDirectoryStream(folder, "step-*.safetensors")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(arrays)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Removes a checkpoint that is not needed any more. */
    static void remove(Path folder) throws IOException {
        Files.delete(folder.resolve(DESCRIPTION));
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** The settings of the training whose checkpoint is in a folder. */
    static TrainingSettings settings(Path folder) throws IOException {
        return describe(folder.resolve(DESCRIPTION)).settings;
    }

    private static Description describe(Path file) throws IOException {
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            int version = tree.path("version").asInt(-1);
            if (version != VERSION) {
                throw new IOException(file + " has version "
                        + tree.path("version").asText("(none)") + "; this program reads version " + VERSION);
            }
            Description description = JSON.treeToValue(tree, Description.class);
            if (description.settings == null || description.steps < 0) {
                throw new IOException(file + " is not a readable checkpoint: it lacks settings or steps");
            }
            return description;
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not a readable checkpoint: " + e.getOriginalMessage(), e);
        }
    }

    /** Continues exactly where the checkpoint was written: same parameters, optimiser state, budget and coming teachers. */
    static TrainingRun resume(Path folder, Device device) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        Description description = describe(file);
        Path arraysFile = NamedFile.in(folder, description.arrays, file);
        if (!Files.isRegularFile(arraysFile)) {
            throw new IOException(
                    "The checkpoint in " + folder + " is incomplete: " + description.arrays + " is missing");
        }
        TrainingRun run = new TrainingRun(description.settings, device);
        try (NDManager local = run.manager().newSubManager()) {
            Map<String, NDArray> arrays = SafetensorsFile.read(local, arraysFile);
            for (Map.Entry<String, NDArray> entry : run.parameters().asMap().entrySet()) {
                NDArray saved = arrays.get(entry.getKey());
                if (saved == null || !saved.getShape().equals(entry.getValue().getShape())) {
                    throw new IOException(
                            file + " belongs to another architecture: it has no fitting " + entry.getKey());
                }
                Parameters.overwrite(entry.getValue(), saved);
            }
            run.optimisation().restore(arrays, description.steps);
            run.addSeconds(description.seconds);
            return run;
        } catch (IOException | RuntimeException e) {
            run.close();
            throw e;
        }
    }
}
