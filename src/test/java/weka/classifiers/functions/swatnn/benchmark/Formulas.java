package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.core.Instance;
import weka.core.Instances;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How many formulas are found again: {@code mvn test-compile exec:exec@formulas}. Each gives 2000 rows, with normal noise of 0, 1 and 10 % of its
 * deviation; it counts as found where R² to the formula itself is above 0.999 on 1000 new rows.
 */
public final class Formulas {

    private static final int TRAINING_ROWS = 2000;
    private static final int NEW_ROWS = 1000;
    private static final double FOUND = 0.999;
    private static final double[] NOISE = {0, 0.01, 0.1};

    private static final Map<String, String> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("SWATNN", "weka.classifiers.functions.SWATNN");
        METHODS.put("SWATNN-paper", "weka.classifiers.functions.SWATNN -activations paper");
        METHODS.put("MLPRegressor-7", "weka.classifiers.functions.MLPRegressor -N 7");
        METHODS.put("MLPRegressor-20", "weka.classifiers.functions.MLPRegressor -N 20");
        METHODS.put("M5P", "weka.classifiers.trees.M5P");
        METHODS.put("RandomForest", "weka.classifiers.trees.RandomForest");
        METHODS.put("LinearRegression", "weka.classifiers.functions.LinearRegression");
    }

    private Formulas() {}

    /** What became of one formula. */
    private record Outcome(double r2, double weights, double seconds) {}

    /**
     * Prints two tables of Markdown, and each outcome on standard error.
     *
     * @param arguments how many formulas, from the first on, none for all; then names of methods, none for all
     */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? Formula.ALL.size() : Integer.parseInt(arguments[0]);
        List<Formula> formulas = Formula.ALL.subList(0, count);
        Set<String> wanted = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
        System.out.println(
                "| noise | method | found, of " + count + " | R², median | weights, median | build s, median |");
        System.out.println("| --: | --- | --: | --: | --: | --: |");
        StringBuilder each = new StringBuilder();
        for (double noise : NOISE) {
            for (Map.Entry<String, String> method : METHODS.entrySet()) {
                if (!wanted.isEmpty() && !wanted.contains(method.getKey())) {
                    continue;
                }
                Outcome[] outcomes = new Outcome[count];
                for (int f = 0; f < count; f++) {
                    outcomes[f] = outcome(formulas.get(f), noise, TeachingPlan.model(method.getValue()));
                    System.err.printf(
                            Locale.ROOT,
                            "%s, noise %.2f, %s: %s%n",
                            method.getKey(),
                            noise,
                            formulas.get(f).name(),
                            outcomes[f]);
                    if (noise == 0 && method.getKey().equals("SWATNN")) {
                        each.append(String.format(
                                Locale.ROOT,
                                "| %s | %d | %.5f | %.0f |%n",
                                formulas.get(f).name(),
                                formulas.get(f).ranges().length,
                                outcomes[f].r2,
                                outcomes[f].weights));
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %.0f %% | %s | %d | %.5f | %.0f | %.1f |%n",
                        100 * noise,
                        method.getKey(),
                        Arrays.stream(outcomes).filter(o -> o.r2 > FOUND).count(),
                        median(outcomes, Outcome::r2),
                        median(outcomes, Outcome::weights),
                        median(outcomes, Outcome::seconds));
            }
        }
        System.out.println(
                "\n| formula | quantities | R² of SWATNN without noise | weights |\n| --- | --: | --: | --: |");
        System.out.print(each);
    }

    private static Outcome outcome(Formula formula, double noise, Classifier method) throws Exception {
        SplittableRandom random = new SplittableRandom(formula.name().hashCode());
        Instances train = formula.rows(TRAINING_ROWS, random.split());
        Instances test = formula.rows(NEW_ROWS, random.split());
        double deviation = Math.sqrt(train.variance(train.classIndex()));
        for (Instance row : train) {
            row.setClassValue(row.classValue() + noise * deviation * random.nextGaussian());
        }
        long start = System.nanoTime();
        method.buildClassifier(train);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] predicted = new double[test.numInstances()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = method.classifyInstance(test.instance(i));
        }
        double r2 = 1 - Compression.unexplained(test.attributeToDoubleArray(test.classIndex()), predicted);
        double weights =
                method instanceof SWATNN network ? network.model().network().nonZeroWeights() : Double.NaN;
        return new Outcome(r2, weights, seconds);
    }

    private static double median(Outcome[] outcomes, ToDoubleFunction<Outcome> figure) {
        return Comparison.median(Arrays.stream(outcomes).mapToDouble(figure).toArray())
                .orElseThrow();
    }
}
