package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Shares;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random sparse networks on random data: all kinds of attributes, missing values, awkward names and ranges. */
final class RandomModels {

    private static final int TRAINING_ROWS = 60;
    private static final int ROWS = 200;
    private static final String AWKWARD = " \"q\" 'a' \\u0041 {x}_$%&#^~ */ é<>\n\t\r\n\r=";

    private RandomModels() {}

    /**
     * A model, and rows that it has not seen.
     *
     * @param name what the model is like
     * @param encoding of raw rows
     * @param network on encoded rows
     * @param header of the data
     * @param rows rows with the training header, with missing and unknown values
     */
    record Case(String name, AttributeEncoding encoding, SparseMlp network, Instances header, List<Instance> rows) {

        PortableModel portable() {
            return new PortableModel(new Predictor(encoding, network));
        }

        /** What SWATNN predicts: see {@link SWATNN#classifyInstance}. */
        double expected(Instance row) {
            double[] x = new double[encoding.columns()];
            encoding.encode(row, x);
            return encoding.target().toUnits(network.predict(x));
        }

        /** What SWATNN predicts in full: see {@link SWATNN#distributionForInstance}. */
        double[] distribution(Instance row) {
            double[] x = new double[encoding.columns()];
            encoding.encode(row, x);
            return encoding.target().distribution(network.predictAll(x));
        }

        /** A number for each attribute but the class: NaN for what is missing. */
        double[] values(Instance row) {
            return IntStream.range(0, row.numAttributes())
                    .filter(a -> a != header.classIndex())
                    .mapToDouble(row::value)
                    .toArray();
        }

