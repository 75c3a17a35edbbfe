package weka.classifiers.functions.swatnn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

import java.util.List;

class FrontPictureTest {

    private static Result result(String dataSet, String method, int limit, Size size, double error) {
        return new Result(dataSet, 0, method, "", "tests", 1, limit, error, 0, size, 1, Double.NaN, Double.NaN, "");
    }

    @Test
    void frontsAreLinesOfMediansAndGeometricMeans() {
        List<Result> results = List.of(
                result("A", "SWATNN", 0, Size.network(50, 1), 1e-6),
                result("A", "SWATNN", 12, Size.network(10, 1), 1e-2),
                result("B", "SWATNN", 12, Size.network(12, 1), 1e-4),
                result("A", "SWATNN", 20, Size.network(20, 1), 1e-4),
                result("A", "M5P", 0, Size.tree(30), 1e-1),
                result("A", "SMOreg", 0, Size.NONE, 1));
        XYDataset shown = FrontPicture.of("Group", List.of("SWATNN", "M5P", "SMOreg"), results)
                .orElseThrow()
                .jfreeChart()
                .getXYPlot()
                .getDataset();
        assertEquals(2, shown.getSeriesCount(), "a method without a size has no place");
        assertEquals(2, shown.getItemCount(0), "its own choice is not on the line of limits");
        assertEquals(11, shown.getXValue(0, 0));
        assertEquals(1e-3, shown.getYValue(0, 0), 1e-15);
        assertEquals(20, shown.getXValue(0, 1));
        assertEquals("M5P", shown.getSeriesKey(1));
        assertEquals(30, shown.getXValue(1, 0));
    }

    @Test
    void groupsWithoutFrontsHaveNone() {
        assertTrue(FrontPicture.of("Group", List.of("M5P"), List.of(result("A", "M5P", 0, Size.tree(30), 1e-1)))
                .isEmpty());
    }
}
