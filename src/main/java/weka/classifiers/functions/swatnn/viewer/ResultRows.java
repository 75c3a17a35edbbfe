package weka.classifiers.functions.swatnn.viewer;

import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Remove;
import weka.gui.visualize.plugins.ErrorVisualizePlugin;

import java.lang.ref.WeakReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.swing.JMenuItem;

/**
 * Keeps the rows that a result of the Explorer was evaluated on for the {@link ModelViewerPlugin}. When the menu of a result opens, Weka makes
 * a new object of each plugin's class; it hands the rows to those for errors, where the result has any, and then the model to those
 * for graphs. No plugin gets both. This one adds nothing to the menu.
 */
public class ResultRows extends WekaVersions implements ErrorVisualizePlugin {

    /** What Weka calls the columns that it adds for prediction intervals. */
    private static final Pattern INTERVAL =
            Pattern.compile("predictionInterval_\\d+-(lowerBoundary|upperBoundary|width)");

    private static final String RELATION = "_predicted$";

    private static WeakReference<Instances> rows = new WeakReference<>(null);

    /** Another menu opens: rows of an earlier one are forgotten, also where this result has none. */
    public ResultRows() {
        rows = new WeakReference<>(null);
    }

    /**
     * Keeps the rows until the menu goes on.
     *
     * @param predicted the rows, with what was predicted before the class
     * @return null, since there is nothing to choose
     */
    @Override
    public JMenuItem getVisualizeMenuItem(Instances predicted) {
        rows = new WeakReference<>(predicted);
        return null;
    }

    /** The rows of the menu that is opening, once; null where it has none. */
    static Instances take() {
        Instances taken = rows.get();
        rows = new WeakReference<>(null);
        return taken;
    }

    /** The rows as they were before Weka added what was predicted. Their weights are lost: Weka sets all of them to 1. */
    static Instances original(Instances predicted) throws Exception {
        int actual = predicted.classIndex();
        int added = predicted.classAttribute().isNominal() ? 2 : 1;
        Remove remove = new Remove();
        remove.setAttributeIndicesArray(IntStream.range(0, predicted.numAttributes())
                .filter(a -> a >= actual - added && a < actual
                        || INTERVAL.matcher(predicted.attribute(a).name()).matches())
                .toArray());
        remove.setInputFormat(predicted);
        Instances original = Filter.useFilter(predicted, remove);
        original.setRelationName(predicted.relationName().replaceFirst(RELATION, ""));
        return original;
    }
}
