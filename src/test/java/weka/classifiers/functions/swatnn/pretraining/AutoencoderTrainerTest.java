package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.frozen.WeightEncoderDescription;
import weka.classifiers.functions.swatnn.frozen.WeightEncoderFolder;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.core.Utils;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The trainer as a user calls it. */
class AutoencoderTrainerTest {

    private static final String TINY =
            " -batch 8 -inputs 2 -neurons 3 -depths 2 -latent-width 4 -model-width 8 -heads 2 -encoder-rounds 1"
                    + " -decoder-layers 1 -device cpu";

    @TempDir
    Path folder;

    private void train(String options) throws Exception {
        AutoencoderTrainer trainer = new AutoencoderTrainer();
        List<String> all = new ArrayList<>(List.of(Utils.splitOptions(options)));
        if (!options.contains("-out")) {
            all.add("-out");
            all.add(folder.resolve("out").toString());
        }
        trainer.run(trainer, all.toArray(String[]::new));
    }

    private String failure(String options) {
        return assertThrows(Exception.class, () -> train(options)).getMessage();
    }

    private static TrainingSettings settings(String options) throws Exception {
        return TrainerOptions.parse(Utils.splitOptions(options)).settings("test");
    }

    @Test
    void defaultsAreThoseOfThePackagedModel() throws Exception {
        TrainingSettings settings = settings("-minutes 1");
        assertEquals(AutoencoderSizes.TABULAR, settings.sizes());
        assertEquals(Variant.DEFAULT, settings.variant());
        assertEquals(
                new TrainingSettings.Steps(128, 1e-3, TrainingSettings.Optimiser.MUON, 0.999, Precision.FLOAT32),
                settings.steps());
        assertEquals(
                new TrainingSettings.Teachers(
                        0.4,
                        0,
                        0.2,
                        new NetworkRecipe(NetworkRecipe.Kind.TABULAR, ActivationFamily.MIXED, 3, 3, List.of())),
                settings.teachers());
        assertEquals(
                new TrainingSettings.Objective(
                        TrainingLoss.BOUNDED_MEAN, 2, Decisions.GUMBEL, 0.1, TrainingSettings.Part.ALL),
                settings.objective());
    }

    @Test
    void recipesBringTheirSizes() throws Exception {
        TrainingSettings swatnn = settings("-minutes 1 -encoder weight -recipe swatnn -loss min -decisions soft");
        assertEquals(2, swatnn.sizes().inputs());
        assertEquals(7, swatnn.sizes().width());
        assertEquals(5, swatnn.teachers().network().weightRange());
        assertEquals(1, swatnn.teachers().networks());
        TrainingSettings before =
                settings("-minutes 1 -architecture conv -recipe predecessor -activations sigmoid -loss p-norm -p -2");
        assertEquals(3, before.sizes().inputs());
        assertEquals(10, before.teachers().network().weightRange());
        assertEquals(List.of(0.5, 0.7, 0.8, 0.9), before.teachers().network().sparsity());
        assertEquals(Variant.Encoders.WEIGHT, before.variant().encoders());
        assertEquals(-2, before.objective().p());
        assertEquals(ActivationFamily.SIGMOID, before.variant().activations());
    }

    @Test
    void helpSaysTheDefaultsThatCount() {
        List<String> help = Collections.list(new AutoencoderTrainer().listOptions()).stream()
                .map(option -> option.name() + option.description())
                .toList();
        assertTrue(
                help.contains("encoder-rounds\tCross-attention rounds of the function encoder.\n\t(default "
                        + AutoencoderSizes.TABULAR.encoderRounds() + "; between 1 and 16)"),
                help.toString());
        assertTrue(help.stream().anyMatch(option -> option.endsWith("\n\t(default muon; one of adam, muon)")));
    }

    /** An option that was not given has no part in them, since some recipes have defaults of their own. */
    @Test
    void copiedOptionsAskForTheSameTraining() throws Exception {
        AutoencoderTrainer one = new AutoencoderTrainer();
        one.setOptions(Utils.splitOptions("-out x -minutes 1 -recipe swatnn"));
        assertEquals(
                settings("-minutes 1 -recipe swatnn"),
                settings(Utils.joinOptions(one.getOptions()).replace("-out x", "")));
    }

