package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.pictures.NetworkDrawing;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.ToolTipManager;

/** A network with its equation below. */
final class NetworkPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient ModelView model;
    private final Canvas canvas = new Canvas();
    private final JTextArea text = new JTextArea(8, 60);

    NetworkPanel(ModelView model) {
        super(new BorderLayout());
        this.model = model;
        text.setName("equation");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 12));
        canvas.setName("network");
        JScrollPane picture = new JScrollPane(canvas);
        picture.getViewport().setBackground(Color.WHITE);
        JSplitPane parts = new JSplitPane(JSplitPane.VERTICAL_SPLIT, picture, new JScrollPane(text));
        parts.setResizeWeight(0.75);
        parts.setBorder(null);
        add(parts);
    }

    /**
     * Shows a network.
     *
     * @param network one of the model's networks
     * @param origin a line on where it comes from
     */
    void show(SparseMlp network, String origin) {
        canvas.show(new NetworkDrawing(
                network,
                model.inputNames(),
                model.target().name(),
                model.target().outputLabels()));
        text.setText(origin + "\n\n" + model.text(network));
        text.setCaretPosition(0);
    }

    /** The drawing: as large as it is where there is room, else shrunk down to {@link #SMALLEST}, else to be scrolled. */
    private static final class Canvas extends JComponent implements Scrollable {

        private static final long serialVersionUID = 1L;
        private static final double SMALLEST = 0.5;
        private static final int UNIT = 20;

        private transient NetworkDrawing drawing;

        Canvas() {
            ToolTipManager.sharedInstance().registerComponent(this);
        }

        void show(NetworkDrawing shown) {
            drawing = shown;
            revalidate();
            repaint();
        }

        private Rectangle2D area() {
            return new Rectangle2D.Double(0, 0, getWidth(), getHeight());
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (drawing != null) {
                drawing.draw((Graphics2D) graphics, area());
            }
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            return drawing == null ? null : drawing.tip(area(), event.getX(), event.getY());
        }

        @Override
        public Dimension getPreferredSize() {
            return drawing == null
                    ? new Dimension(0, 0)
                    : new Dimension((int) (SMALLEST * drawing.width()), (int) (SMALLEST * drawing.height()));
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return drawing == null
                    ? new Dimension(0, 0)
                    : new Dimension(Math.min(900, drawing.width()), Math.min(500, drawing.height()));
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return UNIT;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return 10 * UNIT;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return getParent().getWidth() >= getPreferredSize().width;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent().getHeight() >= getPreferredSize().height;
        }
    }
}
