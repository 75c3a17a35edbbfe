package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.progress.EnoughListener;

import java.io.IOException;
import java.util.List;

/** Models that are nothing but their seeds. */
class BaggingTest {

    private static final int ROWS = 30;

    private static List<Bagging.Made<Long>> made(int threads, Deadline deadline, BuildListener listener)
            throws Exception {
        return Bagging.made(
                "seeds",
                Bagging.drafts(ROWS, 5, 1),
                (draft, watch) -> {
                    // The first ones last longest.
                    Thread.sleep(draft.seed() == firstSeed() ? 20 : 1);
                    return draft.seed();
                },
                threads,
                deadline,
                listener);
    }

    private static long firstSeed() {
        return Bagging.drafts(ROWS, 1, 1).get(0).seed();
    }

    private static List<Long> members(List<Bagging.Made<Long>> made) {
        return made.stream().map(Bagging.Made::member).toList();
    }

    @Test
    void modelsComeInTheOrderOfTheirDraftsWhateverTheThreads() throws Exception {
        List<Long> seeds =
                Bagging.drafts(ROWS, 5, 1).stream().map(Bagging.Draft::seed).toList();
        assertEquals(seeds, members(made(1, Deadline.NEVER, BuildListener.SILENT)));
        assertEquals(seeds, members(made(3, Deadline.NEVER, BuildListener.SILENT)));
    }

    @Test
    void whatIsSeenIsWhatWasDrawn() {
        for (Bagging.Draft draft : Bagging.drafts(ROWS, 5, 2)) {
            boolean[] seen = new boolean[ROWS];
            for (int row : draft.rows()) {
                seen[row] = true;
            }
            assertEquals(ROWS, draft.rows().length);
            for (int i = 0; i < ROWS; i++) {
                assertEquals(seen[i], draft.seen()[i], "row " + i);
            }
        }
    }

    @Test
    void enoughLeavesOneAndNoTimeNone() throws Exception {
        BuildListener enough = new EnoughListener(0);
        assertEquals(List.of(firstSeed()), members(made(2, Deadline.NEVER, enough)));
        assertEquals(List.of(), members(made(2, Deadline.in(0), BuildListener.SILENT)));
        assertFalse(made(2, Deadline.in(1e6), BuildListener.SILENT).isEmpty());
    }

    @Test
    void whatAMakerThrowsArrives() {
        IOException missing = new IOException("missing");
        assertSame(
                missing,
                assertThrows(
                        IOException.class,
                        () -> Bagging.made(
                                "seeds",
                                Bagging.drafts(ROWS, 2, 1),
                                (draft, watch) -> {
                                    throw missing;
                                },
                                2,
                                Deadline.NEVER,
                                BuildListener.SILENT)));
    }
}
