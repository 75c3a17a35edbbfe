package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class TrainingRunTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 4, 2, 8, 16, 2, 1, 1, 1);

    @TempDir
    Path folder;

    private static TrainingSettings settings(long teachers) {
        return settings(teachers, SMALL, Variant.DEFAULT, Decisions.HARD, NetworkRecipe.Kind.TABULAR);
    }

    static TrainingSettings settings(
            long teachers, AutoencoderSizes sizes, Variant variant, Decisions decisions, NetworkRecipe.Kind recipe) {
        boolean mixed =
                recipe == NetworkRecipe.Kind.TABULAR && variant.encoders().function();
        return settings(
                teachers,
                sizes,
                variant,
                decisions,
                new TrainingSettings.Teachers(
                        mixed ? 0.5 : 1,
                        0,
                        mixed ? 0.2 : 0,
                        new NetworkRecipe(recipe, variant.activations(), 1, 3, List.of())));
    }

    private static TrainingSettings settings(
            long teachers,
            AutoencoderSizes sizes,
            Variant variant,
            Decisions decisions,
            TrainingSettings.Teachers kinds) {
        return new TrainingSettings(
                sizes,
                variant,
                7,
                new TrainingSettings.Budget(0, teachers),
                new TrainingSettings.Steps(16, 3e-3, TrainingSettings.Optimiser.MUON, 0.99, Precision.FLOAT32),
                kinds,
                new TrainingSettings.Objective(TrainingLoss.BOUNDED_MEAN, 2, decisions, 0.1, TrainingSettings.Part.ALL),
                "",
                null,
                "test");
    }

    /** Takes steps on the teachers that follow; returns the mean error of the last ten. */
    static double advance(TrainingRun run, int steps) throws InterruptedException {
        double sum = 0;
        try (TeacherStream teachers =
                new TeacherStream(run.settings().recipe(), run.settings().seed(), run.steps())) {
            for (int i = 0; i < steps; i++) {
                TrainingRun.StepReport report = run.step(teachers.next());
                float[] errors = report.functionErrors().length > 0 ? report.functionErrors() : report.weightErrors();
                double mean = (errors[0] + errors[1]) / 2;
                sum += i >= steps - 10 ? mean / Math.min(10, steps) : 0;
            }
        }
        return sum;
    }

    static double[] numbers(TrainingRun run) {
        return run.parameters().asMap().values().stream()
                .flatMapToDouble(array ->
                        Arrays.stream(array.toType(DataType.FLOAT64, true).toDoubleArray()))
                .toArray();
    }

    @Test
    void learns() throws InterruptedException {
        try (TrainingRun run = new TrainingRun(settings(16 * 300), Device.cpu())) {
            double first = advance(run, 10);
            double last = advance(run, 250);
            assertTrue(last < 0.8 * first, "normalised MSE " + first + " at first, " + last + " after 260 steps");
            assertTrue(last < 1, "better than the mean predictor: " + last);
        }
    }

    @Test
    void resumesExactly() throws Exception {
        resumesExactly(settings(16 * 8));
    }

    @Test
    void resumesExactlyWithBothEncodersAndGumbelNoise() throws Exception {
        Variant both = Variant.DEFAULT.with(Variant.Encoders.BOTH);
        resumesExactly(settings(16 * 8, SMALL, both, Decisions.GUMBEL, NetworkRecipe.Kind.TABULAR));
    }

    private static TrainingSettings withFittedTeachers() {
        NetworkRecipe networks =
                new NetworkRecipe(NetworkRecipe.Kind.TABULAR, Variant.DEFAULT.activations(), 1, 3, List.of());
        return settings(
                16 * 8, SMALL, Variant.DEFAULT, Decisions.HARD, new TrainingSettings.Teachers(0.3, 0.4, 0.2, networks));
    }

    @Test
    void resumesExactlyWithFittedTeachers() throws Exception {
        resumesExactly(withFittedTeachers());
    }

    private void resumesExactly(TrainingSettings settings) throws Exception {
        double[] straight;
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            advance(run, 8);
            straight = numbers(run);
        }
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            advance(run, 3);
            Checkpoint.write(run, folder);
        }
        try (TrainingRun run = Checkpoint.resume(folder, Device.cpu())) {
            assertEquals(3, run.steps());
            advance(run, 5);
            assertEquals(1, run.done());
            assertTrue(Arrays.equals(straight, numbers(run)), "a resumed run ends with the very same parameters");
        }
    }

    @Test
    void keepsOneCheckpointAndRefusesADamagedOne() throws Exception {
        try (TrainingRun run = new TrainingRun(settings(16 * 8), Device.cpu())) {
            advance(run, 1);
            Checkpoint.write(run, folder);
            advance(run, 1);
            Checkpoint.write(run, folder);
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "the description and one file of arrays");
        }
        assertTrue(Checkpoint.exists(folder));
        Path description = folder.resolve("checkpoint.json");
        String text = Files.readString(description);
        Files.writeString(description, text.substring(0, 40));
        assertThrows(IOException.class, () -> Checkpoint.resume(folder, Device.cpu()));
        Files.writeString(description, text.replace("\"latentWidth\" : 8", "\"latentWidth\" : 9"));
        assertThrows(IOException.class, () -> Checkpoint.resume(folder, Device.cpu()));
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() throws InterruptedException {
        // Without feedback: its errors are shown to the encoder without gradients.
        TrainingSettings settings = settings(
                16,
                new AutoencoderSizes(2, 4, 2, 8, 16, 2, 1, 1, 0),
                Variant.DEFAULT,
                Decisions.HARD,
                NetworkRecipe.Kind.TABULAR);
        TeacherBatch batch = TeacherBatch.draw(settings.recipe(), TeacherStream.generator(3, 0));
        try (TrainingRun run = new TrainingRun(settings, Device.cpu());
                var manager = run.manager().newSubManager()) {
            var leaves = run.parameters().asLeaves(manager);
            try (var gradients = Gradients.record(Engine.getEngine("PyTorch"))) {
                gradients.backward(loss(run, leaves, batch, manager));
            }
            for (String name :
                    new String[] {"encoder.pair2.weight", "decoders.block0.qkv.weight", "decoders.matrix.bias"}) {
                NDArray gradient = leaves.get(name).getGradient();
                NDArray direction = gradient.div(gradient.norm());
                double slope = gradient.norm().getFloat();
                double step = 2e-3;
                double up = shifted(run, batch, name, direction, step);
                double down = shifted(run, batch, name, direction, -step);
                assertEquals(slope, (up - down) / (2 * step), 0.03 * slope + 1e-4, name);
            }
        }
    }

    private static double shifted(TrainingRun run, TeacherBatch batch, String name, NDArray direction, double step) {
        try (var local = run.manager().newSubManager()) {
            Map<String, NDArray> arrays =
                    new LinkedHashMap<>(run.parameters().attachedTo(local).asMap());
            arrays.put(name, arrays.get(name).add(direction.mul(step)));
            var moved = new Parameters(arrays);
            return loss(run, moved, batch, local).getFloat();
        }
    }

    private static NDArray loss(TrainingRun run, Parameters p, TeacherBatch batch, NDManager manager) {
        SplittableRandom noise = new SplittableRandom(5);
        TrainingPass pass = new TrainingPass(
                run.autoencoder(), run.settings(), new Decisions.Moment(0, 0, noise.split()), noise.split(), manager);
        pass.functions(p, batch);
        return pass.loss();
    }
}
