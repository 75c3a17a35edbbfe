package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class ColumnScreeningTest {

    private static final int WIDE = 2 * ColumnScreening.MOST_COLUMNS;

    /** Random columns; the target is twice column 70 less column 3, plus noise of a certain deviation. */
    private static DesignMatrix rows(int n, double signal, double noise) {
        SplittableRandom random = new SplittableRandom(5);
        double[] inputs = random.doubles((long) n * WIDE, -1, 1).toArray();
        double[] targets = new double[n];
        Arrays.setAll(
                targets,
                i -> signal * (2 * inputs[i * WIDE + 70] - inputs[i * WIDE + 3]) + noise * random.nextGaussian());
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        return new DesignMatrix(WIDE, inputs, targets, weights);
    }

    @Test
    void fewColumnsAreAllKept() {
        int n = 3;
        double[] ones = {1, 1, 1};
        int most = ColumnScreening.MOST_COLUMNS;

        assertFalse(ColumnScreening.needed(new DesignMatrix(most, new double[n * most], ones, ones)));
        assertTrue(ColumnScreening.needed(new DesignMatrix(most + 1, new double[n * (most + 1)], ones, ones)));
    }

    @Test
    void whatTellsTheTargetIsKept() {
        assertArrayEquals(new int[] {3, 70}, ColumnScreening.kept(rows(60, 1, 0)));
    }

    @Test
    void fewRowsKeepAboutWhatCrossValidationFindsUseful() {
        int[] kept = ColumnScreening.kept(rows(60, 1, 0.3));

        assertTrue(
                Arrays.stream(kept).anyMatch(j -> j == 3) && Arrays.stream(kept).anyMatch(j -> j == 70));
        assertTrue(kept.length <= 8, kept.length + " columns");
    }

    @Test
    void noiseKeepsOneColumnForTwentyRows() {
        assertEquals(3, ColumnScreening.kept(rows(60, 0, 1)).length);
    }

    @Test
    void manyRowsKeepAllPlaces() {
        int rows = 20 * ColumnScreening.MOST_COLUMNS;

        assertEquals(ColumnScreening.MOST_COLUMNS, ColumnScreening.kept(rows(rows, 0, 1)).length);
    }

    @Test
    void dataSayThatColumnsWereLeftOut() {
        DesignMatrix rows = rows(60, 1, 0);
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int j = 0; j < WIDE; j++) {
            attributes.add(new Attribute("x" + j));
        }
        attributes.add(new Attribute("y"));
        Instances data = new Instances("wide", attributes, 60);
        data.setClassIndex(WIDE);
        for (int i = 0; i < 60; i++) {
            double[] values = Arrays.copyOf(Arrays.copyOfRange(rows.inputs(), i * WIDE, (i + 1) * WIDE), WIDE + 1);
            values[WIDE] = rows.targets()[i];
            data.add(new DenseInstance(1, values));
        }

        TrainingData training = TrainingData.of(data);

        assertEquals(List.of("x3", "x70"), training.encoding().columnNames());
        assertEquals(WIDE, training.encoding().attributes().size());
        assertEquals(2, training.rows().columns());
        assertTrue(training.notes().get(0).startsWith("Of " + WIDE + " input columns"));
    }
}
