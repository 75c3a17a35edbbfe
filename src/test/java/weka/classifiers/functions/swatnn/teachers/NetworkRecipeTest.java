package weka.classifiers.functions.swatnn.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class NetworkRecipeTest {

    private static final int DRAWS = 2000;

    private static NetworkRecipe published(NetworkRecipe.Kind kind, ActivationFamily family) {
        return new NetworkRecipe(kind, family, 3, kind.weightRange(family), List.of());
    }

    /** Fraction of the links that a network has. */
    private static double density(SparseMlp network) {
        int links = 0;
        int all = 0;
        for (int layer = 0; layer <= network.hiddenLayers(); layer++) {
            int sources = layer == 0 ? network.inputs() : network.width(layer - 1);
            for (int from = 0; from < sources; from++) {
                for (int to = 0; to < network.width(layer); to++) {
                    links += network.weight(layer, from, to) != 0 ? 1 : 0;
                    all++;
                }
            }
        }
        return (double) links / all;
    }

    private static boolean reaches(SparseMlp network, int input) {
        boolean[] reached = new boolean[network.inputs()];
        reached[input] = true;
        for (int layer = 0; layer <= network.hiddenLayers(); layer++) {
            boolean[] next = new boolean[network.width(layer)];
            for (int from = 0; from < reached.length; from++) {
                for (int to = 0; reached[from] && to < next.length; to++) {
                    next[to] |= network.weight(layer, from, to) != 0;
                }
            }
            reached = next;
        }
        return reached[0];
    }

    @Test
    void swatnnFollowsAppendixC() {
        SplittableRandom random = new SplittableRandom(1);
        NetworkRecipe recipe = published(NetworkRecipe.Kind.SWATNN, ActivationFamily.MIXED);
        int[] depths = new int[4];
        int[] widths = new int[8];
        int layers = 0;
        double density = 0;
        double largest = 0;
        for (int i = 0; i < DRAWS; i++) {
            SparseMlp network = recipe.draw(random, 2, 7, 4);
            depths[network.hiddenLayers() - 1]++;
            density += density(network) / DRAWS;
            for (int layer = 0; layer < network.hiddenLayers(); layer++) {
                widths[network.width(layer)]++;
                layers++;
                for (int to = 0; to < network.width(layer); to++) {
                    assertTrue(Math.abs(network.bias(layer, to)) <= 1);
                    largest = Math.max(largest, Math.abs(network.weight(layer, 0, to)));
                }
            }
        }
        for (int count : depths) {
            assertEquals(0.25, (double) count / DRAWS, 0.04);
        }
        assertEquals(0.8, density, 0.02, "sparsity 0, 0.2 and 0.4 alike");
        assertTrue(largest > 4.9 && largest <= 5, "largest weight " + largest);
        int[] counts = widths;
        double mean = IntStream.range(0, 8).mapToDouble(w -> w * counts[w]).sum() / layers;
        assertEquals(3.5 + 1 / 128.0, mean, 0.1, "Bernoulli masks of 7 neurons, at least one");
    }

    @Test
    void predecessorKeepsAPathFromEveryInput() {
        SplittableRandom random = new SplittableRandom(2);
        NetworkRecipe recipe = published(NetworkRecipe.Kind.PREDECESSOR, ActivationFamily.SIGMOID);
        double density = 0;
        double largest = 0;
        for (int i = 0; i < DRAWS; i++) {
            SparseMlp network = recipe.draw(random, 3, 7, 4);
            for (int input = 0; input < 3; input++) {
                assertTrue(reaches(network, input), network.toString());
            }
            for (int layer = 0; layer < network.hiddenLayers(); layer++) {
                assertTrue(network.width(layer) >= 3 && network.width(layer) <= 7);
                for (int j = 0; j < network.width(layer); j++) {
                    assertEquals(Activation.SIGMOID, network.activation(layer, j));
                    largest = Math.max(largest, Math.abs(network.weight(layer, 0, j)));
                }
            }
            density += density(network) / DRAWS;
        }
        assertTrue(largest > 9.8 && largest <= 10, "largest weight " + largest);
        assertTrue(
                density > 0.275 && density < 0.5, "half to nine tenths of the links removed but for paths: " + density);
        assertEquals(3, NetworkRecipe.Kind.PREDECESSOR.weightRange(ActivationFamily.LINEAR));
    }

    @Test
    void familiesHaveTheirActivationAlone() {
        SplittableRandom random = new SplittableRandom(3);
        for (ActivationFamily family : ActivationFamily.values()) {
            for (NetworkRecipe.Kind kind : NetworkRecipe.Kind.values()) {
                SparseMlp network = published(kind, family).draw(random, 2, 7, 4);
                for (int layer = 0; layer < network.hiddenLayers(); layer++) {
                    for (int j = 0; j < network.width(layer); j++) {
                        assertTrue(family.members().contains(network.activation(layer, j)));
                    }
                }
            }
        }
    }

    @Test
    void allLinearNetworksAreLinear() {
        SparseMlp network = published(NetworkRecipe.Kind.PREDECESSOR, ActivationFamily.LINEAR)
                .draw(new SplittableRandom(4), 3, 7, 4);
        double zero = network.predict(new double[3]);
        double a = network.predict(new double[] {0.3, -0.2, 0.9}) - zero;
        double b = network.predict(new double[] {0.6, -0.4, 1.8}) - zero;
        assertEquals(2 * a, b, 1e-9 * (1 + Math.abs(b)));
    }

    @Test
    void tabularNetworksAreThoseOfRandomNetwork() {
        assertEquals(
                RandomNetwork.draw(new SplittableRandom(5), 4, 8, 4),
                NetworkRecipe.TABULAR.draw(new SplittableRandom(5), 4, 8, 4));
    }

    @Test
    void batchesHoldTheNetworksThatComputeTheirValues() throws InterruptedException {
        TeacherBatch.Recipe recipe = new TeacherBatch.Recipe(
                24,
                10,
                20,
                30,
                new TeacherBatch.Shares(0.5, 0, 0.5),
                NetworkRecipe.TABULAR,
                new TeacherBatch.AutoencoderShape(4, 6, 3));
        TeacherBatch batch = TeacherBatch.draw(recipe, new SplittableRandom(6));
        int networks = 0;
        for (int t = 0; t < batch.size(); t++) {
            SparseMlp network = batch.networks()[t];
            if (network == null) {
                continue;
            }
            networks++;
            for (int p = batch.pairs(); p < batch.points(); p++) {
                double[] x = new double[network.inputs()];
                for (int j = 0; j < x.length; j++) {
                    x[j] = batch.x()[(t * batch.points() + p) * batch.width() + j];
                }
                double y = batch.y()[t * batch.points() + p];
                assertEquals(y, network.predict(x), 1e-3 + 1e-3 * Math.abs(y));
            }
        }
        assertTrue(networks > 5 && networks < 20, networks + " networks");
        TeacherBatch alone = batch.networksAlone();
        assertEquals(networks, alone.size());
        assertEquals(networks * batch.points(), alone.y().length);
    }

    @Test
    void publishedTeachersHaveAllInputsAndUniformPoints() throws InterruptedException {
        NetworkRecipe network = published(NetworkRecipe.Kind.SWATNN, ActivationFamily.MIXED);
        TeacherBatch.Recipe recipe = new TeacherBatch.Recipe(
                32, 0, 0, 100, TeacherBatch.Shares.NETWORKS, network, new TeacherBatch.AutoencoderShape(2, 7, 4));
        TeacherBatch batch = TeacherBatch.draw(recipe, new SplittableRandom(7));
        double squares = 0;
        for (float x : batch.x()) {
            squares += x * x / batch.x().length;
        }
        assertEquals(1 / 3.0, squares, 0.015, "variance of U(-1, 1)");
    }

    @Test
    void namesWhatIsOutOfRange() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new NetworkRecipe(
                                NetworkRecipe.Kind.SWATNN, ActivationFamily.MIXED, 3, 5, List.of(0.2, 1.0)))
                .getMessage()
                .contains("-sparsity is 1.0"));
    }
}
