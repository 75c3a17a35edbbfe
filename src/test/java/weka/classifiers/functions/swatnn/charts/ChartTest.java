package weka.classifiers.functions.swatnn.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

class ChartTest {

    private static final Chart.Axes AXES = Chart.Axes.linear("Heading", "place", "value");

    @TempDir
    private Path folder;

    private static Chart lines(Chart.Axes axes, double last) {
        return Chart.lines(
                axes,
                List.of(
                        new Chart.Series("first", new double[] {0, 1, 2}, new double[] {1, 10, 100}),
                        new Chart.Series("second", new double[] {0, 1, 2}, new double[] {0, 5, last})));
    }

    private String svg(Chart chart, String name) throws Exception {
        chart.write(folder, name);
        return Files.readString(folder.resolve(name + ".svg"));
    }

    @Test
    void picturesHaveTheirWordsAndSize() throws Exception {
        String svg = svg(lines(AXES, 7), "lines");
        for (String word : List.of("Heading", "place", "value", "first", "second")) {
            assertTrue(svg.contains(">" + word + "<"), word);
        }
        BufferedImage png = ImageIO.read(folder.resolve("lines.png").toFile());
        assertEquals(1600, png.getWidth());
        assertEquals(1000, png.getHeight());
    }

    @Test
    void equalNumbersGiveEqualFilesAndOthersDoNot() throws Exception {
        lines(AXES, 7).write(folder, "a");
        byte[] png = Files.readAllBytes(folder.resolve("a.png"));
        byte[] svg = Files.readAllBytes(folder.resolve("a.svg"));
        lines(AXES, 7).write(folder, "a");
        assertArrayEquals(png, Files.readAllBytes(folder.resolve("a.png")));
        assertArrayEquals(svg, Files.readAllBytes(folder.resolve("a.svg")));
        assertFalse(svg(lines(AXES, 8), "b").equals(svg(lines(AXES, 7), "b")));
    }

    @Test
    void logarithmicAxesShowPowersOfTenAndLeaveOutZero() throws Exception {
        String few = svg(lines(AXES.withLogarithmicY(), 7), "few");
        for (String tick : List.of("1", "2", "5", "10", "20", "50", "100")) {
            assertTrue(few.contains(">" + tick + "<"), tick);
        }
        String many = svg(lines(AXES.withLogarithmicY(), 1e-7), "many");
        assertTrue(many.contains(">1e-6<"), many);
        assertFalse(many.contains(">5<"), many);
    }

    @Test
    void heatMapsWriteTheirValues() throws Exception {
        Chart heat = Chart.heat(
                AXES, List.of("A", "B"), List.of("upper", "lower"), new double[][] {{1.25, 2.5}, {3.75, 5}}, "%.2f");
        String svg = svg(heat, "heat");
        for (String word : List.of("1.25", "2.50", "3.75", "5.00", "A", "B", "upper", "lower")) {
            assertTrue(svg.contains(">" + word + "<"), word);
        }
        assertTrue(svg.indexOf(">1.25<") > 0);
    }

    @Test
    void scatteredPointsAreDrawn() throws Exception {
        String svg =
                svg(Chart.scatter(AXES, List.of(new Chart.Series("s", new double[] {1, 2}, new double[] {3, 4}))), "s");
        assertTrue(svg.contains("<ellipse") || svg.contains("<path"), svg);
    }

    @Test
    void seriesNeedAsManyValuesAsPlaces() {
        assertThrows(
                IllegalArgumentException.class, () -> new Chart.Series("s", new double[] {1, 2}, new double[] {3}));
    }
}
