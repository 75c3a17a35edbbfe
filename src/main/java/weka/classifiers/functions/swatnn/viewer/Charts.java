package weka.classifiers.functions.swatnn.viewer;

import org.jfree.chart.ChartPanel;
import weka.classifiers.functions.swatnn.charts.Chart;

import java.awt.Dimension;

/** Charts in windows. */
final class Charts {

    private static final int LARGEST = 4000;

    private Charts() {}

    /** A panel that draws the chart anew at any size, instead of stretching it. */
    static ChartPanel panel(Chart chart, String name) {
        ChartPanel panel = new ChartPanel(chart.jfreeChart());
        panel.setName(name);
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(LARGEST);
        panel.setMaximumDrawHeight(LARGEST);
        panel.setPreferredSize(new Dimension(560, 480));
        return panel;
    }
}
