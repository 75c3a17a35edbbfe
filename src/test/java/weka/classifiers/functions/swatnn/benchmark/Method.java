package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.RandomForest;
import weka.core.AdditionalMeasureProducer;
import weka.core.Randomizable;
import weka.core.Utils;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A regressor with its options. SWAT-NN and the rival networks are created by class name, so that a class which is not on the
 * class path is missed only when it is asked for.
 *
 * @param name the name it is asked for and reported by
 * @param className the Weka class
 * @param options Weka's option string
 * @param sizeOf the size of a built classifier on a number of inputs
 */
public record Method(String name, String className, String options, BiFunction<Classifier, Integer, Size> sizeOf) {

    /** The name of SWAT-NN; with a label, {@code SWATNN-<label>}. */
    public static final String SWATNN = "SWATNN";

    private static final String FUNCTIONS = "weka.classifiers.functions.";
    private static final String LAYERS = "\\d+(?:,\\d+)*";

    /** The names of the methods that run by default. */
    public static final List<String> DEFAULT_NAMES = List.of(
            SWATNN,
            "MLPRegressor-4",
            "MLPRegressor-7",
            "MLPRegressor-20",
            "MultilayerPerceptron-7,7",
            "M5P",
            "RandomForest",
            "LinearRegression");

    /**
     * What a built model consists of; NaN where the question makes no sense, as for trees.
     *
     * @param parameters the number of non-zero parameters
     * @param hiddenLayers the number of hidden layers
     */
    public record Size(double parameters, double hiddenLayers) {
        private static final Size NONE = new Size(Double.NaN, Double.NaN);
    }

    /** SWAT-NN with an option string; an empty label for none. */
    public static Method swatnn(String label, String options) {
        String name = label.isEmpty() ? SWATNN : SWATNN + "-" + label;
        return new Method(name, FUNCTIONS + "SWATNN", options, (c, inputs) -> measured((AdditionalMeasureProducer) c));
    }

    /**
     * A rival by its name: {@code MLPRegressor-N}, {@code MultilayerPerceptron-N,N,...}, {@code M5P}, {@code RandomForest} or
     * {@code LinearRegression}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Method rival(String name) {
        if (name.matches("MLPRegressor-\\d+")) {
            String width = name.substring(name.indexOf('-') + 1);
            return network(name, FUNCTIONS + "MLPRegressor", "-N " + width, width);
        }
        if (name.matches("MultilayerPerceptron-" + LAYERS)) {
            String widths = name.substring(name.indexOf('-') + 1);
            return network(name, FUNCTIONS + "MultilayerPerceptron", "-H " + widths, widths);
        }
        return switch (name) {
            case "M5P" -> new Method(name, M5P.class.getName(), "", (c, inputs) -> Size.NONE);
            case "RandomForest" -> new Method(name, RandomForest.class.getName(), "", (c, inputs) -> Size.NONE);
            case "LinearRegression" -> new Method(name, LinearRegression.class.getName(), "", (c, inputs) -> linear(c));
            default ->
                throw new IllegalArgumentException("Unknown method '" + name + "'; known are "
                        + String.join(", ", DEFAULT_NAMES) + " and the two networks with other widths.");
        };
    }

    /**
     * Reads a list of methods, separated by commas; the widths within {@code MultilayerPerceptron-7,7} stay together.
     *
     * @param list the names; {@code SWATNN} stands for all of {@code swatnns}
     * @param swatnns SWAT-NN with each of its option strings
     * @throws IllegalArgumentException naming the first unknown one
     */
    public static List<Method> parse(String list, List<Method> swatnns) {
        return Arrays.stream(list.split(",(?!\\d)"))
                .map(String::strip)
                .flatMap(name -> name.equals(SWATNN) ? swatnns.stream() : Stream.of(rival(name)))
                .toList();
    }

    /** Whether this is SWAT-NN. */
    public boolean isSwatnn() {
        return isSwatnn(name);
    }

    /** Whether a method of this name is SWAT-NN. */
    public static boolean isSwatnn(String name) {
        return name.equals(SWATNN) || name.startsWith(SWATNN + "-");
    }

    /**
     * A new classifier with the options and, where it is random, the seed.
     *
     * @throws IllegalArgumentException if Weka cannot create it; the message says why
     */
    public Classifier create(int seed) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    name + " needs the class " + className + ", which is not on the class path.", e);
        }
        try {
            Classifier classifier = AbstractClassifier.forName(className, Utils.splitOptions(options));
            if (classifier instanceof Randomizable randomizable) {
                randomizable.setSeed(seed);
            }
            return classifier;
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "Cannot create " + name + " (" + className + " " + options + "): " + e.getMessage(), e);
        }
    }

    private static Method network(String name, String className, String options, String widths) {
        int[] hidden =
                Arrays.stream(widths.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Method(name, className, options, (c, inputs) -> new Size(dense(inputs, hidden), hidden.length));
    }

    /** The weights and biases of a dense network with one output. */
    private static int dense(int inputs, int[] hidden) {
        int[] widths = IntStream.concat(IntStream.concat(IntStream.of(inputs), Arrays.stream(hidden)), IntStream.of(1))
                .toArray();
        return IntStream.range(1, widths.length)
                .map(i -> (widths[i - 1] + 1) * widths[i])
                .sum();
    }

    private static Size linear(Classifier classifier) {
        double[] coefficients = ((LinearRegression) classifier).coefficients();
        return new Size(Arrays.stream(coefficients).filter(c -> c != 0).count(), 0);
    }

    private static Size measured(AdditionalMeasureProducer swatnn) {
        return new Size(swatnn.getMeasure("measureNonZeroWeights"), swatnn.getMeasure("measureHiddenLayers"));
    }
}