        /** Errors are told apart from rounding at this scale. */
        double scale(double expected) {
            return Math.max(Math.abs(expected), encoding.target().deviation());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Networks of all depths on all kinds of data. */
    static Stream<Case> all() {
        return IntStream.range(0, 24).mapToObj(RandomModels::of);
    }

    /** The same for nominal classes of 1, 2, 3 and more values, not all of which occur in training. */
    static Stream<Case> ofClasses() {
        return IntStream.range(0, 16).mapToObj(RandomModels::ofClasses);
    }

    private static Case ofClasses(int seed) {
        Random random = new Random(1000 + seed);
        List<String> labels = values(2 + seed % 4);
        Instances train = data(random, seed, new Attribute("the class'", labels));
        int known = Math.max(1, labels.size() - seed / 4 % 2);
        for (Instance row : train) {
            row.setClassValue(random.nextInt(known));
        }
        AttributeEncoding encoding = TrainingData.of(train).encoding();
        int depth = seed % 3;
        int outputs = encoding.target().outputs();
        SparseMlp network = seed == 4
                ? SparseMlp.constant(
                        encoding.columns(),
                        IntStream.range(0, outputs)
                                .mapToDouble(k -> 0.3 * k - 0.2)
                                .toArray())
                : network(random, encoding.columns(), depth, outputs);
        List<Instance> rows =
                IntStream.range(0, ROWS).mapToObj(i -> row(train, random, true)).toList();
        return new Case(
                "classes " + seed + ", " + known + " of " + labels.size() + " values, " + depth + " hidden layers",
                encoding,
                network,
                new Instances(train, 0),
                rows);
    }

    static Case of(int seed) {
        Random random = new Random(seed);
        Instances train =
                data(random, seed, isDate(seed) ? new Attribute("the class", "yyyy-MM-dd") : new Attribute("y"));
        Link link = isDate(seed) ? Link.IDENTITY : Link.values()[seed / 2 % Link.values().length];
        if (link == Link.LOGIT) {
            Shares.ofRange(train);
        }
        AttributeEncoding encoding = TrainingData.of(train, link, Loss.SQUARED).encoding();
        int depth = seed % 5;
        SparseMlp network =
                seed == 0 ? SparseMlp.constant(encoding.columns(), 0.3) : network(random, encoding.columns(), depth, 1);
        List<Instance> rows =
                IntStream.range(0, ROWS).mapToObj(i -> row(train, random, true)).toList();
        return new Case(
                "seed " + seed + ", " + depth + " hidden layers, " + encoding.columns() + " columns, link "
                        + link.label(),
                encoding,
                network,
                new Instances(train, 0),
                rows);
    }

    private static SparseMlp network(Random random, int inputs, int depth, int outputs) {
        int[] widths = random.ints(depth + 2, 1, 8).toArray();
        widths[0] = inputs;
        widths[depth + 1] = outputs;
        double[][][] weights = new double[depth + 1][][];
        double[][] biases = new double[depth + 1][];
        Activation[][] activations = new Activation[depth][];
        for (int l = 0; l <= depth; l++) {
            weights[l] = new double[widths[l]][widths[l + 1]];
            biases[l] = new double[widths[l + 1]];
            for (double[] row : weights[l]) {
                Arrays.setAll(row, j -> random.nextDouble() < 0.3 ? 0 : 2 * random.nextGaussian());
            }
            Arrays.setAll(biases[l], j -> random.nextDouble() < 0.3 ? 0 : random.nextGaussian());
            if (l < depth) {
                activations[l] = random.ints(widths[l + 1], 0, Activation.values().length)
                        .mapToObj(a -> Activation.values()[a])
                        .toArray(Activation[]::new);
            }
        }
        return new SparseMlp(inputs, weights, biases, activations);
    }

    private static Instances data(Random random, int seed, Attribute target) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        int count = seed == 1 ? 0 : 2 + random.nextInt(6);
        for (int a = 0; a < count; a++) {
            String name = a % 3 == 0 ? "a" + a + AWKWARD : "a" + a;
            int kind = (seed + a) % 7;
            attributes.add(
                    switch (kind) {
                        case 0, 1 -> new Attribute(name);
                        case 2 -> new Attribute(name, "yyyy-MM-dd");
                        case 3 -> new Attribute(name, values(1));
                        case 4 -> new Attribute(name, values(2));
                        case 5 -> new Attribute(name, values(4 + random.nextInt(4)));
                        default -> new Attribute(name, values(30));
                    });
        }
        int classIndex = random.nextInt(attributes.size() + 1);
        attributes.add(classIndex, target);
        Instances train = new Instances("random", attributes, TRAINING_ROWS);
        train.setClassIndex(classIndex);
        for (int i = 0; i < TRAINING_ROWS; i++) {
            Instance row = row(train, random, false);
            double center = isDate(seed) ? 1.6e12 : 50;
            // A logarithm or a root of what is negative needs a shift.
            double from = seed % 8 > 5 ? center : 0;
            row.setClassValue(target.isNominal() ? 0 : center * (1 + 0.1 * random.nextGaussian()) - from);
            train.add(row);
        }
        return train;
    }

    private static boolean isDate(int seed) {
        return seed % 6 == 5;
    }

    private static List<String> values(int count) {
        return IntStream.range(0, count)
                .mapToObj(v -> v == 1 ? "v" + v + AWKWARD : v == 2 ? "null" : "v" + v)
                .toList();
    }

    private static Instance row(Instances header, Random random, boolean test) {
        Instance row = new DenseInstance(header.numAttributes());
        row.setDataset(header);
        for (int a = 0; a < header.numAttributes(); a++) {
            Attribute attribute = header.attribute(a);
            if (a == header.classIndex() || random.nextDouble() < 0.1) {
                continue;
            }
            if (attribute.isNominal()) {
                // Some of the values do not occur in training.
                int most = attribute.numValues();
                row.setValue(a, random.nextInt(test || most < 3 ? most : most - most / 3));
            } else {
                row.setValue(a, number(attribute, a, random, test));
            }
        }
        return row;
    }

    private static double number(Attribute attribute, int a, Random random, boolean test) {
        double unit = test ? 3 * random.nextDouble() - 1 : random.nextDouble();
        if (attribute.isDate()) {
            return 1.7e12 + Math.rint(3e8 * unit);
        }
        return switch (a % 4) {
            case 0 -> 2000 + unit;
            case 1 -> 1e-6 * (unit - 0.5);
            case 2 -> 40 * unit - 1e4;
            default -> test && random.nextDouble() < 0.05 ? Double.NEGATIVE_INFINITY : 3 * unit;
        };
    }
}
