package weka.classifiers.functions.swatnn.pictures;

import org.jfree.chart.ui.Drawable;
import weka.classifiers.functions.swatnn.charts.Picture;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.pictures.NetworkLayout.Edge;
import weka.classifiers.functions.swatnn.pictures.NetworkLayout.Unit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * A network as a drawing: inputs left, output right, a line for each weight that is not zero, the wider the larger the weight and
 * coloured by its sign, and each neuron with the name of its activation and its bias. Weights are those on scaled inputs, so that
 * their widths can be compared.
 */
public final class NetworkDrawing implements Drawable {

    private static final Color POSITIVE = new Color(0x0072B2);
    private static final Color NEGATIVE = new Color(0xD55E00);
    private static final Color NEURON = new Color(0xF4F6F8);
    private static final Color FAINT = new Color(0x666666);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font NUMBER = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private static final double TITLE_HEIGHT = 44;
    private static final double LEGEND_HEIGHT = 34;
    private static final double WIDEST = 7;
    private static final double NARROWEST = 0.8;
    private static final double BEND = 0.45;
    private static final double STEP_ASIDE = 0.16;

    /** With more weights than this, their numbers would cover each other. */
    private static final int MOST_NUMBERS = 30;

    private final NetworkLayout layout;
    private final String title;

    /**
     * A drawing.
     *
     * @param network any network
     * @param inputNames one name for each input
     * @param target name of what is predicted
     */
    public NetworkDrawing(SparseMlp network, List<String> inputNames, String target) {
        this(network, inputNames, target, List.of(target));
    }

    /**
     * A drawing of a network of several outputs.
     *
     * @param outputNames one name for each output
     */
    public NetworkDrawing(SparseMlp network, List<String> inputNames, String target, List<String> outputNames) {
        layout = NetworkLayout.of(network, inputNames, outputNames);
        int size = network.nonZeroWeights();
        title = shortened(target, 2 * NetworkLayout.LONGEST_NAME) + ": a network with " + size + " non-zero weight"
                + (size == 1 ? "" : "s");
    }

    /** The width at which nothing is scaled. */
    public int width() {
        return (int) Math.ceil(layout.width());
    }

    /** The height at which nothing is scaled. */
    public int height() {
        return (int) Math.ceil(TITLE_HEIGHT + layout.height() + LEGEND_HEIGHT);
    }

    /** The drawing as a picture of its own size. */
    public Picture picture() {
        return new Picture(this, width(), height());
    }

    /**
     * What is at a place, in words: a neuron's name, activation and sum.
     *
     * @param area where the network is drawn
     * @param x horizontal place
     * @param y vertical place
     * @return null where there is no unit
     */
    public String tip(Rectangle2D area, double x, double y) {
        try {
            Point2D place = placing(area).inverseTransform(new Point2D.Double(x, y), null);
            return layout.tip(place.getX(), place.getY() - TITLE_HEIGHT);
        } catch (NoninvertibleTransformException e) {
            return null;
        }
    }

    /** Shrinks what is larger than the area, and centres what is smaller. */
    private AffineTransform placing(Rectangle2D area) {
        double scale = Math.min(1, Math.min(area.getWidth() / width(), area.getHeight() / height()));
        AffineTransform placing = AffineTransform.getTranslateInstance(
                area.getX() + (area.getWidth() - scale * width()) / 2,
                area.getY() + (area.getHeight() - scale * height()) / 2);
        placing.scale(scale, scale);
        return placing;
    }

    @Override
    public void draw(Graphics2D target, Rectangle2D area) {
        Graphics2D g = (Graphics2D) target.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.fill(area);
        g.transform(placing(area));
        g.setColor(Color.BLACK);
        g.setFont(TITLE);
        centred(g, title, layout.width() / 2, TITLE_HEIGHT / 2);
        g.translate(0, TITLE_HEIGHT);
        double largest = layout.largestWeight();
        for (Edge edge : layout.edges()) {
            drawLine(g, edge, largest);
        }
        if (layout.edges().size() <= MOST_NUMBERS) {
            for (int e = 0; e < layout.edges().size(); e++) {
                drawNumber(g, layout.edges().get(e));
            }
        }
        for (Unit unit : layout.units()) {
            drawUnit(g, unit);
        }
        g.translate(0, layout.height());
        drawLegend(g, largest);
        g.dispose();
    }

    private CubicCurve2D curve(Edge edge) {
        Unit from = layout.units().get(edge.from());
        Unit to = layout.units().get(edge.to());
        double x1 = NetworkLayout.right(from);
        double x2 = NetworkLayout.left(to);
        double bend = BEND * (x2 - x1);
        return new CubicCurve2D.Double(x1, from.y(), x1 + bend, from.y(), x2 - bend, to.y(), x2, to.y());
    }

