package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.List;

class SourceTallyTest {

    private static Contender contender(double slope, double error, int depth, Origin origin) {
        SparseMlp network = new SparseMlp(1, new double[][][] {{{slope}}}, new double[][] {{0}}, new Activation[0][]);
        return new Contender(network, error, depth, origin);
    }

    @Test
    void countsEachStageBySource() {
        Contender mean = contender(0, 1, 0, Origin.MEAN);
        Contender data = contender(1, 0.3, 1, Origin.DATA);
        Contender random = contender(2, 0.5, 2, Origin.RANDOM_LATENT);
        Contender better = contender(3, 0.2, 2, Origin.RANDOM_LATENT);
        SourceTally tally = SourceTally.of(
                List.of(mean, data, random, random),
                List.of(data, better),
                List.of(better),
                ParetoFront.of(List.of(mean, data, random, better)));
        assertEquals(
                List.of(new SourceTally.Row("data", 1, 1, 0, 0), new SourceTally.Row("random", 2, 1, 1, 1)),
                tally.rows());
    }

    /** Of the front that both share, the first one's best network is gone. */
    @Test
    void twoIterationsAreAdded() {
        Contender data = contender(1, 0.3, 1, Origin.DATA);
        Contender near = contender(2, 0.2, 1, Origin.NEAR_DATA);
        SourceTally first = SourceTally.of(
                List.of(data, data, data), List.of(data, data), List.of(data), ParetoFront.of(List.of(data)));
        assertEquals(List.of(new SourceTally.Row("data", 3, 2, 1, 1)), first.rows());
        SourceTally second = SourceTally.of(
                List.of(near, data, data, data, data),
                List.of(data, near),
                List.of(near),
                ParetoFront.of(List.of(near)));
        assertEquals(
                List.of(new SourceTally.Row("data", 7, 3, 1, 0), new SourceTally.Row("near data", 1, 1, 1, 1)),
                first.and(second, ParetoFront.of(List.of(data, near))).rows());
    }
}