    @Test
    void optionsGoBackAndForth() throws Exception {
        AutoencoderTrainer one = new AutoencoderTrainer();
        one.setOptions(Utils.splitOptions("-out x -teachers 99 -loss min -p -2 -resume -sparsity 0.1,0.2"));
        AutoencoderTrainer other = new AutoencoderTrainer();
        other.setOptions(one.getOptions());
        assertArrayEquals(one.getOptions(), other.getOptions());
        assertTrue(List.of(one.getOptions()).containsAll(List.of("-resume", "min", "0.1,0.2", "99")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-minutes 1 -teachers 5 | -minutes or as -teachers",
                "-minutes x | -minutes is 'x'; it must be a number",
                "-minutes 1 -loss mean | it must be one of bounded-mean, p-norm, min",
                "-minutes 1 -activations relu | it must be one of mixed, all, sigmoid, tanh, leaky-relu, linear",
                "-minutes 1 -architecture conv -encoder both | no function encoder",
                "-minutes 1 -p 0 | must lie between -16 and 16",
                "-minutes 1 -neurons 4 -inputs 6 | must not exceed its width",
                "-minutes 1 -depths 9 | depths is 9; it must lie between 1 and 4",
                "-minutes 1 -model-width 30 | must be a multiple of its heads",
                "-minutes 1 -sparsity 0.2;0.3 | numbers in [0, 1)",
                "-minutes 1 -sparsity 1.5 | must lie in [0, 1)",
                "-minutes 1 -batch 65536 -model-width 4096 -neurons 64 | GiB of memory",
                "-minutes 1 -encoder weight -networks 0.5 | -networks must be 1",
                "-minutes 1 -fitted 0.7 | -fitted is 0.7; it must lie between 0 and 1 minus -networks, 0.6",
                "-minutes 1 -recipe swatnn -fitted 0.1 | -fitted is 0.1; with -recipe swatnn",
                "-minutes 1 -precision half | it must be one of float32, tf32",
                "-minutes 1 -precision tf32 -device cpu | CUDA devices alone",
                "-minutes 1 -recipe predecessor -least-neurons 9 | must not exceed -neurons",
                "-minutes 1 -checkpoint-minutes 0 | greater than 0",
                "-minutes 1 -device tpu | -device is 'tpu'",
                "-minutes 1 -colour blue | -colour",
                "-minutes 1 -from nowhere -encoder weight | no frozen autoencoder in nowhere",
                "-resume | no checkpoint to resume from"
            })
    void saysInOneSentenceWhatIsWrong(String options, String part) {
        String message = failure(options);
        assertTrue(message.contains(part), message);
        assertFalse(Files.exists(folder.resolve("out").resolve("metrics.csv")));
    }

    @Test
    void refusesAFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("out"));
        assertTrue(failure("-teachers 16" + TINY).contains("no file can be written"), failure("-teachers 16" + TINY));
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void refusesAModelOfAnotherArchitectureOrOfOtherSizes() throws Exception {
        Path model = folder.resolve("model");
        TinyAutoencoder.write(model);
        String from = " -from \"" + model + "\"";
        assertTrue(failure("-teachers 8 -architecture conv" + from).contains("architecture transformer, not conv"));
        assertTrue(failure("-teachers 8 -batch 8 -device cpu -encoder weight -latent-width 6" + from)
                .contains("of other sizes than asked for"));
        assertTrue(
                failure("-teachers 8 -encoder weight -activations tanh" + from).contains("mixed, not tanh"));
    }

    @Test
    void refusesACheckpointOfAnotherFormat() throws Exception {
        Path checkpoint = Files.createDirectories(folder.resolve("out/checkpoint"));
        Files.writeString(checkpoint.resolve("checkpoint.json"), "{\"version\" : 1, \"settings\" : {\"batch\" : 3}}");
        assertTrue(failure("-resume").contains("has version 1; this program reads version 4"), failure("-resume"));
        assertTrue(failure("-teachers 8" + TINY).contains("unfinished training"));
    }

    @Test
    void trainsAPublishedModelAndThenAWeightEncoderBesideAnother() throws Exception {
        train("-teachers 800 -encoder weight -loss min -decisions soft -recipe swatnn" + TINY);
        Path out = folder.resolve("out");
        assertEquals(
                Variant.Encoders.WEIGHT,
                ModelFolder.describe(out).variantOrDefault().encoders());
        List<String> metrics = Files.readAllLines(out.resolve("metrics.csv"));
        assertEquals(
                "teachers,seconds,normalised_mse_depth_1,normalised_mse_depth_2,loss,learning_rate", metrics.get(0));
        assertTrue(metrics.get(1).startsWith("800,"), metrics.get(1));
        assertFalse(Files.exists(out.resolve("checkpoint")));
        assertTrue(Files.readString(out.resolve("learning-curve.svg")).contains("2 hidden layers"));
        assertTrue(Files.size(out.resolve("learning-curve.png")) > 1000);

        Path model = folder.resolve("model");
        TinyAutoencoder.write(model);
        Path second = folder.resolve("second");
        train("-teachers 800 -batch 8 -device cpu -encoder weight -from \"" + model + "\" -out \"" + second + "\"");
        try (FrozenAutoencoder both = FrozenAutoencoder.load(second, "cpu")) {
            assertTrue(both.hasFunctionEncoder() && both.hasWeightEncoder());
            assertEquals(TinyAutoencoder.SIZES, both.sizes());
        }
        for (String name : List.of("autoencoder.json", "autoencoder.safetensors")) {
            assertArrayEquals(Files.readAllBytes(model.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
        WeightEncoderDescription encoder = WeightEncoderFolder.describe(second, ModelFolder.describe(second));
        assertEquals(ModelFolder.describe(model).training(), encoder.training().from());
        assertEquals(
                List.of("random networks", "random networks, weight encoder"),
                encoder.metrics().stream()
                        .map(ModelDescription.InputErrors::family)
                        .distinct()
                        .toList());
        String header = Files.readAllLines(second.resolve("metrics.csv")).get(0);
        assertEquals(
                "teachers,seconds,weight_encoder_normalised_mse_depth_1,weight_encoder_normalised_mse_depth_2,"
                        + "loss,learning_rate",
                header);
    }

    /** What Ctrl-C sends, where there are signals. */
    @Test
    void anInterruptedProcessLeavesACheckpointThatGoesOn() throws Exception {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AutoencoderTrainer.class.getName()));
        String options = "-teachers 100000000 -out \"" + out + "\"" + TINY;
        command.addAll(List.of(Utils.splitOptions(options)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            Path metrics = out.resolve("metrics.csv");
            while (!(Files.exists(metrics) && Files.readAllLines(metrics).size() > 1)) {
                assertTrue(process.isAlive(), () -> read(folder.resolve("log")));
                Thread.sleep(100);
            }
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.exists(out.resolve("checkpoint/checkpoint.json")), read(folder.resolve("log")));
        try (TrainingRun run = Checkpoint.resume(out.resolve("checkpoint"), ai.djl.Device.cpu())) {
            assertTrue(run.steps() >= MetricsFile.EVERY, run.steps() + " steps");
            TrainingRunTest.advance(run, 2);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