    private void drawLine(Graphics2D g, Edge edge, double largest) {
        double share = Math.sqrt(Math.abs(edge.weight()) / largest);
        g.setColor(edge.weight() > 0 ? POSITIVE : NEGATIVE);
        g.setStroke(new BasicStroke(
                (float) (NARROWEST + share * (WIDEST - NARROWEST)), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(curve(edge));
    }

    /** Near where the line begins or ends, wherever fewer lines meet; those that meet there step aside for each other. */
    private void drawNumber(Graphics2D g, Edge edge) {
        List<Edge> leaving =
                layout.edges().stream().filter(e -> e.from() == edge.from()).toList();
        List<Edge> arriving =
                layout.edges().stream().filter(e -> e.to() == edge.to()).toList();
        double t = leaving.size() == 1 && arriving.size() == 1
                ? 0.5
                : leaving.size() <= arriving.size()
                        ? Math.min(0.8, 0.22 + STEP_ASIDE * leaving.indexOf(edge))
                        : Math.max(0.2, 0.78 - STEP_ASIDE * arriving.indexOf(edge));
        CubicCurve2D c = curve(edge);
        double x = bezier(t, c.getX1(), c.getCtrlX1(), c.getCtrlX2(), c.getX2());
        double y = bezier(t, c.getY1(), c.getCtrlY1(), c.getCtrlY2(), c.getY2());
        g.setFont(NUMBER);
        String text = signed(edge.weight());
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text) + 4;
        g.setColor(new Color(255, 255, 255, 220));
        g.fill(new RoundRectangle2D.Double(x - width / 2, y - 7, width, 14, 6, 6));
        g.setColor(edge.weight() > 0 ? POSITIVE.darker() : NEGATIVE.darker());
        centred(g, text, x, y);
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static void drawUnit(Graphics2D g, Unit unit) {
        g.setStroke(new BasicStroke(1));
        g.setFont(NAME);
        String name = shortened(unit.name(), NetworkLayout.LONGEST_NAME);
        if (unit.kind() == NetworkLayout.Kind.HIDDEN) {
            RoundRectangle2D box = new RoundRectangle2D.Double(
                    unit.x() - NetworkLayout.HALF_WIDTH,
                    unit.y() - NetworkLayout.HALF_HEIGHT,
                    2 * NetworkLayout.HALF_WIDTH,
                    2 * NetworkLayout.HALF_HEIGHT,
                    2 * NetworkLayout.HALF_HEIGHT,
                    2 * NetworkLayout.HALF_HEIGHT);
            g.setColor(NEURON);
            g.fill(box);
            g.setColor(Color.BLACK);
            g.draw(box);
            centred(g, unit.activation(), unit.x(), unit.y());
            g.setFont(NUMBER);
            g.setColor(FAINT);
            String below = unit.bias() == 0 ? name : name + ", bias " + signed(unit.bias());
            centred(g, below, unit.x(), unit.y() + NetworkLayout.HALF_HEIGHT + 7);
            return;
        }
        g.setColor(Color.BLACK);
        g.fill(new Ellipse2D.Double(unit.x() - 4, unit.y() - 4, 8, 8));
        FontMetrics metrics = g.getFontMetrics();
        boolean input = unit.kind() == NetworkLayout.Kind.INPUT;
        double x = input ? unit.x() - 12 - metrics.stringWidth(name) : unit.x() + 12;
        g.drawString(name, (float) x, (float) (unit.y() + 0.35 * metrics.getAscent()));
        if (!input && unit.bias() != 0) {
            g.setFont(NUMBER);
            g.setColor(FAINT);
            g.drawString("bias " + signed(unit.bias()), (float) x, (float) (unit.y() + 20));
        }
    }

    private void drawLegend(Graphics2D g, double largest) {
        if (largest == 0) {
            return;
        }
        g.setFont(NUMBER);
        String[] labels = {
            "positive weight", "negative weight", String.format(Locale.ROOT, "widest line: %.3g", largest)
        };
        Color[] colours = {POSITIVE, NEGATIVE, FAINT};
        double x = layout.width() / 2 - 200;
        for (int i = 0; i < labels.length; i++) {
            g.setColor(colours[i]);
            g.setStroke(new BasicStroke(i == 2 ? (float) WIDEST : 3));
            g.draw(new Line2D.Double(x, LEGEND_HEIGHT / 2 - 4, x + 24, LEGEND_HEIGHT / 2 - 4));
            g.setColor(FAINT);
            g.drawString(labels[i], (float) (x + 30), (float) (LEGEND_HEIGHT / 2));
            x += 140;
        }
    }

    private static String signed(double value) {
        return (value < 0 ? "\u2212" : "") + NetworkPrinter.number(Math.abs(value), 3);
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float) (y + 0.35 * metrics.getAscent()));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
