package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
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

    /** Trees that are grown side by side must not share what the text of a row comes from, such as a date's format. */
    @Test
    void aTreeHasAttributesOfItsOwn() throws Exception {
        Instances dated = new Instances(
                "dates", new ArrayList<>(List.of(new Attribute("day", "yyyy-MM-dd"), new Attribute("y"))), 1);
        dated.setClassIndex(1);
        dated.add(new DenseInstance(1, new double[] {86_400_000.0, 3}));
        Instances own = Committee.ownHeader(dated);
        assertTrue(own.equalHeaders(dated), own.equalHeadersMsg(dated));
        assertEquals(0, own.numInstances());
        assertNotSame(dated.attribute(0), own.attribute(0));
        assertEquals(dated.instance(0).stringValue(0), own.attribute(0).formatDate(86_400_000.0));
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
