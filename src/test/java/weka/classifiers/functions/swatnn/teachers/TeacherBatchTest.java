package weka.classifiers.functions.swatnn.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.ActivationFamily;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

class TeacherBatchTest {

    private static final TeacherBatch.Recipe RECIPE = new TeacherBatch.Recipe(
            32,
            24,
            64,
            40,
            new TeacherBatch.Shares(0.5, 0, 0),
            NetworkRecipe.TABULAR,
            new TeacherBatch.AutoencoderShape(8, 8, 4));

    @Test
    void valuesAreStandardisedAndUnusedInputsZero() throws InterruptedException {
        TeacherBatch batch = TeacherBatch.draw(RECIPE, 3, new SplittableRandom(1));
        assertEquals(batch.pairs() + 40, batch.points());
        for (int t = 0; t < batch.size(); t++) {
            double sum = 0;
            double squares = 0;
            for (int p = t * batch.points(); p < (t + 1) * batch.points(); p++) {
                sum += batch.y()[p];
                squares += batch.y()[p] * batch.y()[p];
                for (int j = 0; j < 8; j++) {
                    double x = batch.x()[p * 8 + j];
                    assertTrue(j < 3 ? Math.abs(x) <= 1 : x == 0, "input " + j + " is " + x);
                }
            }
            assertEquals(0, sum / batch.points(), 1e-4);
            assertEquals(1, squares / batch.points(), 1e-3);
        }
    }

    @Test
    void noiseIsOnThePairsAloneAndAllValuesAreInItsDeviation() throws InterruptedException {
        TeacherBatch.Recipe noisy = recipe(new TeacherBatch.Shares(0.5, 0, 1));
        TeacherBatch.Recipe clean = recipe(new TeacherBatch.Shares(0.5, 0, 0));
        float[] seen = TeacherBatch.draw(noisy, 2, new SplittableRandom(4)).y();
        float[] truth = TeacherBatch.draw(clean, 2, new SplittableRandom(4)).y();
        for (int t = 0; t < 32; t++) {
            int first = t * 104;
            double scale = seen[first + 64] / truth[first + 64];
            double spread = 0;
            for (int p = 0; p < 104; p++) {
                double rest = seen[first + p] - scale * truth[first + p];
                if (p >= 64) {
                    assertEquals(0, rest, 1e-5);
                } else {
                    spread += rest * rest / 64;
                }
            }
            assertEquals(1 - scale * scale, spread, 0.8 * (1 - scale * scale) + 1e-4);
        }
    }

    private static TeacherBatch.Recipe recipe(TeacherBatch.Shares shares) {
        return new TeacherBatch.Recipe(32, 64, 64, 40, shares, NetworkRecipe.TABULAR, RECIPE.shape());
    }

    @Test
    void fittedNetworksAreTeachersInTheirShareAndTheSameForTheSameSeed() throws InterruptedException {
        TeacherBatch.Recipe quarter = recipe(new TeacherBatch.Shares(0, 0.25, 0));
        TeacherBatch batch = TeacherBatch.draw(quarter, 2, new SplittableRandom(8));
        long networks = Arrays.stream(batch.networks()).filter(Objects::nonNull).count();
        assertTrue(networks >= 3 && networks <= 14, networks + " of 32");
        assertArrayEquals(
                batch.y(),
                TeacherBatch.draw(quarter, 2, new SplittableRandom(8)).y());
        TeacherBatch all = TeacherBatch.draw(recipe(TeacherBatch.Shares.FITTED), 2, new SplittableRandom(8));
        for (int t = 0; t < all.size(); t++) {
            int p = t * all.points();
            double[] x = {all.x()[p * 8], all.x()[p * 8 + 1]};
            assertEquals(all.y()[p], all.networks()[t].predict(x), 1e-3, "the network is the teacher");
        }
    }

    @Test
    void aBatchDependsOnItsSeedAndNumberAlone() throws InterruptedException {
        try (TeacherStream fromStart = new TeacherStream(RECIPE, 5, 0);
                TeacherStream later = new TeacherStream(RECIPE, 5, 2)) {
            fromStart.next();
            TeacherBatch second = fromStart.next();
            TeacherBatch third = fromStart.next();
            assertArrayEquals(third.y(), later.next().y());
            assertFalse(Arrays.equals(second.y(), third.y()));
        }
    }

    @Test
    void everyKindOfTeacherGivesFiniteValues() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[8];
        for (int i = 0; i < 2000; i++) {
            int inputs = 1 + random.nextInt(8);
            new InputSampler(random, inputs).next(x);
            double composed = ComposedFunction.draw(random, inputs).value(x);
            double network = RandomNetwork.draw(random, inputs, 8, 4).predict(Arrays.copyOf(x, inputs));
            assertTrue(Double.isFinite(composed) && Double.isFinite(network), composed + " " + network);
        }
    }

    @Test
    void networksOfSigmoidFamiliesAreStandardisedBehindTheSigmoid() throws InterruptedException {
        NetworkRecipe linear =
                new NetworkRecipe(NetworkRecipe.Kind.PREDECESSOR, ActivationFamily.LINEAR_SIGMOID, 3, 3, List.of());
        TeacherBatch.Recipe recipe = new TeacherBatch.Recipe(
                8, 0, 0, 50, TeacherBatch.Shares.NETWORKS, linear, new TeacherBatch.AutoencoderShape(3, 7, 4));
        TeacherBatch batch = TeacherBatch.draw(recipe, new SplittableRandom(2));
        for (int t = 0; t < 8; t++) {
            Moments moments = batch.moments()[t];
            assertTrue(moments.mean() > 0 && moments.mean() < 1 && moments.deviation() < 0.5);
            for (int i = t * 50; i < (t + 1) * 50; i++) {
                double v = batch.networks()[t].predict(
                        new double[] {batch.x()[3 * i], batch.x()[3 * i + 1], batch.x()[3 * i + 2]});
                assertEquals(
                        1 / (1 + Math.exp(-v)),
                        moments.mean() + moments.deviation() * batch.y()[i],
                        1e-4,
                        "the network is as it was drawn");
            }
        }
        assertNull(TeacherBatch.draw(RECIPE, 3, new SplittableRandom(1)).moments());
    }
}
