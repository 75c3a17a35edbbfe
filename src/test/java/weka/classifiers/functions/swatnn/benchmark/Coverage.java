package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.data.ValidationSplit;
import weka.classifiers.functions.swatnn.design.Criterion;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Statistics;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How many of the test rows prediction intervals hold, by five-fold cross-validation on the real data sets: {@code mvn test-compile
 * exec:exec@coverage "-Dcoverage.arguments=-preset fast"}. The arguments are options of the classifier.
 */
public final class Coverage {

    private static final double[] LEVELS = {0.5, 0.8, 0.9, 0.95};
    private static final int FOLDS = 5;

    /** Where the widths of intervals may come from. */
    private enum Residuals {
        /** What the classifier does. */
        LEAVE_ONE_OUT("leave-one-out residuals (used)"),
        HELD_OUT("residuals of held-out rows, where there are"),
        FITTED("residuals as fitted"),
        NORMAL("normal distribution");

        private final String label;

        Residuals(String label) {
            this.label = label;
        }
    }

    private Coverage() {}

    /** Prints a line for each data set and a table of medians and ranges over them. */
    public static void main(String[] options) throws Exception {
        Map<Residuals, List<double[]>> all = new EnumMap<>(Residuals.class);
        for (String name : RealData.NAMES) {
            Map<Residuals, double[]> coverage = ofDataSet(name, options);
            System.out.println(name);
            coverage.forEach((residuals, levels) -> {
                System.out.println("  " + residuals.label + ": " + Arrays.toString(levels));
                all.computeIfAbsent(residuals, r -> new ArrayList<>()).add(levels);
            });
        }
        StringBuilder table = new StringBuilder("| level |");
        all.keySet()
                .forEach(residuals -> table.append(' ').append(residuals.label).append(" |"));
        table.append("\n|").append(" --- |".repeat(all.size() + 1)).append('\n');
        for (int level = 0; level < LEVELS.length; level++) {
            table.append("| ").append(LEVELS[level]).append(" |");
            for (List<double[]> dataSets : all.values()) {
                int l = level;
                double[] sorted =
                        dataSets.stream().mapToDouble(d -> d[l]).sorted().toArray();
                table.append(String.format(
                        Locale.ROOT,
                        " %.2f (%.2f–%.2f) |",
                        Utils.kthSmallestValue(sorted, (sorted.length + 1) / 2),
                        sorted[0],
                        sorted[sorted.length - 1]));
            }
            table.append('\n');
        }
        System.out.println(table);
        System.exit(0);
    }

    /** The fraction of the test rows of all folds in intervals of each level. */
    private static Map<Residuals, double[]> ofDataSet(String name, String[] options) throws Exception {
        Map<Residuals, double[]> held = new EnumMap<>(Residuals.class);
        double rows = 0;
        for (DataSet fold : RealData.folds(name, FOLDS, Path.of("test-data"))) {
            SWATNN classifier = new SWATNN();
            classifier.setOptions(options.clone());
            classifier.buildClassifier(fold.train());
            TrainingData training = TrainingData.of(fold.train());
            Instances test = UsableRows.of(fold.test());
            rows += test.numInstances();
            widths(classifier, fold, training).forEach((residuals, widths) -> {
                double[] counts = held.computeIfAbsent(residuals, r -> new double[LEVELS.length]);
                for (Instance row : test) {
                    double distance = Math.abs(row.classValue() - predicted(classifier, row))
                            / training.encoding().target().deviation();
                    for (int level = 0; level < LEVELS.length; level++) {
                        counts[level] += distance <= widths[level] ? 1 : 0;
                    }
                }
            });
        }
        double n = rows;
        held.values().forEach(counts -> Arrays.setAll(counts, level -> counts[level] / n));
        return held;
    }

    private static double predicted(SWATNN classifier, Instance row) {
        try {
            return classifier.classifyInstance(row);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half widths of each level in the units of the standardised target. */
    private static Map<Residuals, double[]> widths(SWATNN classifier, DataSet fold, TrainingData training)
            throws Exception {
        DesignMatrix rows = training.rows();
        double[] fitted = residuals(classifier.model().network(), rows);
        Map<Residuals, double[]> widths = new EnumMap<>(Residuals.class);
        widths.put(Residuals.LEAVE_ONE_OUT, used(classifier, fold, training));
        if (classifier.model().report().criterion().equals(Criterion.VALIDATION.label())) {
            DesignMatrix judging = heldOut(classifier, rows);
            widths.put(Residuals.HELD_OUT, quantiles(residuals(beforeLastFit(classifier), judging), judging));
        }
        widths.put(Residuals.FITTED, quantiles(fitted, rows));
        widths.put(
                Residuals.NORMAL,
                normal(fitted, rows, classifier.model().network().nonZeroWeights()));
        return widths;
    }

    private static double[] used(SWATNN classifier, DataSet fold, TrainingData training) throws Exception {
        double[] widths = new double[LEVELS.length];
        for (int level = 0; level < widths.length; level++) {
            double[] interval = classifier.predictIntervals(fold.test().get(0), LEVELS[level])[0];
            widths[level] = (interval[1] - interval[0])
                    / 2
                    / training.encoding().target().deviation();
        }
        return widths;
    }

    /** The rows that the choice was made on, as the build draws them from its seed. */
    private static DesignMatrix heldOut(SWATNN classifier, DesignMatrix rows) {
        SplittableRandom random = new SplittableRandom(classifier.getSeed());
        return rows.select(ValidationSplit.of(rows.rows(), classifier.getValidationFraction(), random.split())
                .validation());
    }

    /** The chosen network, which has not seen the held-out rows yet. */
    private static SparseMlp beforeLastFit(SWATNN classifier) {
        BuildReport report = classifier.model().report();
        return report.front().stream()
                .filter(point -> point.error() == report.chosenError())
                .findFirst()
                .orElseThrow()
                .network();
    }

    private static double[] normal(double[] residuals, DesignMatrix rows, int weights) {
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += rows.weights()[i] * residuals[i] * residuals[i];
        }
        double perFreeRow = squares / rows.totalWeight() * rows.rows() / Math.max(1, rows.rows() - weights);
        return Arrays.stream(LEVELS)
                .map(level -> Math.sqrt(perFreeRow) * Statistics.normalInverse((1 + level) / 2))
                .toArray();
    }

    private static double[] quantiles(double[] residuals, DesignMatrix rows) {
        IntervalTable table = IntervalTable.of(residuals, rows.weights());
        return Arrays.stream(LEVELS).map(table::halfWidth).toArray();
    }

    private static double[] residuals(SparseMlp network, DesignMatrix rows) {
        double[] residuals = new double[rows.rows()];
        for (int i = 0; i < residuals.length; i++) {
            double[] x = Arrays.copyOfRange(rows.inputs(), i * rows.columns(), (i + 1) * rows.columns());
            residuals[i] = rows.targets()[i] - network.predict(x);
        }
        return residuals;
    }
}
