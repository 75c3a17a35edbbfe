package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network that data are made of ("Simultaneous Weight and Architecture Optimization for Neural Networks", section 4.2 and
 * supplement): 3 inputs, hidden layers of 5 neurons, no biases, a path from every input to the output, and so many weights that are not
 * zero, each of which lies on such a path.
 *
 * @param family activations; sigmoid networks have weights in ±10, the others in ±3
 * @param network the network, without the sigmoid behind the output of some families
 */
record MadeNetwork(ActivationFamily family, SparseMlp network) {

    /** Inputs of the paper's networks. */
    static final int INPUTS = 3;

    private static final int NEURONS = 5;
    private static final int TRIES = 1_000_000;
    private static final int PROBES = 200;
    private static final double LEAST_DEVIATION = 0.05;

    /** A place of a weight. */
    private record Link(int layer, int from, int to) {}

    /**
     * Draws networks until one has all its weights on paths, and values that deviate by at least 0.05 in [-1, 1]³.
     *
     * @param layers hidden layers, at least 1
     * @param weights weights that are not zero
     * @throws IllegalArgumentException if the layers have no place for so many weights, or need more
     */
    static MadeNetwork draw(ActivationFamily family, int layers, int weights, long seed) {
        List<Link> all = links(layers);
        if (weights < layers + INPUTS || weights > all.size()) {
            throw new IllegalArgumentException(layers + " hidden layers have " + weights
                    + " weights; they must have between " + (layers + INPUTS) + " and " + all.size());
        }
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            SparseMlp network = connected(family, layers, weights, all, random);
            if (network.nonZeroWeights() == weights) {
                MadeNetwork made = new MadeNetwork(family, network);
                if (made.deviation(random) >= LEAST_DEVIATION) {
                    return made;
                }
            }
        }
        throw new IllegalArgumentException(
                "No network of " + layers + " hidden layers and " + weights + " weights was found");
    }

    private static List<Link> links(int layers) {
        return IntStream.rangeClosed(0, layers)
                .boxed()
                .flatMap(l -> IntStream.range(0, l == 0 ? INPUTS : NEURONS)
                        .boxed()
                        .flatMap(from ->
                                IntStream.range(0, l == layers ? 1 : NEURONS).mapToObj(to -> new Link(l, from, to))))
                .toList();
    }

    /** A path from each input is fixed, the other weights are anywhere. */
    private static SparseMlp connected(
            ActivationFamily family, int layers, int weights, List<Link> all, Random random) {
        double[][][] matrices = new double[layers + 1][][];
        for (int l = 0; l <= layers; l++) {
            matrices[l] = new double[l == 0 ? INPUTS : NEURONS][l == layers ? 1 : NEURONS];
        }
        double range = family == ActivationFamily.SIGMOID ? 10 : 3;
        int left = weights;
        for (int input = 0; input < INPUTS; input++) {
            int from = input;
            for (int l = 0; l <= layers; l++) {
                int to = random.nextInt(matrices[l][from].length);
                left -= put(matrices, new Link(l, from, to), range, random);
                from = to;
            }
        }
        List<Link> others = all.stream()
                .filter(link -> matrices[link.layer][link.from][link.to] == 0)
                .collect(Collectors.toList());
        Collections.shuffle(others, random);
        for (int i = 0; i < left; i++) {
            put(matrices, others.get(i), range, random);
        }
        double[][] biases = IntStream.rangeClosed(0, layers)
                .mapToObj(l -> new double[l == layers ? 1 : NEURONS])
                .toArray(double[][]::new);
        Activation[][] activations = new Activation[layers][NEURONS];
        for (Activation[] row : activations) {
            Arrays.fill(row, family.members().get(0));
        }
        return new SparseMlp(INPUTS, matrices, biases, activations);
    }

    private static int put(double[][][] matrices, Link link, double range, Random random) {
        boolean free = matrices[link.layer][link.from][link.to] == 0;
        if (free) {
            matrices[link.layer][link.from][link.to] = range * (2 * random.nextDouble() - 1);
        }
        return free ? 1 : 0;
    }

    private double deviation(Random random) {
        double[] values = random.doubles((long) PROBES * INPUTS, -1, 1).toArray();
        double[] outputs = IntStream.range(0, PROBES)
                .mapToDouble(i -> value(Arrays.copyOfRange(values, i * INPUTS, (i + 1) * INPUTS)))
                .toArray();
        double mean = Arrays.stream(outputs).average().orElseThrow();
        return Math.sqrt(Arrays.stream(outputs)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    /** The network's answer, behind the sigmoid of the families that end in one. */
    double value(double[] x) {
        double output = network.predict(x);
        return family.endsInSigmoid() ? Activation.SIGMOID.value(output) : output;
    }
}
