package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.MemoryExhaustedException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class ParallelStageTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 20).boxed().toList();

    /** Says that it is enough once it has been set so. */
    private static BuildListener endedBy(AtomicBoolean ended) {
        return new BuildListener() {
            @Override
            public void progress(String stage, double done, double bestError) {}

            @Override
            public boolean enough() {
                return ended.get();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void resultsComeInTheOrderOfTheWork(int threads) throws Exception {
        List<Integer> squares =
                ParallelStage.run("squaring", threads, ITEMS, BuildListener.SILENT, (i, watch) -> i * i);
        assertEquals(ITEMS.stream().map(i -> i * i).toList(), squares);
    }

    @Test
    void nothingToDoNeedsNoListener() throws Exception {
        assertEquals(List.of(), ParallelStage.run("nothing", 2, List.of(), null, (i, watch) -> i));
    }

    @Test
    void tellsTheStageAndHowMuchIsDone() throws Exception {
        List<Double> told = new ArrayList<>();
        ParallelStage.run(
                "squaring",
                1,
                List.of(1, 2),
                (stage, done, error) -> {
                    assertEquals("squaring", stage);
                    told.add(done);
                },
                (i, watch) -> i);
        assertEquals(List.of(0.0, 0.5), told.stream().distinct().toList());
    }

    /** With one thread the pieces come one after the other: what has begun is finished, what follows is left out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 19})
    void workThatHasNotBegunIsLeftOutOnceThereIsEnough(int last) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> results = ParallelStage.run("work", 1, ITEMS, endedBy(ended), (i, watch) -> {
            ended.set(i == last);
            return i;
        });
        assertEquals(ITEMS.subList(0, last + 1), results);
    }

    @Test
    void resultsOfFinishedWorkAreKeptInTheirOrder() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
        List<Integer> results = ParallelStage.run("work", 3, ITEMS, endedBy(ended), (i, watch) -> {
            begun.add(i);
            ended.compareAndSet(false, i >= 6);
            return i;
        });
        assertEquals(begun.stream().sorted().toList(), results);
        assertTrue(results.stream().anyMatch(i -> i >= 6), results.toString());
    }

    /** The work itself can end early too, but it tells nobody but this thread where it stands. */
    @Test
    void workAsksTheListenerAndTellsItNothing() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger told = new AtomicInteger();
        BuildListener listener = new BuildListener() {
            @Override
            public void progress(String stage, double done, double bestError) {
                assertEquals("work", stage);
                told.incrementAndGet();
            }

            @Override
            public boolean enough() {
                return ended.get();
            }
        };
        List<Boolean> answers = ParallelStage.run("work", 1, List.of(1), listener, (i, watch) -> {
            boolean before = watch.enough();
            watch.progress("inner work", 0.5, 1);
            ended.set(true);
            return !before && watch.enough();
        });
        assertEquals(List.of(true), answers);
        assertTrue(told.get() > 0);
    }

    @Test
    void failuresComeAsTheyAre() {
        IllegalStateException failure = new IllegalStateException("no");
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> ParallelStage.run("failing", 2, ITEMS, BuildListener.SILENT, (i, watch) -> {
                            throw failure;
                        })));
        assertThrows(
                MemoryExhaustedException.class,
                () -> ParallelStage.run("failing", 2, ITEMS, BuildListener.SILENT, (i, watch) -> {
                    throw new OutOfMemoryError("a test");
                }));
    }

    /** Whoever ends a build while others work waits for them. */
    @Test
    void closingEndsWhatStillRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        assertThrows(
                InterruptedException.class,
                () -> ParallelStage.run(
                        "work",
                        1,
                        ITEMS,
                        (stage, done, error) -> {
                            begun.await();
                            throw new InterruptedException("ended");
                        },
                        (i, watch) -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.set(true);
                            }
                            return i;
                        }));
        assertTrue(interrupted.get());
    }
}
