package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Built;
import weka.classifiers.functions.swatnn.benchmark.DataSet;
import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Task;
import weka.classifiers.functions.swatnn.benchmark.rivals.FrontMethod;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.core.Instances;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** Builds as work: one build, of which several networks are chosen and measured on the test rows. */
final class Builds {

    /** The seed of every build. */
    static final int SEED = 1;

    /** The rule of SWAT-NN's section 4.1: the fewest weights within 5 % of the lowest error, here on held-out rows. */
    static final String FIVE_PERCENT = "5 %";

    private static final double TOLERANCE = 0.05;

    private Builds() {}

    /** Gives a data set, when it is needed. */
    @FunctionalInterface
    interface Source {
        DataSet load() throws IOException;
    }

    /**
     * A build of a regressor.
     *
     * @param data name of the data
     * @param source gives them
     * @param rows what the rows are, for the settings
     * @param method builds
     * @param limits of the weights, of which each chooses a network; only of methods that have a front
     */
    static Work of(String data, Source source, String rows, Method method, List<Integer> limits) {
        String settings = method.options() + "; " + rows + "; seed " + SEED + "; limits " + limits;
        return new Work(data, method.name(), settings, () -> measure(source.load(), method, limits));
    }

    private static List<Figures> measure(DataSet data, Method method, List<Integer> limits) throws Exception {
        Task task = new Task(data, SEED, OptionalDouble.empty());
        if (!(method instanceof FrontMethod front)) {
            return List.of(figures(Figures.CHOSEN, method.build(task).get(0), data.test()));
        }
        Map<String, UnaryOperator<ChoiceRule>> choices = new LinkedHashMap<>();
        choices.put(Figures.CHOSEN, rule -> rule);
        choices.put(FIVE_PERCENT, rule -> new ChoiceRule(TOLERANCE, 0, 0));
        limits.forEach(limit -> choices.put(limit.toString(), rule -> rule.withMaxWeights(limit)));
        List<Built> built = front.build(task, List.copyOf(choices.values()));
        List<Figures> figures = new ArrayList<>();
        for (String choice : choices.keySet()) {
            figures.add(figures(choice, built.get(figures.size()), data.test()));
        }
        return figures;
    }

    private static Figures figures(String choice, Built built, Instances test) throws Exception {
        double[] y = test.attributeToDoubleArray(test.classIndex());
        double[] predicted = built.predictor().predict(test);
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            squares += (y[i] - predicted[i]) * (y[i] - predicted[i]);
        }
        return new Figures(
                choice,
                squares / y.length,
                PercentageError.of(y, predicted),
                built.size().parameters(),
                built.size().hiddenLayers());
    }
}
