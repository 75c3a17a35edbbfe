package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.Classifier;
import weka.classifiers.functions.GaussianProcesses;
import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.SMOreg;
import weka.classifiers.functions.swatnn.benchmark.rivals.DartsAdmm;
import weka.classifiers.functions.swatnn.benchmark.rivals.FrontMethod;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.Bagging;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.REPTree;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The benchmark's methods by name. */
public final class Methods {

    /** The name of SWAT-NN; with a label, {@code SWATNN-<label>}. */
    public static final String SWATNN = "SWATNN";

    /** The rivals that are run by default, after SWAT-NN. */
    public static final List<String> RIVALS = List.of(
            "MLPRegressor-2",
            "MLPRegressor-4",
            "MLPRegressor-7",
            "MLPRegressor-12",
            "MLPRegressor-20",
            "MultilayerPerceptron",
            "MultilayerPerceptron-7,7",
            "M5P",
            "Bagging-M5P",
            "RandomForest",
            "AdditiveRegression",
            "GaussianProcesses",
            "SMOreg",
            "LinearRegression",
            "DARTS+ADMM");

    /** What is left of SWAT-NN, and what it could be replaced by, in the order they are run by default. */
    public static final List<String> ABLATIONS = List.of(
            "SWATNN-latent",
            "DirectWeights",
            "UntrainedDecoders",
            "RandomStarts",
            "DirectWeights+random",
            "UntrainedDecoders+random",
            "RandomStarts-4",
            "SWATNN-unrefined");

    /** The policy search of NASES beside random architectures with the same fits; run on demand, as {@link #ALONE} or with random networks. */
    public static final List<String> POLICIES = List.of(
            "PolicySearch",
            "PolicySearch-latent",
            "RandomArchitectures",
            "PolicySearch+random",
            "PolicySearch-latent+random",
            "RandomArchitectures+random");

    private static final String POLICY = " -strategy policy";

    /** Fewer children, for about the same time: decoding takes most of it. */
    private static final String LATENT = " -policy-embedding latent -children 64";

    /** Makes a method's own source of candidates the only one. */
    private static final String ALONE = " -random-starts 0";

    /** The paper's own search, which takes minutes a data set and is run on demand. */
    public static final String PUBLISHED = "SWATNN-published";

    /** The method whose time is the unit of times. */
    public static final String TIME_UNIT = "MLPRegressor-7";

    /** The names of the methods that run by default. */
    public static final List<String> DEFAULT_NAMES =
            Stream.of(List.of(SWATNN), RIVALS, ABLATIONS).flatMap(List::stream).toList();

    /** Most rows for Gaussian processes, whose time is cubic in them. */
    private static final int MOST_PROCESS_ROWS = 2000;

    /** Gradient boosting of a hundred small trees; Weka's default, ten stumps, is no rival. */
    private static final String BOOSTED_TREES = "-I 100 -S 0.1 -W " + REPTree.class.getName() + " -- -L 4";

    private static final String FUNCTIONS = "weka.classifiers.functions.";
    private static final String LAYERS = "\\d+(?:,\\d+)*";

    private Methods() {}

    /** SWAT-NN with an option string; an empty label for none. */
    public static Method swatnn(String label, String options) {
        return FrontMethod.latent(swatnnName(label), options);
    }

    /** The name of SWAT-NN with a label; an empty one for none. */
    public static String swatnnName(String label) {
        return label.isEmpty() ? SWATNN : SWATNN + "-" + label;
    }

