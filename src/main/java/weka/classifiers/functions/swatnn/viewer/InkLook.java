package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.report.Ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/**
 * How a mark looks in a window: as in the light form of the page.
 *
 * @param colour its colour
 * @param width of the line; 0 for what is filled
 * @param dashed whether the line has gaps
 */
record InkLook(Color colour, float width, boolean dashed) {

    /** Of texts that are not read first. */
    static final Color FAINT = new Color(0x5A6069);

    private static final Color BLUE = new Color(0x0072B2);
    private static final Color ORANGE = new Color(0xD55E00);

    static InkLook of(Ink ink) {
        return switch (ink) {
            case GRID -> line(0xDFE2E6, 1);
            case GAP -> filled(0xE6E8EC);
            case BINS -> filled(0xB9BFC8);
            case BAND -> new InkLook(clear(BLUE, 33), 0, false);
            case INTERVALS -> new InkLook(clear(BLUE, 33), 2, false);
            case BAR -> new InkLook(BLUE, 0, false);
            case SPREAD -> line(0x1A1D21, 1.5f);
            case EQUAL -> new InkLook(FAINT, 1, false);
            case FIRST, CLASS_1 -> new InkLook(BLUE, 2, false);
            case SECOND -> new InkLook(ORANGE, 2, true);
            case CLASS_2 -> new InkLook(ORANGE, 2, false);
            case CLASS_3 -> line(0x009E73, 2);
            case CLASS_4 -> line(0xB05A8F, 2);
            case CLASS_5 -> line(0xB07800, 2);
            case CLASS_6 -> new InkLook(FAINT, 2, false);
            case ROWS -> new InkLook(clear(BLUE, 115), 4, false);
            case FRONT -> new InkLook(BLUE, 5, false);
            case CHOSEN -> new InkLook(ORANGE, 11, false);
        };
    }

    private static InkLook line(int colour, float width) {
        return new InkLook(new Color(colour), width, false);
    }

    private static InkLook filled(int colour) {
        return new InkLook(new Color(colour), 0, false);
    }

    private static Color clear(Color colour, int opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    /** Fills or draws a shape. */
    void draw(Graphics2D graphics, Shape shape) {
        graphics.setColor(colour);
        if (width == 0) {
            graphics.fill(shape);
            return;
        }
        float[] gaps = dashed ? new float[] {5, 3} : null;
        int cap = dashed ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
        graphics.setStroke(new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 1, gaps, 0));
        graphics.draw(shape);
    }
}
