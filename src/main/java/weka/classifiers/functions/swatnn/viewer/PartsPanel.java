package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.report.Grid;
import weka.classifiers.functions.swatnn.report.Group;
import weka.classifiers.functions.swatnn.report.Part;
import weka.classifiers.functions.swatnn.report.Sketch;
import weka.classifiers.functions.swatnn.report.Words;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;

/** Parts of the page in a window, one below the other, as wide as the window. */
final class PartsPanel extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    private static final int MARGIN = 14;
    private static final int GAP = 15;
    private static final int SCROLL = 20;
    private static final int CARD = 330;

    private PartsPanel(List<Part> parts) {
        super(Columns.single(GAP));
        setBackground(Color.WHITE);
        setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        parts.forEach(part -> add(component(part)));
    }

    /** A panel of parts that can be scrolled. */
    static JScrollPane of(List<Part> parts) {
        JScrollPane scrolled = new JScrollPane(
                new PartsPanel(parts),
                ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scrolled.setBorder(null);
        return scrolled;
    }

    private static JComponent component(Part part) {
        if (part instanceof Words words) {
            return new WordsPane(words);
        }
        if (part instanceof Grid grid) {
            return new GridTable(grid);
        }
        if (part instanceof Group group) {
            JPanel panel = new JPanel(layout(group.kind()));
            panel.setOpaque(false);
            group.parts().forEach(inner -> panel.add(component(inner)));
            return panel;
        }
        return new SketchPanel((Sketch) part);
    }

    private static LayoutManager layout(Group.Kind kind) {
        return switch (kind) {
            case FIGURE -> Columns.single(GAP / 3);
            case PAIR, CARDS -> Columns.of(CARD, GAP);
        };
    }

    /** The height that it takes at the width that there is. */
    @Override
    public Dimension getPreferredSize() {
        if (getParent() instanceof JViewport viewport && viewport.getWidth() > 0) {
            setSize(viewport.getWidth(), Math.max(1, getHeight()));
        }
        return super.getPreferredSize();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return SCROLL;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(SCROLL, visible.height - SCROLL);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() > getPreferredSize().height;
    }
}
