package weka.classifiers.functions.swatnn.viewer;

import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.pictures.ModelCharts;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Point;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingConstants;

/** The Pareto front beside the network of the point that was clicked last; first, the chosen one. */
final class FrontPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    /** A click this far from a point still means it. */
    private static final double REACH = 25;

    /** Index of the series of the point whose network is shown, after the front and the chosen point. */
    private static final int SHOWN = 2;

    private final transient ModelView model;
    private final ChartPanel chart;
    private final NetworkPanel network;

    FrontPanel(ModelView model) {
        super(new BorderLayout());
        this.model = model;
        chart = Charts.panel(ModelCharts.front(model), "front");
        XYLineAndShapeRenderer marks =
                (XYLineAndShapeRenderer) chart.getChart().getXYPlot().getRenderer();
        marks.setDrawOutlines(true);
        marks.setSeriesLinesVisible(SHOWN, false);
        marks.setSeriesShapesFilled(SHOWN, false);
        marks.setSeriesShape(SHOWN, new Ellipse2D.Double(-9, -9, 18, 18));
        marks.setSeriesPaint(SHOWN, Color.BLACK);
        network = new NetworkPanel(model);
        chart.addChartMouseListener(new ChartMouseListener() {
            @Override
            public void chartMouseClicked(ChartMouseEvent event) {
                int point = nearest(event.getTrigger().getPoint());
                if (point >= 0) {
                    show(point);
                }
            }

            @Override
            public void chartMouseMoved(ChartMouseEvent event) {}
        });
        JPanel left = new JPanel(new BorderLayout());
        left.add(chart);
        left.add(new JLabel("Click a point to see its network.", SwingConstants.CENTER), BorderLayout.SOUTH);
        JSplitPane parts = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, network);
        parts.setResizeWeight(0.5);
        parts.setBorder(null);
        add(parts);
        show(model.chosenPoint());
    }

    /** Where a point of the front is in the chart's panel. */
    Point2D place(int point) {
        BuildReport.Point place = model.report().front().get(point);
        XYPlot plot = chart.getChart().getXYPlot();
        Rectangle2D area = chart.getScreenDataArea();
        return new Point2D.Double(
                plot.getDomainAxis().valueToJava2D(place.size(), area, plot.getDomainAxisEdge()),
                plot.getRangeAxis().valueToJava2D(place.error(), area, plot.getRangeAxisEdge()));
    }

    private int nearest(Point click) {
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < model.report().front().size(); i++) {
            double distance = place(i).distance(click);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private void show(int index) {
        BuildReport report = model.report();
        if (index < 0) {
            network.show(model.network(), "The chosen network");
            return;
        }
        BuildReport.Point point = report.front().get(index);
        boolean chosen = index == model.chosenPoint();
        SparseMlp shown = chosen ? model.network() : point.network();
        network.show(
                shown,
                String.format(
                        Locale.ROOT,
                        "%s %s: error %.4g %s%s",
                        chosen ? "Chosen by" : "Not chosen; judged by",
                        report.criterion(),
                        point.error(),
                        report.errorUnit(),
                        point.depth() == 0
                                ? ""
                                : "; from the decoder of " + point.depth() + " hidden layer"
                                        + (point.depth() == 1 ? "" : "s") + ", start: " + point.source()));
        ((DefaultXYDataset) chart.getChart().getXYPlot().getDataset())
                .addSeries("shown", new double[][] {{point.size()}, {point.error()}});
    }
}
