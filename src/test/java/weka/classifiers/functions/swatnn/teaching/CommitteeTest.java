package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Committees of models that need no search. */
class CommitteeTest {

    private static final int ROWS = 40;

    /** x = 0, 1, … and y by a rule. */
    private static Instances rows(java.util.function.IntToDoubleFunction rule) {
        Instances rows = new Instances("rows", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), ROWS);
        rows.setClassIndex(1);
        for (int x = 0; x < ROWS; x++) {
            rows.add(new DenseInstance(1, new double[] {x, rule.applyAsDouble(x)}));
        }
        return rows;
    }

    /** A step in the middle, standardised -1 and 1. */
    private static final TrainingData STEP = TrainingData.of(rows(x -> x < ROWS / 2 ? 10 : 30));

    @Test
    void treesFindAStep() throws Exception {
        Committee trees = Committee.ofTrees(STEP, 30, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow();
        assertEquals("a committee of 30 trees", trees.label());
        double[] answers = trees.predict(STEP.usable());
        double[] unseen = trees.unseen();
        for (int x = 0; x < ROWS; x++) {
            double step = x < ROWS / 2 ? -1 : 1;
            boolean beside = x == ROWS / 2 - 1 || x == ROWS / 2;
            if (!beside) {
                assertEquals(step, answers[x], 0.5, "row " + x);
                assertEquals(step, unseen[x], 0.9, "row " + x + " by trees that did not see it");
            }
        }
        assertArrayEquals(
                new double[] {-1, -1, 1, 1}, new double[] {answers[0], answers[5], answers[34], answers[39]}, 1e-9);
    }

    /** Weka's trees take their seeds from the text of a row, and a date's format serves one thread at a time. */
    @Test
    void treesOfDatesAreTheSameInManyThreads() throws Exception {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            attributes.add(new Attribute("day" + i, "yyyy-MM-dd"));
        }
        attributes.add(new Attribute("y"));
        Instances dated = new Instances("dates", attributes, ROWS);
        dated.setClassIndex(attributes.size() - 1);
        for (int day = 0; day < ROWS; day++) {
            double[] row = new double[attributes.size()];
            Arrays.fill(row, day * 86_400_000.0);
            row[row.length - 1] = day * day % 17;
            dated.add(new DenseInstance(1, row));
        }
        TrainingData data = TrainingData.of(dated);
        double[] alone = trees(data, 1);
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(alone, trees(data, 8));
        }
    }

    private static double[] trees(TrainingData data, int threads) throws Exception {
        return Committee.ofTrees(data, 100, 1, threads, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow()
                .predict(data.usable());
    }

    @Test
    void linearModelsFindALineAndStayInItsRange() throws Exception {
        TrainingData line = TrainingData.of(rows(x -> 2 * x));
        Committee models = Committee.ofLinearModels(line, 10, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow();
        Instances beyond = new Instances(line.usable(), 1);
        beyond.add(new DenseInstance(1, new double[] {1000, 0}));
        double largest = Arrays.stream(line.rows().targets()).max().orElseThrow();
        assertEquals(largest, models.predict(beyond)[0], 1e-9, "a bounded answer");
        // Weights are held back a little, so the slope is short of 1 by a few percent.
        assertArrayEquals(line.rows().targets(), models.predict(line.usable()), 0.1);
    }

    /** The first 20 rows are of the first class, the others of the third; the second does not occur. */
    private static final TrainingData CLASSES = TrainingData.of(nominal());

    private static Instances nominal() {
        Instances rows = new Instances(
                "classes",
                new ArrayList<>(List.of(new Attribute("x"), new Attribute("y", List.of("a", "b", "c")))),
                ROWS);
        rows.setClassIndex(1);
        for (int x = 0; x < ROWS; x++) {
            rows.add(new DenseInstance(1, new double[] {x, x < ROWS / 2 ? 0 : 2}));
        }
        return rows;
    }

    @Test
    void treesOfClassesAreHalfARowShortOfCertain() throws Exception {
        Committee trees = Committee.ofTrees(CLASSES, 30, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow();
        double[] answers = trees.predict(CLASSES.usable());
        double[] unseen = trees.unseen();
        // All trees agree far from the step: 0 and 40 of 40 rows, and half a row of each class.
        assertArrayEquals(
                new double[] {0.5 / 41, 0.5 / 41, 40.5 / 41, 40.5 / 41},
                new double[] {answers[0], answers[5], answers[34], answers[39]},
                1e-12);
        assertEquals(0.5 / 41, unseen[5], 1e-12);
        assertEquals(40.5 / 41, unseen[34], 1e-12);
    }

    @Test
    void linearModelsOfClassesGiveProbabilities() throws Exception {
        double[] answers = Committee.ofLinearModels(CLASSES, 5, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow()
                .predict(CLASSES.usable());
        for (int x = 1; x < ROWS; x++) {
            assertTrue(answers[x] > answers[x - 1], "row " + x);
        }
        assertTrue(answers[0] > 0 && answers[0] < 0.02 && answers[ROWS - 1] > 0.98 && answers[ROWS - 1] < 1);
    }

    @Test
    void equalSeedsGiveEqualCommitteesAndOthersDoNot() throws Exception {
        double[] first = Committee.ofTrees(STEP, 5, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow()
                .unseen();
        assertArrayEquals(
                first,
                Committee.ofTrees(STEP, 5, 1, 2, Deadline.NEVER, BuildListener.SILENT)
                        .orElseThrow()
                        .unseen());
        assertTrue(!Arrays.equals(
                first,
                Committee.ofTrees(STEP, 5, 2, 2, Deadline.NEVER, BuildListener.SILENT)
                        .orElseThrow()
                        .unseen()));
    }

    @Test
    void aRowThatTheOnlyMemberSawIsNotJudged() throws Exception {
        double[] unseen = Committee.ofTrees(STEP, 1, 3, 2, Deadline.NEVER, BuildListener.SILENT)
                .orElseThrow()
                .unseen();
        long seen = Arrays.stream(unseen).filter(Double::isNaN).count();
        // 1 - 1/e of the rows are drawn, about 25 of 40.
        assertTrue(seen > 15 && seen < 35, seen + " rows of " + ROWS);
    }

    @Test
    void stopIsAskedForBeforeEveryMember() {
        List<Double> told = new ArrayList<>();
        BuildListener stops = (stage, done, error) -> {
            told.add(done);
            if (told.size() == 3) {
                throw new InterruptedException(stage);
            }
        };
        InterruptedException stopped = assertThrows(
                InterruptedException.class, () -> Committee.ofTrees(STEP, 10, 1, 2, Deadline.NEVER, stops));
        assertEquals("teacher: trees", stopped.getMessage());
        assertEquals(List.of(0.0, 0.1, 0.2), told);
    }

    @Test
    void membersThatAreNotFinishedInTimeAreLeftOut() throws Exception {
        assertTrue(Committee.ofTrees(STEP, 5, 1, 2, Deadline.in(0), BuildListener.SILENT)
                .isEmpty());
        Committee all = Committee.ofTrees(STEP, 5, 1, 2, Deadline.in(1e6), BuildListener.SILENT)
                .orElseThrow();
        assertEquals(5, all.size());
    }
}
