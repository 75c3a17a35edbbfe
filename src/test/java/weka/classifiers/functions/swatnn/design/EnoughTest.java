package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Builds that are told, sooner or later, that what they have found is enough. */
class EnoughTest {

    private static final DesignMatrix ROWS = Waves.rows(90);
    private static final ChoiceRule RULE = new ChoiceRule(0.02, 0, 0);
    private static final int NEVER = Integer.MAX_VALUE;

    /** Says that it is enough from the k-th time on that it is asked. */
    private static final class Patience implements BuildListener {
        private final int least;
        private final AtomicInteger asked = new AtomicInteger();

        Patience(int least) {
            this.least = least;
        }

        @Override
        public void progress(String stage, double done, double bestError) {}

        @Override
        public boolean enough() {
            return asked.incrementAndGet() >= least;
        }
    }

    private static NetworkDesigner designer(int threads) {
        CandidateSource source = (training, judge, random, listener) -> new CandidateSource.Found(
                new SearchResult(
                        IntStream.of(3, 4, 5)
                                .mapToObj(width -> new Candidate(
                                        RandomNetworks.create(2, new int[] {width}, random), 1, Origin.DATA))
                                .toList(),
                        SearchHistory.NONE),
                0,
                0);
        return new NetworkDesigner(source, Waves.settings(new RefinementSettings(3, 3, 2, 4, 40, 2, 60, 9), threads));
    }

    private static Design design(int threads, BuildListener listener) throws Exception {
        NetworkDesigner designer = designer(threads);
        return designer.finish(designer.explore(ROWS, 1, listener), RULE, ROWS, listener);
    }

    private static int asked() throws Exception {
        Patience patience = new Patience(NEVER);
        design(1, patience);
        return patience.asked.get();
    }

    /** Each part of a build is cut short by one of the tenths. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aNetworkComesOutWhenever(int tenths) throws Exception {
        for (int threads : new int[] {1, 3}) {
            Design design = design(threads, new Patience(1 + asked() * tenths / 10));
            List<Contender> front = design.exploration().front().members();
            assertEquals(0, front.get(0).size());
            // The mean has an error of 1; the linear model explains three quarters of it.
            assertTrue(front.get(front.size() - 1).error() < 0.5, tenths + ": " + front);
            assertTrue(design.chosen().size() > 0);
            assertTrue(Double.isFinite(IntervalTable.of(design.leftOut()).halfWidth(0.5)));
            assertTrue(
                    design.notes()
                            .contains("The build was ended early; the network is the best of those found until then."),
                    design.notes().toString());
        }
    }

    @Test
    void whoNeverSaysSoChangesNothing() throws Exception {
        Design plain = design(2, BuildListener.SILENT);
        Design asked = design(2, new Patience(NEVER));
        assertEquals(
                plain.exploration().front().members(),
                asked.exploration().front().members());
        assertEquals(plain.exploration().tally(), asked.exploration().tally());
        assertEquals(plain.chosen(), asked.chosen());
        assertEquals(List.of(), asked.notes());
    }

    /** What is left out is not counted as done. */
    @Test
    void theTallyTellsOnlyWhatWasDone() throws Exception {
        Exploration none = designer(1).explore(ROWS, 1, new Patience(1));
        assertEquals(
                List.of(new SourceTally.Row("data", 3, 0, 0, 0)), none.tally().rows());
    }

    /** The last fit is cut to five steps where there was enough before it: of a network far from its minimum that is far from nine. */
    @Test
    void theLastFitHappensInAnyCase() throws Exception {
        NetworkDesigner designer = designer(1);
        Exploration exploration = designer.explore(ROWS, 1, BuildListener.SILENT);
        Contender unfitted =
                new Contender(RandomNetworks.create(2, new int[] {4}, new SplittableRandom(1)), 0.5, 1, Origin.DATA);
        ScheduledFit nine = RefinementSchedule.of(new RefinementSettings(3, 3, 2, 4, 40, 2, 60, 9))
                .last();
        ScheduledFit five = RefinementSchedule.of(new RefinementSettings(3, 3, 2, 4, 40, 2, 60, 5))
                .last();
        Contender hurried = lastFit(unfitted, nine, exploration, new Patience(1));
        assertEquals(lastFit(unfitted, five, exploration, BuildListener.SILENT), hurried);
        assertNotEquals(unfitted.network(), hurried.network());
        assertNotEquals(lastFit(unfitted, nine, exploration, BuildListener.SILENT), hurried);
        assertEquals(0.5, hurried.error());
    }

    private static Contender lastFit(Contender start, ScheduledFit how, Exploration exploration, BuildListener listener)
            throws Exception {
        return LastFit.of(start, how, exploration.criterion(), Loss.SQUARED, Monotony.NONE, ROWS, listener);
    }
}
