package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.List;

class SuccessiveHalvingTest {

    /** One row whose target is 0, so that a constant c has the error c². */
    private static final SuccessiveHalving HALVING = new SuccessiveHalving(new Judge(
            Criterion.VALIDATION, Loss.SQUARED, new DesignMatrix(1, new double[] {0}, new double[] {0}, new double[] {1
            })));

    private static Contender contender(double error, int depth, Origin origin) {
        return new Contender(SparseMlp.constant(1, error < 1e300 ? Math.sqrt(error) : error), error, depth, origin);
    }

    private static List<Double> errors(List<Contender> contenders) {
        return contenders.stream()
                .map(c -> Math.round(1e6 * c.error()) / 1e6)
                .sorted()
                .toList();
    }

    @Test
    void ranksByErrorWithoutTheMeanAndWhatIsNotFinite() {
        List<Contender> ranked = HALVING.ranked(List.of(
                contender(0.5, 1, Origin.DATA),
                contender(0.1, 0, Origin.MEAN),
                contender(0.2, 2, Origin.DATA),
                contender(Double.MAX_VALUE, 2, Origin.DATA)));
        assertEquals(List.of(0.2, 0.5), errors(ranked));
        assertEquals(0.2, ranked.get(0).error());
    }

    @Test
    void theMoreAccurateHalfGoesOn() {
        List<Contender> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            all.add(contender(0.1 * i, 1, Origin.DATA));
        }
        assertEquals(List.of(0.1, 0.2, 0.3), errors(HALVING.half(all)));
    }

    @Test
    void aQuarterOfThePlacesIsKeptForEachKind() {
        List<Contender> all = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            all.add(contender(0.01 * i, 1, i % 2 == 0 ? Origin.DATA : Origin.NEAR_DATA));
            all.add(contender(0.5 + 0.01 * i, 1, Origin.RANDOM_NETWORK));
        }
        // Eight places: two are for the random networks, the other six for the most accurate.
        assertEquals(List.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.51, 0.52), errors(HALVING.half(all)));
    }

    /** The same where the random networks, and where the deep ones, are ahead. */
    @Test
    void theQuartersAreForThoseThatAreBehind() {
        List<Contender> random = new ArrayList<>();
        List<Contender> deep = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            random.add(contender(0.01 * i, 1, Origin.RANDOM_NETWORK));
            random.add(contender(0.5 + 0.01 * i, 1, Origin.DATA));
            deep.add(contender(0.01 * i, 3, Origin.DATA));
            deep.add(contender(0.5 + 0.01 * i, 2, Origin.DATA));
        }
        List<Double> kept = List.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.51, 0.52);
        assertEquals(kept, errors(HALVING.half(random)));
        assertEquals(kept, errors(HALVING.half(deep)));
    }

    @Test
    void halfOfThePathsStartFromShallowNetworks() {
        List<Contender> all = List.of(
                contender(0.1, 4, Origin.DATA),
                contender(0.2, 3, Origin.DATA),
                contender(0.3, 3, Origin.DATA),
                contender(0.4, 2, Origin.DATA),
                contender(0.5, 1, Origin.DATA),
                contender(0.6, 1, Origin.DATA));
        assertEquals(List.of(0.1, 0.2, 0.5, 0.6), errors(HALVING.toPrune(all, 4)));
        assertEquals(List.of(0.1, 0.2, 0.5), errors(HALVING.toPrune(all, 3)));
        assertEquals(6, HALVING.toPrune(all, 10).size());
    }
}
