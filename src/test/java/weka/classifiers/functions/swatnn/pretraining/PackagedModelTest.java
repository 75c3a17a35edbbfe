package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription.InputErrors;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch.Shares;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;

import java.nio.file.Path;

/** Cells of the packaged model's description, measured again: an untrained model in its place has errors of about 1. */
class PackagedModelTest {

    private static final Path MODELS = Path.of("models");
    private static final int TEACHERS = 32;
    private static final int BATCHES = 2;

    @ParameterizedTest
    @CsvSource({"2, random networks", "4, composed functions"})
    void keepsWhatItsDescriptionSays(int inputs, String family) throws Exception {
        InputErrors described = ModelFolder.describe(MODELS).metrics().stream()
                .filter(cell -> cell.family().equals(family) && cell.inputs() == inputs)
                .findFirst()
                .orElseThrow();
        Shares shares = family.equals("random networks") ? Shares.NETWORKS : Shares.FUNCTIONS;
        try (FrozenAutoencoder model = FrozenAutoencoder.load(MODELS, "cpu")) {
            double[] measured = errors(model, shares, inputs, BATCHES);
            for (int depth = 0; depth < measured.length; depth++) {
                // 64 other teachers than the description's 2048, always the same: their means differ by a sixth or so.
                assertEquals(1, measured[depth] / described.normalisedMse()[depth], 0.35, "decoder " + (depth + 1));
            }
        }
    }

    @Test
    void anUntrainedModelWouldNotPass() throws Exception {
        AutoencoderSizes sizes = ModelFolder.describe(MODELS).sizes();
        try (FrozenAutoencoder untrained = FrozenAutoencoder.untrained(sizes, Variant.DEFAULT, 1, "cpu")) {
            for (double error : errors(untrained, Shares.NETWORKS, 2, 1)) {
                assertTrue(error > 0.5, "error " + error);
            }
        }
    }

    /** The mean normalised error of the hard networks of each decoder, at points that the encoder did not see. */
    private static double[] errors(FrozenAutoencoder model, Shares shares, int inputs, int batches) throws Exception {
        AutoencoderSizes sizes = model.sizes();
        TeacherBatch.Recipe recipe = new TeacherBatch.Recipe(
                TEACHERS,
                24,
                224,
                128,
                shares,
                NetworkRecipe.TABULAR,
                new TeacherBatch.AutoencoderShape(sizes.inputs(), sizes.width(), sizes.depths()));
        double[] sums = new double[sizes.depths()];
        LatentSpace.DecoderRange decoders = model.decoders(1, sizes.depths());
        for (int b = 0; b < batches; b++) {
            TeacherBatch batch = TeacherBatch.draw(recipe, inputs, TeacherStream.generator(99, b));
            try (NDManager local = model.newManager()) {
                NDArray x = local.create(batch.x(), new Shape(TEACHERS, batch.points(), batch.width()));
                NDArray y = local.create(batch.y(), new Shape(TEACHERS, batch.points()));
                String seen = ":, :" + batch.pairs();
                String unseen = ":, " + batch.pairs() + ":";
                NDArray z = model.encode(x.get(seen), y.get(seen));
                NetworkBatch[] networks = decoders.decode(z.expandDims(0).repeat(0, sizes.depths()));
                for (int k = 0; k < networks.length; k++) {
                    sums[k] += networks[k]
                                    .forwardHard(x.get(unseen))
                                    .sub(y.get(unseen))
                                    .square()
                                    .mean()
                                    .getFloat()
                            / batches;
                }
            }
        }
        return sums;
    }
}
