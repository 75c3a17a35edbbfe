package weka.classifiers.functions.swatnn.benchmark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Means and medians on hand-worked values. */
class SummariesTest {

    private static Cell cell(double error, double weights, double seconds) {
        return new Cell("data", "method", "", new Figures(Figures.CHOSEN, error, 0, weights, 1), seconds);
    }

    @Test
    void areGeometricMeansMediansAndMeans() {
        List<Cell> cells = List.of(cell(1e-2, 10, 3), cell(1e-5, 40, 5), cell(1e-5, 22, 7));
        assertEquals(1e-4, Summaries.geometricMean(cells), 1e-12);
        assertEquals(22, Summaries.medianWeights(cells));
        assertEquals(25, Summaries.medianWeights(cells.subList(0, 2)), "between two");
        assertEquals(5, Summaries.seconds(cells));
        assertEquals(
                1e-7, Summaries.geometricMean(List.of(cell(1e-2, 1, 1), cell(0, 1, 1))), 1e-15, "0 counts as 1e-12");
        assertEquals(Double.NaN, Summaries.medianWeights(List.of()));
    }

    @Test
    void aMissingCellIsADash() {
        List<Object> row = new ArrayList<>();
        Summaries.add(row, Optional.of(cell(0.5, 12, 1)));
        Summaries.add(row, Optional.empty());
        assertEquals(Arrays.<Object>asList(0.5, 12L, Double.NaN, "–"), row);
    }
}
