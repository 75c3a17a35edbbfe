package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * How much of a large model a small network keeps: {@code mvn test-compile exec:exec@compression "-Dcompression.arguments=3"}. Random networks
 * of 4 to 10 hidden layers, and three models of Weka on real data, each become networks within limits of the size. A limit's network is
 * taken from the front of one build, before its last fit.
 */
public final class Compression {

    private static final int[] LIMITS = {12, 20, 35, 60, 120};
    private static final List<String> REAL = List.of("concrete", "mpg", "quakes", "diabetes", "houseprices");

    /** The kernels that are Weka's defaults make linear models of the two, which would be no task. */
    private static final List<String> MODELS = List.of(
            "weka.classifiers.trees.RandomForest",
            "weka.classifiers.functions.GaussianProcesses -L 0.1"
                    + " -K \"weka.classifiers.functions.supportVector.RBFKernel -G 0.5\"",
            "weka.classifiers.functions.SMOreg -C 10 -K \"weka.classifiers.functions.supportVector.RBFKernel -G 0.1\"");

    private static final int PARTS = 5;

    private static final int LEAST_LAYERS = 4;
    private static final int MOST_LAYERS = 10;
    private static final int WIDTH = 8;
    private static final int ROWS = 2000;

    private Compression() {}

    /** A network as a model of Weka, on inputs in [-1, 1]. */
    private static final class Deep extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        private final SparseMlp network;

        Deep(SparseMlp network) {
            this.network = network;
        }

        @Override
        public void buildClassifier(Instances rows) {
            throw new UnsupportedOperationException("It is what it is");
        }

        @Override
        public double classifyInstance(Instance row) {
            double[] answer = new double[1];
            network.predict(new double[] {row.value(0), row.value(1)}, 1, answer);
            return answer[0];
        }
    }

    /**
     * What was measured, on rows that were not learnt; the last element is the model's own.
     *
     * @param fidelity R² of each limit's network to the model
     * @param errors squared errors as fractions of the variance of the class
     */
    private record Measured(double[] fidelity, double[] errors) {

        static Measured mean(List<Measured> all) {
            return new Measured(mean(all, true), mean(all, false));
        }

        private static double[] mean(List<Measured> all, boolean fidelity) {
            double[] mean = new double[LIMITS.length + 1];
            for (Measured one : all) {
                double[] values = fidelity ? one.fidelity : one.errors;
                Arrays.setAll(mean, i -> mean[i] + values[i] / all.size());
            }
            return mean;
        }
    }

    /**
     * Prints two tables of Markdown.
     *
     * @param arguments how many random networks of each depth, and how many of five folds of each real set; 1 to 5
     */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 1 && arguments[0].matches("[1-5]") ? Integer.parseInt(arguments[0]) : 0;
        if (count == 0) {
            throw new IllegalArgumentException("Name a number of networks and folds from 1 to 5");
        }
        deepNetworks(count);
        realData(count);
    }

    private static void deepNetworks(int count) throws Exception {
        header("| hidden layers | weights |", "| --: | --: |");
        for (int layers = LEAST_LAYERS; layers <= MOST_LAYERS; layers++) {
            int[] widths = new int[layers];
            Arrays.fill(widths, WIDTH);
            List<Measured> all = new ArrayList<>();
            int weights = 0;
            for (int i = 0; i < count; i++) {
                SparseMlp network = RandomNetworks.create(2, widths, new SplittableRandom(100L * layers + i));
                weights = network.nonZeroWeights();
                Classifier model = new Deep(network);
                all.add(measured(model, squares(model, 1), squares(model, 2)));
            }
            print("| " + layers + " | " + weights + " |", Measured.mean(all), false);
        }
        System.out.println();
    }

    private static void realData(int count) throws Exception {
        header("| data | model | its error |", "| --- | --- | --: |");
        for (String name : REAL) {
            List<DataSet> folds =
                    RealData.folds(name, PARTS, Path.of("test-data")).subList(0, count);
            for (String command : MODELS) {
                List<Measured> all = new ArrayList<>();
                for (DataSet fold : folds) {
                    Classifier model = TeachingPlan.model(command);
                    model.buildClassifier(new Instances(fold.train()));
                    all.add(measured(model, fold.train(), fold.test()));
                }
                Measured mean = Measured.mean(all);
                String own = String.format(Locale.ROOT, "%.3f", mean.errors()[LIMITS.length]);
                String type = TeachingPlan.model(command).getClass().getSimpleName();
                print("| " + name + " | " + type + " | " + own + " |", mean, true);
            }
        }
    }

    private static void header(String first, String second) {
        StringBuilder names = new StringBuilder(first);
        StringBuilder rule = new StringBuilder(second);
        for (int limit : LIMITS) {
            names.append(" ≤ ").append(limit).append(" |");
            rule.append(" --: |");
        }
        System.out.println(names + "\n" + rule);
    }

    private static void print(String first, Measured measured, boolean withErrors) {
        StringBuilder line = new StringBuilder(first);
        for (int i = 0; i < LIMITS.length; i++) {
            line.append(String.format(Locale.ROOT, withErrors ? " %.3f" : " %.4f", measured.fidelity()[i]));
            line.append(withErrors ? String.format(Locale.ROOT, ", %.3f |", measured.errors()[i]) : " |");
        }
        System.out.println(line);
    }

    /** Rows of two inputs, uniform in [-1, 1], with a model's answers. */
    private static Instances squares(Classifier model, long seed) throws Exception {
        Instances rows = new Instances(
                "square", new ArrayList<>(List.of(new Attribute("x1"), new Attribute("x2"), new Attribute("y"))), ROWS);
        rows.setClassIndex(2);
        Random random = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            Instance row =
                    new DenseInstance(1, new double[] {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, 0});
            row.setValue(2, model.classifyInstance(row));
            rows.add(row);
        }
        return rows;
    }

    private static Measured measured(Classifier model, Instances train, Instances test) throws Exception {
        SWATNN student = new SWATNN();
        student.imitate(model, train);
        double[] classes = test.attributeToDoubleArray(test.classIndex());
        double[] answers = new double[classes.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = model.classifyInstance(test.instance(i));
        }
        double[] fidelity = new double[LIMITS.length + 1];
        double[] errors = new double[LIMITS.length + 1];
        for (int i = 0; i < LIMITS.length; i++) {
            double[] predicted = within(LIMITS[i], student.model()).predict(test);
            fidelity[i] = 1 - unexplained(answers, predicted);
            errors[i] = unexplained(classes, predicted);
        }
        fidelity[LIMITS.length] = 1;
        errors[LIMITS.length] = unexplained(classes, answers);
        return new Measured(fidelity, errors);
    }

    /** The most faithful network of at most so many weights. */
    private static Predictor within(int limit, FittedModel model) {
        BuildReport.Point last = model.report().front().stream()
                .filter(point -> point.size() <= limit)
                .reduce((smaller, larger) -> larger)
                .orElseThrow();
        return new Predictor(model.predictor().encoding(), last.network());
    }

    /** What part of the variance of numbers others leave unexplained. */
    static double unexplained(double[] numbers, double[] others) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double left = 0;
        double all = 0;
        for (int i = 0; i < numbers.length; i++) {
            left += Math.pow(numbers[i] - others[i], 2);
            all += Math.pow(numbers[i] - mean, 2);
        }
        return left / all;
    }
}
