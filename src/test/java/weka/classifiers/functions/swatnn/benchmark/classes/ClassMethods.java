package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.Logistic;
import weka.classifiers.functions.SMO;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.SimpleLogistic;
import weka.classifiers.functions.swatnn.benchmark.Methods;
import weka.classifiers.functions.swatnn.benchmark.NetworkColumns;
import weka.classifiers.functions.swatnn.benchmark.Size;
import weka.classifiers.functions.swatnn.benchmark.TreeNodes;
import weka.classifiers.functions.swatnn.benchmark.WekaMethod;
import weka.classifiers.meta.ClassificationViaRegression;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.LMT;
import weka.core.AdditionalMeasureProducer;
import weka.core.Instances;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The classifiers that are compared. */
final class ClassMethods {

    /** The method whose log loss is the unit of log losses. */
    static final String UNIT = "Logistic";

    /** The method whose time is the unit of times. */
    static final String TIME_UNIT = "MLPClassifier";

    private static final String REGRESSIONS = "ClassificationViaRegression";

    /** Hidden neurons of MLPClassifier's default network. */
    private static final int MLP_WIDTH = 2;

    private static final Map<String, WekaMethod> RIVALS = new LinkedHashMap<>();

    static {
        rival(UNIT, Logistic.class.getName(), "", (c, rows) -> Size.network(nonZero(((Logistic) c).coefficients()), 0));
        rival(
                "SimpleLogistic",
                CountedLogistic.class.getName(),
                "",
                (c, rows) -> Size.network(((CountedLogistic) c).parameters(), 0));
        rival(
                TIME_UNIT,
                "weka.classifiers.functions.MLPClassifier",
                "",
                (c, rows) -> network(NetworkColumns.useful(rows), MLP_WIDTH, rows.numClasses()));
        rival("MultilayerPerceptron", "weka.classifiers.functions.MultilayerPerceptron", "", (c, rows) -> {
            int inputs = NetworkColumns.of(rows);
            return network(inputs, (inputs + rows.numClasses()) / 2, rows.numClasses());
        });
        rival("J48", J48.class.getName(), "", (c, rows) -> Size.tree(((J48) c).measureTreeSize()));
        rival("LMT", LMT.class.getName(), "", (c, rows) -> Size.tree(((LMT) c).measureTreeSize()));
        rival(
                "RandomForest",
                TreeNodes.CountedForest.class.getName(),
                "",
                (c, rows) -> Size.tree(((TreeNodes.CountedForest) c).nodes()));
        rival("SMO", SMO.class.getName(), "-M", (c, rows) -> Size.NONE);
        rival("NaiveBayes", NaiveBayes.class.getName(), "", (c, rows) -> Size.NONE);
        rival(
                REGRESSIONS,
                ClassificationViaRegression.class.getName(),
                "-W " + SWATNN.class.getName() + " -- -preset fast",
                (c, rows) -> ofRegressions((ClassificationViaRegression) c));
    }

    private ClassMethods() {}

    /** Weka's logistic regression by boosting, which lets its coefficients be counted. */
    public static final class CountedLogistic extends SimpleLogistic {

        private static final long serialVersionUID = 1;

        /** Coefficients and intercepts; those of two classes differ in their sign alone and count once. */
        double parameters() {
            int[][] used = m_boostedModel.getUsedAttributes();
            return Arrays.stream(used, 0, used.length == 2 ? 1 : used.length)
                    .mapToInt(attributes -> attributes.length + 1)
                    .sum();
        }
    }

    /** The rivals by name, in the order they are run. */
    static Map<String, WekaMethod> rivals() {
        return RIVALS;
    }

    /** SWAT-NN with an option string; an empty label for none. */
    static WekaMethod swatnn(String label, String options) {
        return new WekaMethod(
                Methods.swatnnName(label),
                SWATNN.class.getName(),
                options,
                Integer.MAX_VALUE,
                (c, rows) -> ofNetwork(c));
    }

    /** Whether a method of this name is SWAT-NN itself, whatever its options. */
    static boolean isSwatnn(String name) {
        return name.equals(Methods.SWATNN) || name.startsWith(Methods.SWATNN + "-");
    }

    private static void rival(
            String name, String className, String options, BiFunction<Classifier, Instances, Size> sizeOf) {
        RIVALS.put(name, new WekaMethod(name, className, options, Integer.MAX_VALUE, sizeOf));
    }

    private static double nonZero(double[][] coefficients) {
        return Arrays.stream(coefficients)
                .flatMapToDouble(Arrays::stream)
                .filter(c -> c != 0)
                .count();
    }

    private static Size network(int... widths) {
        return Size.network(NetworkColumns.weights(widths), widths.length - 2);
    }

    private static Size ofNetwork(Classifier classifier) {
        return Size.network(((AdditionalMeasureProducer) classifier).getMeasure("measureNonZeroWeights"), Double.NaN);
    }

    /** The sum over the regressors, which Weka keeps to itself. */
    private static Size ofRegressions(ClassificationViaRegression classifier) {
        try {
            Field field = ClassificationViaRegression.class.getDeclaredField("m_Classifiers");
            field.setAccessible(true);
            Classifier[] regressors = (Classifier[]) field.get(classifier);
            double sum = IntStream.range(0, regressors.length)
                    .mapToDouble(i -> ofNetwork(regressors[i]).parameters())
                    .sum();
            return Size.network(sum, Double.NaN);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weka's " + REGRESSIONS + " keeps its regressors elsewhere", e);
        }
    }
}