    /**
     * A rival by its name.
     *
     * @param name {@code MLPRegressor-N}, {@code MultilayerPerceptron-N,N,...} or one of {@link #RIVALS}, {@link #ABLATIONS} and
     *     {@link #PUBLISHED}
     * @param base SWAT-NN's options, for the rivals that are made of it
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Method rival(String name, String base) {
        if (name.matches("MLPRegressor-\\d+")) {
            int width = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            return network(
                    name,
                    "MLPRegressor",
                    "-N " + width,
                    (c, rows) -> Size.network(NetworkColumns.dense(NetworkColumns.useful(rows), width), 1));
        }
        if (name.matches("MultilayerPerceptron-" + LAYERS)) {
            String widths = name.substring(name.indexOf('-') + 1);
            int[] hidden =
                    Arrays.stream(widths.split(",")).mapToInt(Integer::parseInt).toArray();
            return network(
                    name,
                    "MultilayerPerceptron",
                    "-H " + widths,
                    (c, rows) -> Size.network(NetworkColumns.dense(NetworkColumns.of(rows), hidden), hidden.length));
        }
        if (name.matches("RandomStarts-\\d+")) {
            int times = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            return FrontMethod.randomStarts(name, base, times);
        }
        return switch (name) {
            case "MultilayerPerceptron" -> network(name, name, "", (c, rows) -> halfAsWide(rows));
            case "M5P" -> weka(name, M5P.class, (c, rows) -> TreeNodes.ofModelTree((M5P) c));
            case "RandomForest" ->
                weka(
                        name,
                        TreeNodes.CountedForest.class,
                        (c, rows) -> Size.tree(((TreeNodes.CountedForest) c).nodes()));
            case "GaussianProcesses" ->
                new WekaMethod(name, GaussianProcesses.class.getName(), "", MOST_PROCESS_ROWS, (c, rows) -> Size.NONE);
            case "Bagging-M5P" ->
                new WekaMethod(
                        name,
                        Bagging.class.getName(),
                        "-W " + M5P.class.getName(),
                        Integer.MAX_VALUE,
                        (c, rows) -> Size.NONE);
            case "AdditiveRegression" ->
                new WekaMethod(
                        name,
                        AdditiveRegression.class.getName(),
                        BOOSTED_TREES,
                        Integer.MAX_VALUE,
                        (c, rows) -> Size.NONE);
            case "SMOreg" -> weka(name, SMOreg.class, (c, rows) -> Size.NONE);
            case "LinearRegression" -> weka(name, LinearRegression.class, (c, rows) -> linear((LinearRegression) c));
            case "DARTS+ADMM" -> DartsAdmm.published(name);
            case "SWATNN-latent" -> FrontMethod.latent(name, (base + ALONE).strip());
            case "DirectWeights" -> FrontMethod.directWeights(name, (base + ALONE).strip());
            case "DirectWeights+random" -> FrontMethod.directWeights(name, base);
            case "UntrainedDecoders+random" -> FrontMethod.untrainedDecoders(name, base);
            case "UntrainedDecoders" -> FrontMethod.untrainedDecoders(name, (base + ALONE).strip());
            case "RandomStarts" -> FrontMethod.randomStarts(name, (base + ALONE).strip(), 1);
            case "SWATNN-unrefined" -> FrontMethod.latent(name, (base + " -no-refine").strip());
            case "PolicySearch" -> FrontMethod.latent(name, (base + POLICY + ALONE).strip());
            case "PolicySearch+random" -> FrontMethod.latent(name, (base + POLICY).strip());
            case "PolicySearch-latent" -> FrontMethod.latent(name, (base + POLICY + LATENT + ALONE).strip());
            case "PolicySearch-latent+random" -> FrontMethod.latent(name, (base + POLICY + LATENT).strip());
            case "RandomArchitectures" -> FrontMethod.randomArchitectures(name, (base + ALONE).strip());
            case "RandomArchitectures+random" -> FrontMethod.randomArchitectures(name, base);
            case PUBLISHED -> FrontMethod.latent(name, (base + " -preset published").strip());
            default ->
                throw new IllegalArgumentException("Unknown method '" + name + "'; known are "
                        + String.join(", ", DEFAULT_NAMES) + ", " + PUBLISHED + ", " + String.join(", ", POLICIES)
                        + " and the networks with other widths.");
        };
    }

    /**
     * Reads a list of methods, separated by commas; the widths within {@code MultilayerPerceptron-7,7} stay together.
     *
     * @param list the names; {@code SWATNN} stands for all of {@code swatnns}
     * @param swatnns SWAT-NN with each of its option strings; the rivals that are made of it have those of the first
     * @throws IllegalArgumentException naming the first unknown one
     */
    public static List<Method> parse(String list, List<Method> swatnns) {
        String base = swatnns.isEmpty() ? "" : swatnns.get(0).options();
        List<Method> methods = new ArrayList<>();
        for (String part : list.split(",(?!\\d)")) {
            String name = part.strip();
            if (name.equals(SWATNN)) {
                methods.addAll(swatnns);
            } else {
                methods.add(rival(name, base));
            }
        }
        return List.copyOf(methods);
    }

    /** Whether a method of this name is SWAT-NN itself, whatever its options, and no ablation of it. */
    public static boolean isSwatnn(String name) {
        return name.equals(SWATNN) || name.startsWith(SWATNN + "-") && !isAblation(name);
    }

    /** Whether a method of this name is what is left of SWAT-NN, or what parts of it could be replaced by. */
    public static boolean isAblation(String name) {
        return ABLATIONS.contains(name)
                || POLICIES.contains(name)
                || name.startsWith("RandomStarts")
                || name.equals(PUBLISHED);
    }

    private static Method network(
            String name, String simpleClass, String options, BiFunction<Classifier, Instances, Size> sizeOf) {
        return new WekaMethod(name, FUNCTIONS + simpleClass, options, Integer.MAX_VALUE, sizeOf);
    }

    private static Method weka(
            String name, Class<? extends Classifier> type, BiFunction<Classifier, Instances, Size> sizeOf) {
        return new WekaMethod(name, type.getName(), "", Integer.MAX_VALUE, sizeOf);
    }

    /** Weka's default, one hidden layer of half as many neurons as inputs and outputs. */
    private static Size halfAsWide(Instances rows) {
        int inputs = NetworkColumns.of(rows);
        return Size.network(NetworkColumns.dense(inputs, (inputs + 1) / 2), 1);
    }

    private static Size linear(LinearRegression model) {
        return Size.network(
                Arrays.stream(model.coefficients()).filter(c -> c != 0).count(), 0);
    }
}
