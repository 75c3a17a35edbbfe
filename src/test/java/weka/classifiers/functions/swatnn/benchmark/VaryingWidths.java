package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.prediction.IntervalKind;
import weka.core.Instances;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Coverage and width of prediction intervals of one width and of widths that vary, by five-fold cross-validation on the real data sets and on
 * made-up rows of {@link UnevenNoise}: {@code mvn test-compile exec:exec@intervals "-Dintervals.arguments=-preset fast"}. The arguments
 * are options of the classifier. Prints a table of Markdown.
 */
public final class VaryingWidths {

    private static final double[] LEVELS = {0.8, 0.95};
    private static final int FOLDS = 5;
    private static final int MADE_UP = 3;
    private static final int TRAINING_ROWS = 1500;
    private static final int TEST_ROWS = 2000;

    private VaryingWidths() {}

    /** Rows to build from and rows to look at. */
    private record Part(Instances train, Instances test) {}

    /** A line for each set and kind of interval, and the means over the sets. */
    public static void main(String[] options) throws Exception {
        Markdown table = new Markdown();
        table.table(
                "set, kind",
                "coverage, 0.8",
                "by thirds",
                "width",
                "score",
                "coverage, 0.95",
                "by thirds",
                "width",
                "score",
                "build, s");
        List<Widths[]> constant = new ArrayList<>();
        List<Widths[]> quantile = new ArrayList<>();
        for (String name : RealData.NAMES) {
            List<Part> parts = RealData.folds(name, FOLDS, Path.of("test-data")).stream()
                    .map(fold -> new Part(fold.train(), fold.test()))
                    .toList();
            compare(name, parts, options, table, constant, quantile);
        }
        for (UnevenNoise problem : UnevenNoise.values()) {
            List<Part> parts = new ArrayList<>();
            for (int seed = 1; seed <= MADE_UP; seed++) {
                parts.add(new Part(problem.rows(TRAINING_ROWS, seed), problem.rows(TEST_ROWS, 1000 + seed)));
            }
            compare(problem.label(), parts, options, table, constant, quantile);
        }
        System.out.println(table);
        System.out.println(summary("constant", constant, constant));
        System.out.println(summary("quantile", quantile, constant));
        System.exit(0);
    }

    private static void compare(
            String name,
            List<Part> parts,
            String[] options,
            Markdown table,
            List<Widths[]> constant,
            List<Widths[]> quantile)
            throws Exception {
        Widths[] one = measured(name, parts, options, IntervalKind.CONSTANT, null, table);
        constant.add(one);
        quantile.add(measured(name, parts, options, IntervalKind.QUANTILE, one, table));
    }

    private static Widths[] measured(
            String name, List<Part> parts, String[] options, IntervalKind kind, Widths[] unit, Markdown table)
            throws Exception {
        List<List<Widths>> byLevel = List.of(new ArrayList<>(), new ArrayList<>());
        long start = System.nanoTime();
        double predicting = 0;
        for (Part part : parts) {
            SWATNN model = new SWATNN();
            model.setOptions(Utils.splitOptions(Utils.joinOptions(options) + " -intervals " + kind.label()));
            model.buildClassifier(part.train);
            long built = System.nanoTime();
            for (int level = 0; level < LEVELS.length; level++) {
                byLevel.get(level).add(Widths.of(model, part.test, LEVELS[level]));
            }
            predicting += (System.nanoTime() - built) / 1e9;
        }
        double seconds = ((System.nanoTime() - start) / 1e9 - predicting) / parts.size();
        Widths[] means = byLevel.stream().map(Widths::mean).toArray(Widths[]::new);
        List<String> cells = new ArrayList<>(List.of(name + ", " + kind.label()));
        for (int level = 0; level < LEVELS.length; level++) {
            Widths own = means[level];
            Widths whole = unit == null ? own : unit[level];
            cells.add(cell("%.3f", own.coverage()));
            cells.add(
                    String.format(Locale.ROOT, "%.2f, %.2f, %.2f", own.thirds()[0], own.thirds()[1], own.thirds()[2]));
            cells.add(cell("%.2f", own.width() / whole.width()));
            cells.add(cell("%.2f", own.score() / whole.score()));
        }
        cells.add(cell("%.1f", seconds));
        table.row(cells);
        System.err.println(String.join(" | ", cells));
        return means;
    }

    private static String cell(String format, double value) {
        return Markdown.cell(format, value);
    }

    private static String summary(String name, List<Widths[]> sets, List<Widths[]> constant) {
        StringBuilder text = new StringBuilder(name + ":");
        for (int level = 0; level < LEVELS.length; level++) {
            int l = level;
            double[] coverage = sets.stream().mapToDouble(s -> s[l].coverage()).toArray();
            double width = 0;
            double score = 0;
            for (int i = 0; i < sets.size(); i++) {
                width += Math.log(sets.get(i)[l].width() / constant.get(i)[l].width()) / sets.size();
                score += Math.log(sets.get(i)[l].score() / constant.get(i)[l].score()) / sets.size();
            }
            text.append(String.format(
                    Locale.ROOT,
                    " at %.2f coverage %.3f (%.3f–%.3f), a third further than 0.06 off on %d of %d sets, the furthest %.3f; width"
                            + " %.3f and score %.3f of one width's.",
                    LEVELS[l],
                    Arrays.stream(coverage).average().orElseThrow(),
                    Arrays.stream(coverage).min().orElseThrow(),
                    Arrays.stream(coverage).max().orElseThrow(),
                    sets.stream().filter(s -> s[l].furthest(LEVELS[l]) > 0.06).count(),
                    sets.size(),
                    sets.stream()
                            .mapToDouble(s -> s[l].furthest(LEVELS[l]))
                            .max()
                            .orElseThrow(),
                    Math.exp(width),
                    Math.exp(score)));
        }
        return text.toString();
    }
}
