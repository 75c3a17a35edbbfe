package weka.classifiers.functions.swatnn.benchmark.losses;

import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.benchmark.Markdown;
import weka.classifiers.functions.swatnn.benchmark.rivals.PoissonRegression;
import weka.classifiers.functions.swatnn.benchmark.rivals.ShiftedRegressor;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.RandomForest;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the losses are good for: {@code mvn test-compile exec:exec@losses "-Dlosses.arguments=3 far -preset fast"}. The first argument says how
 * many parts of each problem; names of groups (counts, far, quantiles; none for all) may follow, and then options of SWATNN. Prints tables of
 * Markdown, and each figure on standard error.
 */
public final class Losses {

    private static final double TAU = 0.9;

    private final int parts;
    private final String options;

    private Losses(int parts, String options) {
        this.parts = parts;
        this.options = options;
    }

    /** Makes a method, untrained. */
    @FunctionalInterface
    private interface Maker {

        Classifier make() throws Exception;
    }

    /**
     * A method of a table.
     *
     * @param name its column
     * @param undisturbed whether it is built from rows of which none is far off
     * @param maker makes it
     */
    private record Method(String name, boolean undisturbed, Maker maker) {}

    /** What is measured of predictions. */
    @FunctionalInterface
    private interface Figure {

        double of(double[] predicted, LossPart part);
    }

    /** Measures the groups. */
    public static void main(String[] arguments) throws Exception {
        List<String> groups = Arrays.stream(arguments)
                .skip(1)
                .takeWhile(argument -> !argument.startsWith("-"))
                .toList();
        Losses losses = new Losses(
                Integer.parseInt(arguments[0]),
                Utils.joinOptions(Arrays.copyOfRange(arguments, 1 + groups.size(), arguments.length)));
        Path folder = Path.of("test-data");
        Markdown report = new Markdown();
        if (groups.isEmpty() || groups.contains("counts")) {
            losses.counts(report, folder);
        }
        if (groups.isEmpty() || groups.contains("far")) {
            losses.far(report);
        }
        if (groups.isEmpty() || groups.contains("quantiles")) {
            losses.quantiles(report, folder);
        }
        System.out.println(report);
        System.exit(0);
    }

    private void counts(Markdown report, Path folder) throws Exception {
        report.heading(3, "Counts: Poisson deviance, of that of the mean");
        table(
                report,
                LossProblem.counts(folder),
                List.of(
                        swatnn("`-loss poisson`", "-loss poisson"),
                        swatnn("squared", "-loss squared"),
                        new Method("Poisson regression", false, PoissonRegression::new),
                        new Method("M5P", false, M5P::new),
                        new Method("RandomForest", false, RandomForest::new)),
                List.of((p, part) -> LossFigures.deviance(p, part.train(), part.test())));
    }

    private void far(Markdown report) throws Exception {
        report.heading(3, "Rows far off: squared error on clean rows, of their variance");
        table(
                report,
                LossProblem.far(),
                List.of(
                        new Method("squared, no such rows", true, () -> network("-loss squared -teacher none")),
                        swatnn("squared", "-loss squared -teacher none"),
                        swatnn("`-loss huber`", "-loss huber"),
                        swatnn("`-loss absolute`", "-loss absolute"),
                        new Method("M5P", false, M5P::new),
                        new Method("RandomForest", false, RandomForest::new)),
                List.of((p, part) -> LossFigures.squared(p, part.test())));
    }

    private void quantiles(Markdown report, Path folder) throws Exception {
        report.heading(3, "The quantile 0.9: pinball loss, of that of a constant, and the share of rows below");
        table(
                report,
                LossProblem.uneven(folder),
                List.of(
                        swatnn("`-loss quantile`", "-loss quantile -tau " + TAU),
                        shifted("M5P, shifted", M5P::new),
                        shifted("RandomForest, shifted", RandomForest::new)),
                List.of(
                        (p, part) -> LossFigures.pinball(p, TAU, part.train(), part.test()),
                        (p, part) -> LossFigures.below(p, part.test())));
    }

    private Method swatnn(String name, String own) {
        return new Method(name, false, () -> network(own));
    }

    private static Method shifted(String name, Maker maker) {
        return new Method(name, false, () -> new ShiftedRegressor(maker.make(), TAU));
    }

    private Classifier network(String own) throws Exception {
        SWATNN network = new SWATNN();
        network.setOptions(Utils.splitOptions(options + " -no-intervals " + own));
        return network;
    }

    /** A row for each problem, with the means of the parts: the geometric one of the first figure. */
    private void table(Markdown report, List<LossProblem> problems, List<Method> methods, List<Figure> figures)
            throws Exception {
        List<String> columns = new ArrayList<>(List.of(""));
        methods.forEach(method -> columns.add(method.name));
        report.table(columns.toArray(String[]::new));
        for (LossProblem problem : problems) {
            List<String> cells = new ArrayList<>(List.of(problem.name()));
            for (Method method : methods) {
                cells.add(cell(problem, method, figures));
            }
            report.row(cells);
        }
    }

    private String cell(LossProblem problem, Method method, List<Figure> figures) throws Exception {
        double[] sums = new double[figures.size()];
        for (int p = 0; p < parts; p++) {
            LossPart part = problem.parts().apply(p);
            Classifier built = method.maker.make();
            built.buildClassifier(method.undisturbed ? part.undisturbed() : part.train());
            double[] predicted = predicted(built, part.test());
            for (int f = 0; f < sums.length; f++) {
                double figure = figures.get(f).of(predicted, part);
                System.err.printf(Locale.ROOT, "%s, %s, part %d: %.5f%n", problem.name(), method.name, p, figure);
                sums[f] += (f == 0 ? Math.log(figure) : figure) / parts;
            }
        }
        String first = String.format(Locale.ROOT, "%.4f", Math.exp(sums[0]));
        return sums.length == 1 ? first : first + String.format(Locale.ROOT, ", %.2f", sums[1]);
    }

    private static double[] predicted(Classifier built, Instances rows) throws Exception {
        double[] predicted = new double[rows.numInstances()];
        int i = 0;
        for (Instance row : rows) {
            predicted[i++] = built.classifyInstance(row);
        }
        return predicted;
    }
}
