package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Trainings of other kinds than the packaged model's, on tiny sizes. */
class TrainingVariantsTest {

    private static final AutoencoderSizes SMALL = new AutoencoderSizes(2, 4, 2, 8, 16, 2, 1, 1, 1);

    @TempDir
    Path folder;

    private static TrainingSettings weightAlone(
            Variant.Architecture architecture,
            ActivationFamily family,
            TrainingLoss loss,
            double p,
            Decisions decisions) {
        return new TrainingSettings(
                SMALL,
                new Variant(architecture, Variant.Encoders.WEIGHT, family),
                7,
                new TrainingSettings.Budget(0, 32 * 300),
                new TrainingSettings.Steps(32, 3e-3, TrainingSettings.Optimiser.MUON, 0.9, Precision.FLOAT32),
                new TrainingSettings.Teachers(
                        1, 0, 0, new NetworkRecipe(NetworkRecipe.Kind.SWATNN, family, 1, 3, List.of())),
                new TrainingSettings.Objective(loss, p, decisions, 0, TrainingSettings.Part.ALL),
                "",
                null,
                "test");
    }

    /** Steps on one and the same batch: what is trained must come to fit it. */
    private static double[] fit(TrainingRun run, int steps) throws InterruptedException {
        double first = 0;
        double last = 0;
        try (TeacherStream teachers = new TeacherStream(run.settings().recipe(), 7, 0)) {
            var batch = teachers.next();
            for (int i = 0; i < steps; i++) {
                last = run.step(batch).loss();
                first = i == 0 ? last : first;
            }
        }
        return new double[] {first, last};
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFORMER, MIXED, MIN, 2, SOFT",
        "TRANSFORMER, SIGMOID, P_NORM, -2, GUMBEL",
        "TRANSFORMER, LINEAR, P_NORM, 2, ANNEALED",
        "CONV, MIXED, MIN, 2, SOFT",
        "CONV, LEAKY_RELU, BOUNDED_MEAN, 2, HARD",
        "CONV, LEAKY_RELU_SIGMOID, MIN, 2, SOFT",
        "TRANSFORMER, LINEAR_SIGMOID, BOUNDED_MEAN, 2, SOFT"
    })
    void learnsABatch(
            Variant.Architecture architecture,
            ActivationFamily family,
            TrainingLoss loss,
            double p,
            Decisions decisions)
            throws InterruptedException {
        try (TrainingRun run = new TrainingRun(weightAlone(architecture, family, loss, p, decisions), Device.cpu())) {
            double[] losses = fit(run, 40);
            assertTrue(losses[1] < 0.95 * losses[0], losses[0] + " at first, " + losses[1] + " after 40 steps");
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.Architecture.class)
    void weightEncodersResumeExactly(Variant.Architecture architecture) throws Exception {
        TrainingSettings settings =
                weightAlone(architecture, ActivationFamily.MIXED, TrainingLoss.MIN, 2, Decisions.SOFT);
        double[] straight;
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            TrainingRunTest.advance(run, 6);
            straight = TrainingRunTest.numbers(run);
        }
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            TrainingRunTest.advance(run, 2);
            Checkpoint.write(run, folder);
        }
        try (TrainingRun run = Checkpoint.resume(folder, Device.cpu())) {
            TrainingRunTest.advance(run, 4);
            assertArrayEquals(straight, TrainingRunTest.numbers(run));
        }
    }

    /**
     * Trainings that once stayed at the mean predictor, whose error is 1: weight encoders learn from networks that they see but once.
     */
    @ParameterizedTest
    @CsvSource({
        "TRANSFORMER, SWATNN, MIXED, 100, 0.5",
        "CONV, PREDECESSOR, SIGMOID, 300, 0.5",
        "CONV, PREDECESSOR, LINEAR_SIGMOID, 600, 0.8"
    })
    void weightEncodersThatFollowLinksSoonBeatTheMean(
            Variant.Architecture architecture,
            NetworkRecipe.Kind recipe,
            ActivationFamily family,
            int steps,
            double bound)
            throws InterruptedException {
        TrainingSettings settings = new TrainingSettings(
                new AutoencoderSizes(2, 4, 2, 16, 32, 2, 1, 1, 1),
                new Variant(architecture, Variant.Encoders.WEIGHT, family).with(Variant.Reading.LINKS),
                7,
                new TrainingSettings.Budget(0, 32 * steps),
                new TrainingSettings.Steps(32, 3e-3, TrainingSettings.Optimiser.MUON, 0.9, Precision.FLOAT32),
                new TrainingSettings.Teachers(1, 0, 0, new NetworkRecipe(recipe, family, 3, 3, List.of())),
                new TrainingSettings.Objective(
                        TrainingLoss.BOUNDED_MEAN, 2, Decisions.SOFT, 0, TrainingSettings.Part.ALL),
                "",
                null,
                "test");
        try (TrainingRun run = new TrainingRun(settings, Device.cpu());
                TeacherStream teachers = new TeacherStream(settings.recipe(), 7, 0)) {
            double error = 0;
            for (int i = 0; i < steps; i++) {
                float[] errors = run.step(teachers.next()).weightErrors();
                error += i < steps - 50 ? 0 : (errors[0] + errors[1]) / 100;
            }
            assertTrue(error < bound, "normalised MSE " + error);
        }
    }

    /** Errors of a family that ends in a sigmoid are those of the hard networks behind it, in units of the teachers' variances. */
    @Test
    void errorsOfSigmoidFamiliesAreBehindTheSigmoid() throws InterruptedException {
        TrainingSettings settings = weightAlone(
                Variant.Architecture.TRANSFORMER, ActivationFamily.LINEAR_SIGMOID, TrainingLoss.MIN, 2, Decisions.SOFT);
        TeacherBatch batch = TeacherBatch.draw(settings.recipe(), new SplittableRandom(4));
        try (TrainingRun run = new TrainingRun(settings, Device.cpu());
                NDManager local = run.manager().newSubManager()) {
            Parameters p = run.parameters().attachedTo(local);
            float[] errors = TrainingPass.hardWeightErrors(run.autoencoder(), p, batch, local)
                    .toFloatArray();
            NDArray z = run.autoencoder().encode(p, Arrays.asList(batch.networks()), local);
            SparseMlp[] second = Hardening.harden(run.autoencoder().decodeAll(p, z)[1], new float[32], 2);
            for (int t = 0; t < 32; t++) {
                double sum = 0;
                for (int i = t * batch.points(); i < (t + 1) * batch.points(); i++) {
                    double v = second[t].predict(new double[] {batch.x()[2 * i], batch.x()[2 * i + 1]});
                    double standardised =
                            (1 / (1 + Math.exp(-v)) - batch.moments()[t].mean()) / batch.moments()[t].deviation();
                    sum += Math.pow(standardised - batch.y()[i], 2) / batch.points();
                }
                assertEquals(sum, errors[32 + t], 1e-3 * (1 + sum));
            }
        }
    }

    private void writeFunctionModel() throws Exception {
        try (TrainingRun run = new TrainingRun(
                TrainingRunTest.settings(16 * 8, SMALL, Variant.DEFAULT, Decisions.HARD, NetworkRecipe.Kind.TABULAR),
                Device.cpu())) {
            TrainingRunTest.advance(run, 4);
            ModelFolder.write(
                    folder,
                    SMALL,
                    run.result(),
                    new ModelDescription.Provenance("test", 7, 64, 0, "any", "any"),
                    List.of());
        }
    }

    private static Map<String, float[]> snapshot(Parameters parameters) {
        Map<String, float[]> values = new LinkedHashMap<>();
        parameters.asMap().forEach((name, array) -> values.put(name, array.toFloatArray()));
        return values;
    }

    /** Each array whose name belongs to the part that learns has changed, and no other one. */
    private static void assertOnlyLearned(Predicate<String> part, Map<String, float[]> before, Parameters after) {
        snapshot(after).forEach((name, values) -> {
            assertEquals(part.test(name), !Arrays.equals(before.get(name), values), name);
        });
    }

    /** Settings of a training that goes on from the model in the folder. */
    private TrainingSettings continued(String... options) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("-out", folder.resolve("out").toString(), "-from", folder.toString(), "-teachers", "3200"));
        all.addAll(List.of(options));
        return TrainerOptions.parse(all.toArray(String[]::new)).settings("test");
    }

    /** The same of the sizes of {@link #SMALL}, but for the layers of decoders. */
    private TrainingSettings ofSmallSizes(String... options) throws IOException {
        String sizes =
                "-inputs 2 -neurons 4 -depths 2 -latent-width 8 -model-width 16 -heads 2 -encoder-rounds 1 -feedback 1";
        List<String> all = new ArrayList<>(List.of(sizes.split(" ")));
        all.addAll(List.of(options));
        return continued(all.toArray(String[]::new));
    }

    @Test
    void aWeightEncoderBesideAFrozenModelLeavesItAlone() throws Exception {
        writeFunctionModel();
        TrainingSettings settings =
                continued("-encoder", "weight", "-batch", "32", "-learning-rate", "0.003", "-average", "0.9");
        assertEquals(SMALL, settings.sizes(), "the sizes are those of the model");
        assertEquals(Variant.Encoders.BOTH, settings.variant().encoders());
        assertEquals(TrainingSettings.Part.WEIGHT_ENCODER, settings.objective().part());
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            run.takeOver(folder);
            Map<String, float[]> before = snapshot(run.parameters());
            TrainingRun.StepReport first;
            TrainingRun.StepReport last = null;
            try (TeacherStream teachers = new TeacherStream(run.settings().recipe(), 7, 0)) {
                var batch = teachers.next();
                first = run.step(batch);
                for (int i = 0; i < 100; i++) {
                    last = run.step(batch);
                }
            }
            assertEquals(0, first.functionErrors().length);
            assertEquals(2, first.weightErrors().length);
            assertTrue(
                    last.loss() < 0.95 * first.loss(), "loss " + first.loss() + " at first, " + last.loss() + " later");
            assertOnlyLearned(MultiScaleAutoencoder::ofWeightEncoder, before, run.result());
        }
    }

    @Test
    void frozenDecodersStayWhileTheFunctionEncoderLearnsMoreFeedback() throws Exception {
        writeFunctionModel();
        TrainingSettings settings =
                continued("-freeze-decoders", "-feedback", "2", "-batch", "32", "-learning-rate", "0.003");
        assertEquals(SMALL.modelWidth(), settings.sizes().modelWidth(), "the sizes are those of the model");
        assertEquals(2, settings.sizes().feedbackRounds());
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            run.takeOver(folder);
            Map<String, float[]> before = snapshot(run.parameters());
            double first;
            double last = Double.NaN;
            try (TeacherStream teachers = new TeacherStream(run.settings().recipe(), 7, 0)) {
                var batch = teachers.next();
                first = run.step(batch).loss();
                for (int i = 0; i < 60; i++) {
                    last = run.step(batch).loss();
                }
            }
            assertTrue(last < 0.97 * first, "loss " + first + " at first, " + last + " later");
            assertOnlyLearned(MultiScaleAutoencoder::ofFunctionEncoder, before, run.result());
        }
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> TrainerOptions.parse(
                        new String[] {"-out", "x", "-minutes", "1", "-freeze-decoders"})
                .settings("test"));
        assertTrue(thrown.getMessage().contains("-from"), thrown.getMessage());
    }

    @Test
    void blocksThatAModelLacksBeginAsTheIdentity() throws Exception {
        writeFunctionModel();
        TrainingSettings settings = ofSmallSizes("-decoder-layers", "3");
        try (FrozenAutoencoder before = FrozenAutoencoder.load(folder, "cpu");
                TrainingRun run = new TrainingRun(settings, Device.cpu());
                NDManager manager = run.manager().newSubManager()) {
            assertEquals(run.parameters().asMap().size() - 2 * 8, run.takeOver(folder), "eight arrays a block are new");
            NDArray z = manager.randomNormal(new Shape(1, 5, 4, 8));
            float[] expected =
                    before.decoders(2, 2).decode(z)[0].weights().get(1).toFloatArray();
            Parameters decoders = MultiScaleAutoencoder.decodersFor(run.parameters(), 2, 2);
            assertArrayEquals(
                    expected,
                    run.autoencoder().decode(decoders, z, 2)[0].weights().get(1).toFloatArray());
        }
    }

    @Test
    void aModelOfMoreActivationsBeginsAsTheOneThatItGoesOnFrom() throws Exception {
        writeFunctionModel();
        TrainingSettings settings = ofSmallSizes("-decoder-layers", "1", "-activations", "all");
        try (FrozenAutoencoder before = FrozenAutoencoder.load(folder, "cpu");
                TrainingRun run = new TrainingRun(settings, Device.cpu());
                NDManager manager = run.manager().newSubManager()) {
            assertEquals(run.parameters().asMap().size(), run.takeOver(folder));
            NDArray z = manager.randomNormal(new Shape(2, 5, 4, 8));
            NetworkBatch[] expected = before.decoders(1, 2).decode(z);
            NetworkBatch[] wide = run.autoencoder().decode(run.parameters(), z, 1);
            NDArray x = manager.randomNormal(new Shape(1, 20, 2));
            for (int k = 0; k < 2; k++) {
                NDArray values = wide[k].among(Activation.CHOICES).forwardHard(x);
                assertArrayEquals(expected[k].forwardHard(x).toFloatArray(), values.toFloatArray(), 1e-6f);
                assertEquals(-4, wide[k].logits().get(0).get(":, :, 3:").max().getFloat());
            }
            NDArray chosen = wide[1].among(List.of(Activation.SINE)).forwardHard(x);
            assertFalse(Arrays.equals(expected[1].forwardHard(x).toFloatArray(), chosen.toFloatArray()));
        }
    }

    @Test
    void theSearchRunsThroughAConvolutionalModel() throws Exception {
        Variant kind = new Variant(Variant.Architecture.CONV, Variant.Encoders.WEIGHT, ActivationFamily.MIXED);
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, kind);
        TrainingSettings settings =
                weightAlone(Variant.Architecture.CONV, ActivationFamily.MIXED, TrainingLoss.MIN, 2, Decisions.SOFT);
        try (TrainingRun run = new TrainingRun(settings, Device.cpu())) {
            assertEquals(autoencoder.parameterCount(), run.parameters().count());
            ModelFolder.write(
                    folder,
                    SMALL,
                    kind,
                    run.result(),
                    new ModelDescription.Provenance("test", 7, 64, 0, "any", "any"),
                    List.of());
        }
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.doubles(200, -1, 1).toArray();
        double[] y = new double[100];
        double[] w = new double[100];
        for (int i = 0; i < 100; i++) {
            y[i] = 1.5 * x[2 * i] - x[2 * i + 1];
            w[i] = 1;
        }
        try (FrozenAutoencoder frozen = FrozenAutoencoder.load(folder, "cpu")) {
            SearchSettings search = new SearchSettings(
                    1,
                    2,
                    60,
                    3,
                    0.1,
                    0.001,
                    Preset.PUBLISHED.search().penalties(),
                    Preset.PUBLISHED.search().temperature(),
                    Start.DATA_AND_RANDOM,
                    Relaxation.STRAIGHT_THROUGH,
                    0);
            var result = new LatentSearch(frozen, search)
                    .run(new DesignMatrix(2, x, y, w), new SplittableRandom(1), BuildListener.SILENT);
            assertEquals(6, result.candidates().size());
            for (Candidate candidate : result.candidates()) {
                assertEquals(Origin.RANDOM_LATENT, candidate.origin());
            }
            double first = result.history().milestones().get(0).loss()[0];
            double last = result.history()
                    .milestones()
                    .get(result.history().milestones().size() - 1)
                    .loss()[0];
            assertTrue(last < 0.95 * first, "loss " + first + " at first, " + last + " in the end");
        }
    }

    @Test
    void convolutionalParametersLeaveNothingBehindInASearch() throws Exception {
        Variant kind = new Variant(Variant.Architecture.CONV, Variant.Encoders.WEIGHT, ActivationFamily.MIXED);
        MultiScaleAutoencoder autoencoder = new MultiScaleAutoencoder(SMALL, kind);
        try (TrainingRun run = new TrainingRun(
                weightAlone(Variant.Architecture.CONV, ActivationFamily.MIXED, TrainingLoss.MIN, 2, Decisions.SOFT),
                Device.cpu())) {
            int before = run.manager().getManagedArrays().size();
            try (NDManager local = run.manager().newSubManager()) {
                autoencoder.decodeAll(run.parameters(), local.randomNormal(new Shape(2, 1, 8)));
            }
            assertEquals(before, run.manager().getManagedArrays().size());
        }
    }
}
