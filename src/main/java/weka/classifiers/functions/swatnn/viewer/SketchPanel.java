package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.report.Sketch;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import javax.swing.JPanel;

/** A sketch, as wide as there is room for. */
final class SketchPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int WIDEST = 430;
    /** The last tick of an axis goes beyond it. */
    private static final int BEYOND = 12;

    private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private final transient Sketch sketch;

    SketchPanel(Sketch sketch) {
        this.sketch = sketch;
        setOpaque(false);
        setName(sketch.title());
        getAccessibleContext().setAccessibleName(sketch.title());
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : WIDEST;
        return new Dimension(width, (int) Math.ceil(scale(width) * sketch.height()));
    }

    private double scale(int width) {
        return (double) Math.max(1, width - BEYOND) / sketch.width();
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(WIDEST, Integer.MAX_VALUE);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D drawing = (Graphics2D) graphics.create();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.scale(scale(getWidth()), scale(getWidth()));
        sketch.frame().forEach(mark -> InkLook.of(mark.ink()).draw(drawing, mark.path()));
        if (sketch.window() != null) {
            Shape outer = drawing.getClip();
            drawing.clip(sketch.window());
            sketch.inside().forEach(mark -> InkLook.of(mark.ink()).draw(drawing, mark.path()));
            drawing.setClip(outer);
        }
        sketch.labels().forEach(label -> write(drawing, label));
        drawing.dispose();
    }

    private static void write(Graphics2D drawing, Sketch.Label label) {
        boolean tick = label.style() == Sketch.Style.TICK;
        drawing.setFont(tick ? TICK : NAME);
        drawing.setColor(tick ? InkLook.FAINT : Color.BLACK);
        Graphics2D placed = (Graphics2D) drawing.create();
        placed.translate(label.x(), label.y());
        if (label.style() == Sketch.Style.UPRIGHT) {
            placed.rotate(-Math.PI / 2);
        }
        float width = placed.getFontMetrics().stringWidth(label.text());
        float left =
                switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
        placed.drawString(label.text(), left, 0);
        placed.dispose();
    }
}
