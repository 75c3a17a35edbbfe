package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Origin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Plans with an autoencoder of up to two hidden layers. */
class BuildPlanTest {

    private static final DesignMatrix ROWS = Waves.rows(60);
    private static final RefinementSettings REFINEMENT = new RefinementSettings(2, 1, 1, 3, 40, 1, 40, 3);

    @TempDir
    static Path model;

    @BeforeAll
    static void writeAutoencoder() throws IOException {
        TinyAutoencoder.write(model);
    }

    private static SearchSettings search(int minDepth, int maxDepth) {
        SearchSettings fast = Preset.FAST.search();
        return new SearchSettings(
                minDepth,
                maxDepth,
                2,
                1,
                fast.learningRate(),
                fast.thresholdRate(),
                fast.penalties(),
                fast.temperature(),
                fast.start(),
                fast.relaxation(),
                fast.rows());
    }

    private static DesignSettings settings(SearchSettings search) {
        return new DesignSettings(
                Loss.SQUARED, search, REFINEMENT, 0.2, new ChoiceRule(0.02, 0, 0), Activation.CHOICES, 1);
    }

    private static BuildPlan plan(int minDepth, int maxDepth) throws IOException {
        return BuildPlan.of(settings(search(minDepth, maxDepth)), model, "cpu");
    }

    @Test
    void saysWhatTheAutoencoderCannotDo() throws Exception {
        assertEquals(List.of(), plan(1, 2).notes());
        assertEquals(
                List.of("The autoencoder decodes networks of at most 2 hidden layers: deeper ones are not searched"),
                plan(1, SearchSettings.MOST_LAYERS).notes());
        assertThrows(IllegalArgumentException.class, () -> plan(1, 3));
        assertThrows(IllegalArgumentException.class, () -> plan(3, 4));
    }

    /** A fifth of 1500 rows is the least that is held out. */
    @Test
    void saysWhichRowsAreFew() throws Exception {
        assertTrue(plan(1, 2).hasFewRows(Waves.rows(1499)));
        assertFalse(plan(1, 2).hasFewRows(Waves.rows(1500)));
    }

    @Test
    void otherSettingsKeepTheAutoencoder() throws Exception {
        BuildPlan plan = plan(1, 2);
        BuildPlan other = plan.with(settings(search(1, SearchSettings.MOST_LAYERS)));
        assertSame(plan.autoencoder(), other.autoencoder());
        assertEquals(1, other.notes().size());
        assertThrows(IllegalArgumentException.class, () -> plan.with(settings(search(3, 4))));
    }

    @Test
    void anAutoencoderIsNeeded(@TempDir Path empty) {
        IOException missing = assertThrows(IOException.class, () -> BuildPlan.of(settings(search(1, 2)), empty, "cpu"));
        assertTrue(missing.getMessage().contains(empty.toString()), missing.getMessage());
    }

    /** What the plan does in three steps is what a designer does with the same source and settings. */
    @Test
    void beginsGoesOnAndFinishes() throws Exception {
        BuildPlan plan = plan(1, 2);
        SearchIterations begun = plan.begin(5, ROWS);
        assertEquals(new SearchIterations(5, 0.2, ROWS.fingerprint(), null), begun);
        SearchIterations once = plan.next(begun, ROWS, BuildListener.SILENT);
        Design design = plan.finish(once, ROWS, BuildListener.SILENT);

        DesignSettings settings = settings(search(1, 2));
        NetworkDesigner designer = new NetworkDesigner(
                new LatentSource(model, "cpu", settings.loss(), settings.activations(), settings.search()), settings);
        Exploration exploration = designer.explore(ROWS, 5, BuildListener.SILENT);
        assertEquals(exploration.front().members(), once.found().front().members());
        assertEquals(
                designer.finish(exploration, settings.choice(), ROWS, BuildListener.SILENT)
                        .chosen(),
                design.chosen());

        SearchIterations twice = plan.next(once, ROWS, BuildListener.SILENT);
        assertEquals(2, twice.found().iterations());
    }

    @Test
    void withoutASearchNetworksBeginAtRandom() throws Exception {
        BuildPlan plan = plan(1, 2).withoutSearch();
        SearchIterations found = plan.next(plan.begin(5, ROWS), ROWS, BuildListener.SILENT);
        assertEquals(SearchHistory.NONE, found.found().history());
        Set<Origin> begun = EnumSet.noneOf(Origin.class);
        found.found().front().members().forEach(member -> begun.add(member.origin()));
        assertTrue(
                EnumSet.of(Origin.RANDOM_NETWORK, Origin.SMALL_NETWORK, Origin.WAVES, Origin.LINEAR, Origin.MEAN)
                        .containsAll(begun),
                begun.toString());
        assertEquals(
                found.found().front().members(),
                plan.beside(3)
                        .next(plan.begin(5, ROWS), ROWS, BuildListener.SILENT)
                        .found()
                        .front()
                        .members());
    }

    /** The first iteration happens in any case, for there is nothing yet. */
    @Test
    void noMoreIterationsOnceThereIsEnough() throws Exception {
        BuildListener enough = new EnoughListener(0);
        BuildPlan plan = plan(1, 2);
        SearchIterations once = plan.next(plan.begin(5, ROWS), ROWS, enough);
        assertEquals(1, once.found().iterations());
        assertSame(once, plan.next(once, ROWS, enough));
        assertTrue(plan.finish(once, ROWS, enough).chosen().size() > 0);
    }
}
