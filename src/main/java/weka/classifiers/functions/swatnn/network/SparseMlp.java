package weka.classifiers.functions.swatnn.network;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * An immutable multilayer perceptron with one output, one activation per hidden neuron, a linear output and mostly few
 * non-zero weights (SWAT-NN, section 3.1). With H hidden layers, layer l = 0, …, H - 1 is hidden and layer H is the output;
 * H = 0 is a linear model, or a constant where its weights are zero.
 *
 * <p>Instances are safe to use from many threads at once.
 */
public final class SparseMlp implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int inputs;
    private final double[][][] weights;
    private final double[][] biases;
    private final Activation[][] activations;

    private final transient CompiledMlp compiled;

    /**
     * Copies the given arrays.
     *
     * @param inputs number of inputs d, at least 0
     * @param weights {@code weights[l][from][to]}, l = 0, …, H: the weight into neuron {@code to} of layer l from neuron
     *     {@code from} of layer l - 1, or from an input where l = 0; the last has one column
     * @param biases {@code biases[l][to]}, l = 0, …, H
     * @param activations {@code activations[l][j]}, l = 0, …, H - 1
     * @throws IllegalArgumentException if shapes disagree, a hidden layer is empty or a number is not finite
     */
    public SparseMlp(int inputs, double[][][] weights, double[][] biases, Activation[][] activations) {
        this.inputs = inputs;
        this.weights = new double[weights.length][][];
        for (int l = 0; l < weights.length; l++) {
            this.weights[l] = copy(weights[l]);
        }
        this.biases = copy(biases);
        this.activations = new Activation[activations.length][];
        for (int l = 0; l < activations.length; l++) {
            this.activations[l] = activations[l].clone();
        }
        check();
        compiled = new CompiledMlp(this);
    }

    /**
     * The network of {@code inputs} inputs that predicts {@code value} for every row.
     *
     * @throws IllegalArgumentException if the number of inputs is negative or the value is not finite
     */
    public static SparseMlp constant(int inputs, double value) {
        return new SparseMlp(
                inputs,
                new double[][][] {new double[Math.max(0, inputs)][1]},
                new double[][] {{value}},
                new Activation[0][]);
    }

    /** Number of inputs d. */
    public int inputs() {
        return inputs;
    }

    /** Number of hidden layers H. */
    public int hiddenLayers() {
        return activations.length;
    }

    /** Number of neurons of layer l = 0, …, H; layer H has one. */
    public int width(int l) {
        return biases[l].length;
    }

    /** The weight into neuron {@code to} of layer l = 0, …, H from neuron {@code from} of the layer before, or from an input. */
    public double weight(int l, int from, int to) {
        return weights[l][from][to];
    }

    /** The bias of neuron {@code to} of layer l = 0, …, H. */
    public double bias(int l, int to) {
        return biases[l][to];
    }

    /** The activation of neuron j of the hidden layer l = 0, …, H - 1. */
    public Activation activation(int l, int j) {
        return activations[l][j];
    }

    /**
     * The prediction for one row.
     *
     * @param x the d inputs
     * @throws IllegalArgumentException if the length is not d
     */
    public double predict(double[] x) {
        return compiled.predict(x);
    }

    /**
     * Predicts many rows, several times faster than one by one and to the same last bit.
     *
     * @param rowMajorX the inputs row by row, at least {@code rows} · d numbers
     * @param rows the number of rows n
     * @param out receives the n predictions
     * @throws IllegalArgumentException if an array is too short
     */
    public void predict(double[] rowMajorX, int rows, double[] out) {
        compiled.predict(rowMajorX, rows, out);
    }

    /**
     * The size of this network as SWAT-NN counts it (section 4): non-zero weights and non-zero biases, that of the output
     * included, after {@link #withoutDeadPaths dead paths are removed}.
     */
    public int nonZeroWeights() {
        SparseMlp live = withoutDeadPaths();
        long count = Arrays.stream(live.weights)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(w -> w != 0)
                .count();
        count += Arrays.stream(live.biases)
                .flatMapToDouble(Arrays::stream)
                .filter(b -> b != 0)
                .count();
        return Math.toIntExact(count);
    }

    /** Number of hidden neurons that depend on an input and reach the output. */
    public int activeNeurons() {
        return Arrays.stream(withoutDeadPaths().activations)
                .mapToInt(layer -> layer.length)
                .sum();
    }

    /**
     * An equivalent network without idle neurons. A neuron from which no path of non-zero weights leads to the output is left
     * out; one into which no non-zero weight leads is a constant and goes into the biases of the next layer. Where nothing
     * depends on the inputs any more, the result is a constant without hidden layers.
     *
     * @throws IllegalArgumentException if a constant overflows on its way into a bias
     */
    public SparseMlp withoutDeadPaths() {
        return DeadPaths.remove(this);
    }

    /**
     * The network that predicts {@code scale} times this one's prediction plus {@code offset}.
     *
     * @throws IllegalArgumentException if a weight is no longer finite
     */
    public SparseMlp withOutputScaled(double scale, double offset) {
        int last = hiddenLayers();
        double[][][] w = weights.clone();
        w[last] = copy(weights[last]);
        for (double[] row : w[last]) {
            row[0] *= scale;
        }
        double[][] b = biases.clone();
        b[last] = new double[] {scale * biases[last][0] + offset};
        return new SparseMlp(inputs, w, b, activations);
    }

    /**
     * The network that computes for a raw x what this one computes for {@code scale[i] * x[i] + offset[i]}.
     *
     * @param scale d factors
     * @param offset d offsets
     * @throws IllegalArgumentException if a length is not d or a weight is no longer finite
     */
    public SparseMlp withInputsScaled(double[] scale, double[] offset) {
        if (scale.length != inputs || offset.length != inputs) {
            throw new IllegalArgumentException("A network of " + inputs
                    + " inputs needs as many factors and offsets, not " + scale.length + " and " + offset.length);
        }
        double[][][] w = weights.clone();
        double[][] b = biases.clone();
        w[0] = copy(weights[0]);
        b[0] = biases[0].clone();
        for (int i = 0; i < inputs; i++) {
            for (int to = 0; to < b[0].length; to++) {
                b[0][to] += w[0][i][to] * offset[i];
                w[0][i][to] *= scale[i];
            }
        }
        return new SparseMlp(inputs, w, b, activations);
    }

    /**
     * The network of some of the inputs, which computes what this one computes where the others have no weights.
     *
     * @param kept indices of the inputs that it has, in order
     */
    public SparseMlp withInputsSelected(int[] kept) {
        double[][][] w = weights.clone();
        w[0] = Arrays.stream(kept).mapToObj(i -> weights[0][i]).toArray(double[][]::new);
        return new SparseMlp(kept.length, w, biases, activations);
    }

    /**
     * The network of other inputs x that computes what this one computes for xᵀ · {@code map}.
     *
     * @param map one row of d numbers for each of the other inputs
     * @throws IllegalArgumentException if a row's length is not d or a weight is not finite
     */
    public SparseMlp withInputsMapped(double[][] map) {
        int targets = biases[0].length;
        double[][][] w = weights.clone();
        w[0] = new double[map.length][targets];
        for (int i = 0; i < map.length; i++) {
            if (map[i].length != inputs) {
                throw new IllegalArgumentException("Row " + i + " of the map has " + map[i].length
                        + " numbers; the network has " + inputs + " inputs");
            }
            for (int to = 0; to < targets; to++) {
                for (int k = 0; k < inputs; k++) {
                    w[0][i][to] += map[i][k] * weights[0][k][to];
                }
            }
        }
        return new SparseMlp(map.length, w, biases, activations);
    }

    /** Whether the other is a network with the same shape, numbers and activations. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SparseMlp that
                && inputs == that.inputs
                && Arrays.deepEquals(weights, that.weights)
                && Arrays.deepEquals(biases, that.biases)
                && Arrays.deepEquals(activations, that.activations);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.deepHashCode(weights) + Arrays.deepHashCode(biases)) + inputs;
    }

    /** Depth, size and layers: see {@link NetworkPrinter#summary}. */
    @Override
    public String toString() {
        return NetworkPrinter.summary(this);
    }

    /** A stream holds the non-zero numbers; reading goes through the constructor. */
    private Object writeReplace() {
        return new CompactMlp.Stored(CompactMlp.of(this));
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("A saved network was written by another version of this package");
    }

    private void check() {
        int depth = activations.length;
        require(inputs >= 0, "The number of inputs is " + inputs + "; it must be at least 0");
        require(
                weights.length == depth + 1 && biases.length == depth + 1,
                "A network of " + depth + " hidden layers needs " + (depth + 1) + " layers of weights and biases, not "
                        + weights.length + " and " + biases.length);
        for (int l = 0; l <= depth; l++) {
            int sources = l == 0 ? inputs : biases[l - 1].length;
            int width = biases[l].length;
            require(
                    l < depth ? width > 0 && activations[l].length == width : width == 1,
                    l < depth
                            ? "Hidden layer " + l + " has " + width + " biases and " + activations[l].length
                                    + " activations; there must be as many of both, at least 1"
                            : "The output layer has " + width + " biases; it must have 1");
            require(
                    weights[l].length == sources,
                    "The weights of layer " + l + " have " + weights[l].length + " rows; they must have " + sources);
            for (double[] row : weights[l]) {
                require(
                        row.length == width,
                        "A row of weights of layer " + l + " has " + row.length + " numbers; it must have " + width);
                requireFinite(row, "weight", l);
            }
            requireFinite(biases[l], "bias", l);
            require(
                    l == depth || !Arrays.asList(activations[l]).contains(null),
                    "Hidden layer " + l + " has a neuron without an activation");
        }
    }

    private static void requireFinite(double[] numbers, String what, int layer) {
        for (double number : numbers) {
            require(
                    Double.isFinite(number),
                    "A " + what + " of layer " + layer + " is " + number + "; it must be finite");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A deep copy with -0 replaced by 0, so that equal networks have equal numbers. */
    private static double[][] copy(double[][] rows) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = Arrays.stream(rows[i]).map(v -> v + 0.0).toArray();
        }
        return result;
    }
}
