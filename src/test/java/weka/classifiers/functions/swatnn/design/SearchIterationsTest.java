package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** What iterations add to each other, with searches that hand out known networks. */
class SearchIterationsTest {

    private static final double HELD_OUT = 0.2;

    /** The network that the data are the outputs of. */
    private static final SparseMlp TEACHER = network(0);

    private static SparseMlp network(long seed) {
        return RandomNetworks.create(2, new int[] {3}, new SplittableRandom(seed));
    }

    /** Rows enough for a held-out part, or so few that the information criterion judges. */
    private static DesignMatrix data(int rows) {
        double[] x = new double[2 * rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < rows; i++) {
            x[2 * i] = random.nextDouble(-1, 1);
            x[2 * i + 1] = random.nextDouble(-1, 1);
            weights[i] = 1;
        }
        TEACHER.predict(x, rows, y);
        return new DesignMatrix(2, x, y, weights);
    }

    /** A designer whose searches find these networks, one list a search. */
    private static NetworkDesigner designer(RefinementSettings refinement, List<List<SparseMlp>> searches) {
        Iterator<List<SparseMlp>> next = searches.iterator();
        CandidateSource source = (training, judge, random, listener) -> new CandidateSource.Found(
                new SearchResult(
                        next.next().stream()
                                .map(network -> new Candidate(network, network.hiddenLayers(), Origin.DATA))
                                .toList(),
                        SearchHistory.NONE),
                0,
                0);
        return new NetworkDesigner(
                source,
                new DesignSettings(
                        Loss.SQUARED,
                        Preset.FAST.search(),
                        refinement,
                        HELD_OUT,
                        new ChoiceRule(0.05, 0, 0),
                        Activation.CHOICES,
                        1));
    }

    private static SearchIterations iterations(NetworkDesigner designer, DesignMatrix data, int count)
            throws Exception {
        SearchIterations iterations = SearchIterations.begin(5, HELD_OUT, data);
        for (int i = 0; i < count; i++) {
            iterations = iterations.next(designer, data, BuildListener.SILENT);
        }
        return iterations;
    }

    /** Each search finds two networks of its own, and a constant. */
    private static List<List<SparseMlp>> searches(int count) {
        List<List<SparseMlp>> searches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            searches.add(List.of(network(10 + 2 * i), SparseMlp.constant(2, 0.1 * (i - 1)), network(11 + 2 * i)));
        }
        return searches;
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 2000})
    void theFrontIsThatOfTheNetworksOfAllIterations(int rows) throws Exception {
        DesignMatrix data = data(rows);
        List<List<SparseMlp>> searches = searches(4);
        List<Contender> all = new ArrayList<>();
        for (List<SparseMlp> search : searches) {
            SearchIterations alone = iterations(designer(RefinementSettings.NONE, List.of(search)), data, 1);
            all.addAll(alone.found().front().members());
        }
        SearchIterations together = iterations(designer(RefinementSettings.NONE, searches), data, 4);
        assertEquals(4, together.found().iterations());
        assertEquals(ParetoFront.of(all).members(), together.found().front().members());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 2000})
    void anIterationThatFindsTheFunctionItselfIsTheBest(int rows) throws Exception {
        DesignMatrix data = data(rows);
        List<List<SparseMlp>> searches = new ArrayList<>(searches(3));
        searches.add(1, List.of(TEACHER));
        List<Double> lowest = new ArrayList<>();
        NetworkDesigner designer = designer(RefinementSettings.NONE, searches);
        SearchIterations found = SearchIterations.begin(5, HELD_OUT, data);
        for (int i = 0; i < searches.size(); i++) {
            found = found.next(designer, data, BuildListener.SILENT);
            lowest.add(mostAccurate(found).error());
        }
        assertTrue(lowest.get(0) > 0.01, lowest.toString());
        assertEquals(List.of(0.0, 0.0, 0.0), lowest.subList(1, 4));
        assertEquals(TEACHER, mostAccurate(found).network());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSizeHasALargerErrorAfterAnotherIteration(long seed) throws Exception {
        DesignMatrix data = data(80);
        NetworkDesigner designer = designer(new RefinementSettings(3, 1, 2, 3, 40, 1, 60, 3), searches(4));
        SearchIterations found =
                SearchIterations.begin(seed, HELD_OUT, data).next(designer, data, BuildListener.SILENT);
        for (int i = 0; i < 3; i++) {
            ParetoFront before = found.found().front();
            found = found.next(designer, data, BuildListener.SILENT);
            for (int size = 0; size < 30; size++) {
                double earlier = before.mostAccurate(size).error();
                double later = found.found().front().mostAccurate(size).error();
                assertTrue(later <= earlier, size + " weights: " + earlier + ", then " + later);
            }
        }
    }

    @Test
    void iterationsOfOtherRowsAreRefused() throws Exception {
        NetworkDesigner designer = designer(RefinementSettings.NONE, searches(2));
        SearchIterations found = iterations(designer, data(80), 1);
        assertThrows(IllegalArgumentException.class, () -> found.next(designer, data(81), BuildListener.SILENT));
    }

    private static Contender mostAccurate(SearchIterations iterations) {
        List<Contender> members = iterations.found().front().members();
        return members.get(members.size() - 1);
    }
}
