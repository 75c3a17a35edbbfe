package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.report.Part;
import weka.classifiers.functions.swatnn.report.RowsReport;
import weka.classifiers.functions.swatnn.report.Section;
import weka.classifiers.functions.swatnn.report.Words;
import weka.core.Instances;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.SwingWorker;

/** The tabs on what a model does with rows. They say how to get rows until there are some; the work is done by a thread of its own. */
final class RowsTabs {

    private static final String NO_ROWS =
            "A model keeps no row of its data. \u201COpen data\u2026\u201D below takes a file with the"
                    + " attributes of the training data; a result of the Explorer brings its rows by itself where \u201CStore test data and"
                    + " predictions for visualization\u201D was on.";
    private static final String NO_ATTRIBUTE = "The network hears no attribute: it predicts the same for all rows.";

    private final FittedModel model;
    private final JProgressBar bar;
    private final JPanel effects = new JPanel(new BorderLayout());
    private final JPanel importance = new JPanel(new BorderLayout());
    private final JPanel errors = new JPanel(new BorderLayout());

    private RowsReport found;
    private Work work;

    /**
     * Adds the tabs.
     *
     * @param bar shows how far the work is, and is not seen where there is none
     */
    RowsTabs(FittedModel model, JTabbedPane tabs, JProgressBar bar) {
        this.model = model;
        this.bar = bar;
        bar.setVisible(false);
        bar.setStringPainted(true);
        tabs.addTab("Effects", effects);
        tabs.addTab("Importance", importance);
        tabs.addTab("Errors", errors);
        say(NO_ROWS);
    }

    /** What the model does with the rows that were opened last; null where none were. */
    RowsReport found() {
        return found;
    }

    /** Says this instead of what rows would have told. */
    void say(String message) {
        List<Part> words = List.of(Words.of(Words.Kind.PLAIN, message));
        fill(effects, words);
        fill(importance, words);
        fill(errors, words);
    }

    private static void fill(JPanel tab, List<Part> parts) {
        tab.removeAll();
        tab.add(PartsPanel.of(parts));
        tab.revalidate();
        tab.repaint();
    }

    /**
     * Reads rows and looks at them in the background, in place of what is still being done.
     *
     * @param rows reads them
     * @param name what messages call them
     * @param failed told what is wrong with them
     */
    void open(Callable<Instances> rows, String name, Consumer<String> failed) {
        cancel();
        work = new Work(rows, name, failed);
        bar.setString("");
        bar.setValue(0);
        bar.setVisible(true);
        work.execute();
    }

    /** Ends the work. */
    void cancel() {
        if (work != null) {
            work.cancel(true);
        }
    }

    private void show(RowsReport report) {
        found = report;
        fill(effects, parts(report.effects()));
        fill(importance, parts(report.importance()));
        List<Part> all = new ArrayList<>(report.errors().parts());
        all.add(Words.of(Words.Kind.HEADING, report.outside().title()));
        all.addAll(report.outside().parts());
        fill(errors, all);
    }

    private static List<Part> parts(Optional<Section> section) {
        return section.map(Section::parts).orElse(List.of(Words.of(Words.Kind.PLAIN, NO_ATTRIBUTE)));
    }

    /** A step of the work. */
    private record Step(String what, double done) {}

    private final class Work extends SwingWorker<RowsReport, Step> {

        private final Callable<Instances> rows;
        private final String name;
        private final Consumer<String> failed;

        Work(Callable<Instances> rows, String name, Consumer<String> failed) {
            this.rows = rows;
            this.name = name;
            this.failed = failed;
        }

        @Override
        protected RowsReport doInBackground() throws Exception {
            return RowsReport.of(model, rows.call(), name, this::at);
        }

        private void at(String what, double done) {
            if (isCancelled()) {
                throw new CancellationException("The window was closed, or other rows were opened");
            }
            publish(new Step(what, done));
        }

        @Override
        protected void process(List<Step> steps) {
            if (work == this && !isDone()) {
                Step last = steps.get(steps.size() - 1);
                bar.setString(last.what());
                bar.setValue((int) Math.round(bar.getMaximum() * last.done()));
            }
        }

        @Override
        protected void done() {
            if (work != this || isCancelled()) {
                return;
            }
            bar.setVisible(false);
            try {
                show(get());
            } catch (ExecutionException e) {
                failed.accept(e.getCause().getMessage() + ".");
            } catch (InterruptedException e) {
                throw new IllegalStateException("The work is done and cannot be waited for", e);
            }
        }
    }
}
