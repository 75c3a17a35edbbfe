package weka.classifiers.functions.swatnn.viewer;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Lays components out in as many columns of equal width as there is room for; each goes to where most room is left above, so that those of one
 * height are in rows. The width of the container is given; its height comes of what the components take at the width of a column, or at
 * their greatest width.
 */
final class Columns implements LayoutManager {

    private static final int BETWEEN = 20;

    /** Before it is known. */
    private static final int USUAL_WIDTH = 760;

    private final int least;
    private final int gap;

    private Columns(int least, int gap) {
        this.least = least;
        this.gap = gap;
    }

    /**
     * Columns.
     *
     * @param least width of a column in pixels, where there is as much
     * @param gap pixels between components below each other
     */
    static Columns of(int least, int gap) {
        return new Columns(least, gap);
    }

    /** One below the other, with so many pixels between them. */
    static Columns single(int gap) {
        return new Columns(Integer.MAX_VALUE / 2, gap);
    }

    @Override
    public void layoutContainer(Container parent) {
        arrange(parent);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return new Dimension(width(parent), arrange(parent) + parent.getInsets().bottom);
    }

    private static int width(Container parent) {
        return parent.getWidth() > 0 ? parent.getWidth() : USUAL_WIDTH;
    }

    /** Places everything; returns where it ends. */
    private int arrange(Container parent) {
        Insets insets = parent.getInsets();
        int width = width(parent) - insets.left - insets.right;
        int columns = Math.max(1, Math.min(parent.getComponentCount(), (width + BETWEEN) / (least + BETWEEN)));
        int column = (width - BETWEEN * (columns - 1)) / columns;
        int[] ends = new int[columns];
        Arrays.fill(ends, insets.top);
        for (Component child : parent.getComponents()) {
            int place = IntStream.range(0, columns)
                    .boxed()
                    .min(Comparator.comparingInt(c -> ends[c]))
                    .orElseThrow();
            int own = Math.min(column, child.getMaximumSize().width);
            int top = ends[place] == insets.top ? insets.top : ends[place] + gap;
            // What a text takes depends on its width.
            child.setSize(own, Math.max(1, child.getHeight()));
            int height = child.getPreferredSize().height;
            child.setBounds(insets.left + place * (column + BETWEEN), top, own, height);
            ends[place] = top + height;
        }
        return Arrays.stream(ends).max().orElseThrow();
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, 0);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}
}
