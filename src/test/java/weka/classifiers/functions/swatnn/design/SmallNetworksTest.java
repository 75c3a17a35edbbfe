package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class SmallNetworksTest {

    private static final SearchSettings SEARCH = Preset.DEFAULT.search();

    private static List<SparseMlp> draw(int columns, SearchSettings search, int count) {
        return new SmallNetworks(columns, 1, search, Activation.CHOICES)
                .draw(count, new SplittableRandom(1)).stream()
                        .map(RandomStart::network)
                        .toList();
    }

    @Test
    void areSmallAndOfAllDepthsThatMayBe() {
        // Two inputs: 1, 2, 3 and 4 neurons have 5, 9, 13 and 17 weights, 2-1 has 11, 2-2 and 3-1 have 15, 3-2 has 20.
        List<Integer> sizes =
                draw(2, SEARCH, 9).stream().map(SparseMlp::nonZeroWeights).toList();
        assertEquals(List.of(5, 9, 13, 17, 11, 15, 15, 20, 5), sizes);
        draw(2, SEARCH.within(1), 9).forEach(n -> assertEquals(1, n.hiddenLayers()));
    }

    @Test
    void areNoneWhereInputsAloneAreMany() {
        assertTrue(draw(8, SEARCH, 20).stream().allMatch(n -> n.nonZeroWeights() <= 24));
        assertEquals(20, draw(21, SEARCH, 20).size());
        assertEquals(List.of(), draw(22, SEARCH, 20));
        assertEquals(List.of(), new SmallNetworks(22, 1, SEARCH, Activation.CHOICES).best(List.of()));
    }

    @Test
    void theBestOfEachShapeGoesOn() {
        SmallNetworks small = new SmallNetworks(2, 1, SEARCH, Activation.CHOICES);
        List<RandomStart.Fitted> fitted = new ArrayList<>();
        for (RandomStart start : small.draw(20, new SplittableRandom(1))) {
            // The errors 20 to 1: of each shape the last is the best. The last of all has none.
            double error = fitted.size() == 19 ? Double.NaN : 20 - fitted.size();
            fitted.add(new RandomStart.Fitted(start, contender(start, error)));
        }
        assertEquals(
                List.of(16, 17, 18, 11, 12, 13, 14, 15),
                small.best(fitted).stream()
                        .map(fitted.stream().map(RandomStart.Fitted::contender).toList()::indexOf)
                        .toList());
    }

    /** Where fits were left out, those of each shape are still told from the others. */
    @Test
    void shapesAreKnownWhateverIsMissing() {
        SmallNetworks small = new SmallNetworks(2, 1, SEARCH, Activation.CHOICES);
        List<RandomStart> starts = small.draw(16, new SplittableRandom(1));
        List<RandomStart.Fitted> fitted = new ArrayList<>();
        for (int i : new int[] {3, 11, 4, 12}) {
            fitted.add(new RandomStart.Fitted(starts.get(i), contender(starts.get(i), i)));
        }
        assertEquals(
                List.of(3.0, 4.0),
                small.best(fitted).stream().map(Contender::error).toList());
    }

    private static Contender contender(RandomStart start, double error) {
        return new Contender(start.network(), error, start.network().hiddenLayers(), start.origin());
    }
}
