package weka.classifiers.functions.swatnn.charts;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.GrayPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.DefaultXYZDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A picture of numbers: lines, scattered points or a heat map, as PNG and as SVG. Equal numbers give equal files. Needs no screen.
 */
public final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    /** Colours that colour-blind readers tell apart (Okabe and Ito 2008). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7),
        new Color(0xE69F00), new Color(0x56B4E9), new Color(0x000000), new Color(0x999999)
    };

    private static final Shape[] MARKS = {
        new Rectangle2D.Double(-5, -5, 10, 10),
        ShapeUtils.createDiamond(6),
        ShapeUtils.createUpTriangle(6),
        ShapeUtils.createDownTriangle(6),
        new Ellipse2D.Double(-5, -5, 10, 10),
        ShapeUtils.createDiagonalCross(6, 1.2f),
        ShapeUtils.createRegularCross(6, 1.2f)
    };

    private static final Color GRID = new Color(0xDDDDDD);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

    static {
        // Else upright labels become outlines in SVG, which nobody can search or copy.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final JFreeChart chart;

    private Chart(String title, XYPlot plot, boolean legend) {
        chart = new JFreeChart(title, LARGE, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        if (legend) {
            chart.getLegend().setItemFont(SMALL);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
    }

    /**
     * What the axes say.
     *
     * @param title heading of the picture
     * @param x name and unit of the horizontal axis
     * @param y name and unit of the vertical axis
     * @param logarithmicX whether the horizontal axis is logarithmic
     * @param logarithmicY whether the vertical axis is logarithmic
     */
    public record Axes(String title, String x, String y, boolean logarithmicX, boolean logarithmicY) {

        /** Linear axes. */
        public static Axes linear(String title, String x, String y) {
            return new Axes(title, x, y, false, false);
        }

        /** The same with a logarithmic vertical axis. */
        public Axes withLogarithmicY() {
            return new Axes(title, x, y, logarithmicX, true);
        }
    }

    /**
     * Points that belong together. Those that an axis cannot show, such as 0 on a logarithmic one, are left out.
     *
     * @param name name in the legend
     * @param x places
     * @param y values, as many
     */
    public record Series(String name, double[] x, double[] y) {
        /** Checks that there are as many values as places. */
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "The series " + name + " has " + x.length + " places and " + y.length + " values");
            }
        }
    }

    /** Lines with a mark at every point. */
    public static Chart lines(Axes axes, List<Series> series) {
        return xy(axes, series, true);
    }

    /** Lines with a mark at every point, and after them single points with marks of their own. */
    public static Chart lines(Axes axes, List<Series> series, List<Series> points) {
        List<Series> all = new ArrayList<>(series);
        all.addAll(points);
        Chart chart = xy(axes, all, true);
        XYLineAndShapeRenderer renderer =
                (XYLineAndShapeRenderer) chart.chart.getXYPlot().getRenderer();
        for (int i = series.size(); i < all.size(); i++) {
            renderer.setSeriesLinesVisible(i, false);
            renderer.setSeriesShape(i, MARKS[(i - series.size()) % MARKS.length]);
        }
        return chart;
    }

    /** Points without lines. */
    public static Chart scatter(Axes axes, List<Series> series) {
        return xy(axes, series, false);
    }

    /** Points without lines, and one line on top of them. */
    public static Chart scatter(Axes axes, Series points, Series line) {
        Chart chart = xy(axes, List.of(points, line), false);
        XYLineAndShapeRenderer renderer =
                (XYLineAndShapeRenderer) chart.chart.getXYPlot().getRenderer();
        renderer.setSeriesLinesVisible(1, true);
        renderer.setSeriesShapesVisible(1, false);
        return chart;
    }

    private static Chart xy(Axes axes, List<Series> series, boolean joined) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(joined, true);
        double radius = joined ? 3 : 1.5;
        renderer.setDrawOutlines(false);
        for (int i = 0; i < series.size(); i++) {
            data.addSeries(series.get(i).name(), shown(axes, series.get(i)));
            Color colour = COLOURS[i % COLOURS.length];
            boolean again = i >= COLOURS.length;
            renderer.setSeriesPaint(
                    i, joined ? colour : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
            renderer.setSeriesStroke(
                    i,
                    new BasicStroke(
                            2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, again ? new float[] {6, 5} : null, 0));
        }
        boolean wholePlaces =
                series.stream().flatMapToDouble(one -> Arrays.stream(one.x())).allMatch(v -> v == Math.rint(v));
        XYPlot plot = new XYPlot(
                data,
                axis(axes.x(), axes.logarithmicX(), wholePlaces),
                axis(axes.y(), axes.logarithmicY(), false),
                renderer);
        return new Chart(axes.title(), plot, series.size() > 1);
    }

    private static double[][] shown(Axes axes, Series series) {
        int[] kept = IntStream.range(0, series.x().length)
                .filter(i -> visible(series.x()[i], axes.logarithmicX()) && visible(series.y()[i], axes.logarithmicY()))
                .toArray();
        return new double[][] {
            Arrays.stream(kept).mapToDouble(i -> series.x()[i]).toArray(),
            Arrays.stream(kept).mapToDouble(i -> series.y()[i]).toArray()
        };
    }

    private static boolean visible(double value, boolean logarithmic) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    private static ValueAxis axis(String label, boolean logarithmic, boolean whole) {
        if (logarithmic) {
            return plain(new DecadeAxis(label));
        }
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeStickyZero(false);
        if (whole) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        return plain(axis);
    }

    private static ValueAxis plain(ValueAxis axis) {
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /**
     * A grid of shaded cells with their values written in; the smaller, the lighter.
     *
     * @param axes names of the axes, both linear
     * @param columns names of the columns
     * @param rows names of the rows, from top to bottom
     * @param values one row of values for each name
     * @param format how values are written, such as {@code %.2f}
     */
    public static Chart heat(Axes axes, List<String> columns, List<String> rows, double[][] values, String format) {
        int n = rows.size() * columns.size();
        double[][] cells = new double[3][n];
        double least = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double most = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        GrayPaintScale scale = new GrayPaintScale(0, Math.max(most - least, 1e-12)) {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getPaint(double value) {
                return shade(Math.max(0, Math.min(1, value / getUpperBound())));
            }
        };
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        XYPlot plot = new XYPlot(
                new DefaultXYZDataset(),
                plain(new SymbolAxis(axes.x(), columns.toArray(String[]::new))),
                plain(new SymbolAxis(axes.y(), rows.toArray(String[]::new))),
                renderer);
        plot.getRangeAxis().setInverted(true);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        for (int r = 0, i = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++, i++) {
                cells[0][i] = c;
                cells[1][i] = r;
                cells[2][i] = values[r][c] - least;
                XYTextAnnotation text = new XYTextAnnotation(String.format(Locale.ROOT, format, values[r][c]), c, r);
                text.setFont(LARGE);
                text.setPaint(cells[2][i] > 0.55 * scale.getUpperBound() ? Color.WHITE : Color.BLACK);
                plot.addAnnotation(text);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries(axes.title(), cells);
        plot.setDataset(data);
        return new Chart(axes.title(), plot, false);
    }

    /** From near white to dark blue. */
    private static Color shade(double level) {
        return new Color((int) Math.round(240 - 240 * level), (int) Math.round(246 - 180 * level), (int)
                Math.round(252 - 130 * level));
    }

    /** Writes {@code name.png} and {@code name.svg} into a folder. */
    public void write(Path folder, String name) throws IOException {
        new Picture(chart, WIDTH, HEIGHT).write(folder, name);
    }

    /** The chart for a window. */
    public JFreeChart jfreeChart() {
        return chart;
    }
}
