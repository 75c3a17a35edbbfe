package weka.classifiers.functions.swatnn.charts;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A logarithmic axis with ticks at powers of ten, and at multiples of these where it spans few of them. */
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private static final double FEW = 2.5;
    private static final int[] FINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final int[] MEDIUM = {1, 2, 5};
    private static final int[] COARSE = {1};
    private static final int MOST_TICKS = 10;

    DecadeAxis(String label) {
        super(label);
        setSmallestValue(1e-300);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double least = Math.log10(getRange().getLowerBound());
        double most = Math.log10(getRange().getUpperBound());
        int[] factors = most - least < 1 ? FINE : most - least < FEW ? MEDIUM : COARSE;
        int every = (int) Math.max(1, Math.ceil((most - least) / MOST_TICKS));
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(least); decade <= most; decade++) {
            for (int factor : factors) {
                BigDecimal value = BigDecimal.valueOf(factor).scaleByPowerOfTen(decade);
                if (Math.floorMod(decade, every) == 0 && getRange().contains(value.doubleValue())) {
                    ticks.add(new NumberTick(
                            TickType.MAJOR, value.doubleValue(), label(value, decade), anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }

    private static String label(BigDecimal value, int decade) {
        return Math.abs(decade) <= 3 ? value.toPlainString() : value.unscaledValue() + "e" + decade;
    }
}
