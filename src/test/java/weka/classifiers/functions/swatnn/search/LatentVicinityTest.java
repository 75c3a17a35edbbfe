package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.OpenTinyAutoencoder;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Candidate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Networks near the code of data, for an autoencoder of up to two hidden layers and three inputs. */
class LatentVicinityTest extends OpenTinyAutoencoder {

    /** One start, the code of the data. */
    private static SearchSettings settings() {
        SearchSettings fast = Preset.FAST.search();
        return new SearchSettings(
                1,
                2,
                0,
                1,
                fast.learningRate(),
                fast.thresholdRate(),
                fast.penalties(),
                fast.temperature(),
                Start.DATA,
                fast.relaxation(),
                fast.rows());
    }

    private static DesignMatrix data(int columns, int outputs) {
        SplittableRandom random = new SplittableRandom(1);
        double[] weights = new double[40];
        Arrays.fill(weights, 1);
        double[] inputs = random.doubles(40L * columns, -1, 1).toArray();
        return new DesignMatrix(
                columns, inputs, random.doubles(40L * outputs, -1, 1).toArray(), weights);
    }

    private static List<SparseMlp> networks(DesignMatrix data, float[][] moves) {
        try (LatentVicinity vicinity = new LatentVicinity(
                autoencoder, settings(), Loss.SQUARED, data, moves[0].length, 0.5, new SplittableRandom(2))) {
            return vicinity.networks(moves);
        }
    }

    @Test
    void whatIsNotMovedIsTheStartOfALatentSearchAndDepthsComeInTurn() throws Exception {
        DesignMatrix data = data(2, 1);
        List<SparseMlp> starts = new LatentSearch(autoencoder, settings())
                .run(data, new SplittableRandom(3), BuildListener.SILENT).candidates().stream()
                        .map(Candidate::network)
                        .toList();
        List<SparseMlp> unmoved = networks(data, new float[3][4]);
        assertEquals(List.of(starts.get(0), starts.get(1), starts.get(0)), unmoved);
    }

    @Test
    void equalMovesGiveEqualNetworksAndOthersDiffer() {
        DesignMatrix data = data(2, 1);
        float[][] moves = {{1, 0, 0, 0}, {0, 1, 0, 0}, {-1, 0, 0, 0}};
        List<SparseMlp> moved = networks(data, moves);
        assertEquals(moved, networks(data, moves));
        assertNotEquals(moved.get(0), moved.get(2));
    }

    @Test
    void dataOfMoreColumnsThanInputsAreMapped() {
        List<SparseMlp> networks = networks(data(5, 1), new float[][] {{1, 2}, {2, 1}});
        assertEquals(5, networks.get(0).inputs());
        assertEquals(5, networks.get(1).inputs());
    }

    @Test
    void severalTargetsHaveANetworkOfAsManyOutputs() {
        List<SparseMlp> networks = networks(data(2, 3), new float[][] {{1, 2}, {2, 1}});
        assertEquals(3, networks.get(0).outputs());
        assertEquals(3, networks.get(1).outputs());
    }
}
