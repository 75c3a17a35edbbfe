package weka.classifiers.functions.swatnn.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.converters.ConverterUtils.DataSource;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The tabs that need rows, and the way of rows from a result of the Explorer, without a window around them. */
class ViewerTabsTest {

    private static final String SAVED = "src/test/resources/saved-models/1.0.0/";
    private static final long PATIENCE_MILLIS = 30_000;

    private static FittedModel model;
    private static Instances data;

    private final JTabbedPane tabs = new JTabbedPane();
    private RowsTabs rows;

    @BeforeAll
    static void read() throws Exception {
        model = ((SWATNN) SerializationHelper.read(SAVED + "alone.model")).model();
        data = DataSource.read(SAVED + "rows.arff");
    }

    @BeforeEach
    void open() throws Exception {
        SwingUtilities.invokeAndWait(() -> rows = new RowsTabs(model, tabs, new JProgressBar()));
    }

    private static <C> List<C> all(Component root, Class<C> type) {
        List<C> found = new ArrayList<>();
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                found.addAll(all(child, type));
            }
        }
        return found;
    }

    private String text(String tab) {
        return all(tabs.getComponentAt(tabs.indexOfTab(tab)), JTextComponent.class)
                .get(0)
                .getText()
                .strip();
    }

    private void look(Instances some, List<String> failures) throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        SwingUtilities.invokeAndWait(() -> rows.open(() -> some, "rows.arff", problem -> {
            failures.add(problem);
            failed.countDown();
        }));
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (rows.found() == null && !failed.await(5, TimeUnit.MILLISECONDS)) {
            assertTrue(System.currentTimeMillis() < end, "the work ends");
        }
        SwingUtilities.invokeAndWait(() -> {});
    }

    @Test
    void withoutRowsTheTabsSayHowToGetThem() {
        assertEquals(
                List.of("Effects", "Importance", "Errors"),
                List.of(tabs.getTitleAt(0), tabs.getTitleAt(1), tabs.getTitleAt(2)));
        for (String tab : List.of("Effects", "Importance", "Errors")) {
            assertTrue(text(tab).contains("Open data"), text(tab));
        }
    }

    @Test
    void rowsFillTheTabs() throws Exception {
        List<String> failures = new ArrayList<>();
        look(data, failures);
        assertEquals(List.of(), failures);
        int attributes = all(tabs.getComponentAt(0), SketchPanel.class).size();
        assertTrue(attributes > 1, attributes + " sketches");
        assertEquals(1, all(tabs.getComponentAt(1), SketchPanel.class).size());
        assertTrue(text("Importance").startsWith("By how much the root mean squared error rises"), text("Importance"));
        assertTrue(text("Errors").startsWith("On " + data.numInstances() + " rows of "), text("Errors"));
        JTable beyond = all(tabs.getComponentAt(2), JTable.class).get(1);
        assertEquals("above or unknown", beyond.getColumnName(3));
        assertEquals(attributes, beyond.getRowCount());
    }

    @Test
    void otherRowsAreRefusedInOneSentence() throws Exception {
        Instances renamed = new Instances(data, 0, 5);
        String first = data.attribute(0).name();
        renamed.renameAttribute(0, "other");
        List<String> failures = new ArrayList<>();
        look(renamed, failures);
        assertEquals(
                List.of("Attribute 1 of rows.arff is other; the model was built with " + first + " there."), failures);
        assertNull(rows.found());
    }

    @Test
    void whatIsBeingDoneEndsWithTheWindow() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        SwingUtilities.invokeAndWait(() -> rows.open(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return data;
                },
                "rows",
                problem -> {
                    throw new IllegalStateException(problem);
                }));
        assertTrue(begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        SwingUtilities.invokeAndWait(rows::cancel);
        assertTrue(interrupted.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        SwingUtilities.invokeAndWait(() -> {});
        assertNull(rows.found());
    }

    /** Rows as the Explorer keeps them: a prediction of 7 before the class, for a nominal class a margin before that. */
    private static Instances predicted(boolean nominal, boolean intervals) {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("a")));
        if (nominal) {
            attributes.add(new Attribute("prediction margin"));
            attributes.add(new Attribute("predicted y", List.of("no", "yes")));
            attributes.add(new Attribute("y", List.of("no", "yes")));
        } else {
            attributes.add(new Attribute("predictedy"));
            attributes.add(new Attribute("y"));
        }
        attributes.add(new Attribute("b"));
        if (intervals) {
            attributes.add(new Attribute("predictionInterval_1-lowerBoundary"));
            attributes.add(new Attribute("predictionInterval_1-upperBoundary"));
            attributes.add(new Attribute("predictionInterval_1-width"));
        }
        Instances rows = new Instances("some_predicted", attributes, 1);
        rows.setClassIndex(nominal ? 3 : 2);
        double[] values = nominal ? new double[] {3, 0.5, 0, 1, 4} : new double[] {3, 7, 1, 4, 0, 9, 9};
        rows.add(new DenseInstance(1, values));
        return rows;
    }

    @Test
    void rowsOfAResultAreThoseOfTheDataAgain() throws Exception {
        for (boolean nominal : new boolean[] {false, true}) {
            Instances original = ResultRows.original(predicted(nominal, !nominal));
            assertEquals("some", original.relationName());
            assertEquals(
                    List.of("a", "y", "b"),
                    IntStream.range(0, original.numAttributes())
                            .mapToObj(a -> original.attribute(a).name())
                            .toList());
            assertEquals(1, original.classIndex());
            assertEquals(3, original.get(0).value(0));
            assertEquals(1, original.get(0).value(1));
            assertEquals(4, original.get(0).value(2));
        }
    }

    @Test
    void rowsGoFromOnePluginToTheOtherOnceAndWithinOneMenu() {
        Instances some = predicted(false, true);
        assertNull(new ResultRows().getVisualizeMenuItem(some));
        assertNotNull(ResultRows.take());
        assertNull(ResultRows.take());
        new ResultRows().getVisualizeMenuItem(some);
        // The next menu is that of a result which has no rows: Weka makes the plugin, and does not ask it.
        new ResultRows();
        assertNull(ResultRows.take());
    }

    private static JPanel box(int height) {
        JPanel box = new JPanel();
        box.setPreferredSize(new Dimension(10, height));
        box.setMaximumSize(new Dimension(1000, 1000));
        return box;
    }

    @Test
    void boxesGoToTheShortestColumn() {
        JPanel panel = new JPanel(Columns.of(100, 5));
        for (int height : new int[] {50, 20, 10, 30}) {
            panel.add(box(height));
        }
        // Two columns of 115 with 20 between them; the third box goes below the second one, and so does the fourth.
        panel.setSize(250, 1);
        assertEquals(70, panel.getPreferredSize().height);
        panel.doLayout();
        assertEquals(new Rectangle(0, 0, 115, 50), panel.getComponent(0).getBounds());
        assertEquals(new Rectangle(135, 25, 115, 10), panel.getComponent(2).getBounds());
        assertEquals(new Rectangle(135, 40, 115, 30), panel.getComponent(3).getBounds());
        panel.setSize(219, 1);
        assertEquals(125, panel.getPreferredSize().height);
        assertFalse(panel.getComponent(1).getX() > 0);
    }
}
