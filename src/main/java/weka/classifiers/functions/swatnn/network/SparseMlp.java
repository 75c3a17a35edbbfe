package weka.classifiers.functions.swatnn.network;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An immutable multilayer perceptron with one activation per hidden neuron, linear outputs, of which there is mostly one, and
 * mostly few non-zero weights (SWAT-NN, section 3.1). With H hidden layers, layer l = 0, …, H - 1 is hidden and layer H is the
 * output; H = 0 is a linear model, or a constant where its weights are zero.
 *
 * <p>Instances are safe to use from many threads at once.
 */
public final class SparseMlp implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int inputs;
    private final transient List<Layer> layers;
    private final transient CompiledMlp compiled;

    /**
     * The network of ready layers.
     *
     * @param inputs number of inputs d, at least 0
     * @param layers the hidden layers, then the output, which is linear
     * @throws IllegalArgumentException if the layers do not fit together
     */
    SparseMlp(int inputs, List<Layer> layers) {
        require(inputs >= 0, "The number of inputs is " + inputs + "; it must be at least 0");
        require(!layers.isEmpty(), "There are no layers; the last one is the output");
        this.inputs = inputs;
        this.layers = List.copyOf(layers);
        for (int l = 0; l < layers.size(); l++) {
            int sources = l == 0 ? inputs : width(l - 1);
            require(
                    layers.get(l).sources() == sources,
                    "The weights of layer " + l + " have " + layers.get(l).sources() + " rows; they must have "
                            + sources);
        }
        for (int k = 0; k < outputs(); k++) {
            require(
                    activation(hiddenLayers(), k) == Activation.LINEAR,
                    "The output layer has the activation "
                            + activation(hiddenLayers(), k).label() + "; it must be linear");
        }
        compiled = new CompiledMlp(this);
    }

    /**
     * A network written out in numbers, which are copied.
     *
     * @param inputs number of inputs d, at least 0
     * @param weights {@code weights[l][from][to]}, l = 0, …, H: the weight into neuron {@code to} of layer l from neuron
     *     {@code from} of layer l - 1, or from an input where l = 0
     * @param biases {@code biases[l][to]}, l = 0, …, H
     * @param activations {@code activations[l][j]}, l = 0, …, H - 1
     * @throws IllegalArgumentException if shapes disagree, a layer is empty or a number is not finite
     */
    public SparseMlp(int inputs, double[][][] weights, double[][] biases, Activation[][] activations) {
        this(inputs, NetworkBuilder.layers(weights, biases, activations));
    }

    /** A builder of networks of {@code inputs} inputs, without layers so far. */
    public static NetworkBuilder builder(int inputs) {
        return new NetworkBuilder(inputs);
    }

    /** A builder that has this network's layers. */
    public NetworkBuilder toBuilder() {
        NetworkBuilder builder = new NetworkBuilder(inputs);
        layers.forEach(builder::add);
        return builder;
    }

    /**
     * The network of {@code inputs} inputs whose K outputs, at least one, are {@code values} for every row.
     *
     * @throws IllegalArgumentException if the number of inputs is negative or a value is not finite
     */
    public static SparseMlp constant(int inputs, double... values) {
        return builder(inputs).constant(values);
    }

    /** Number of inputs d. */
    public int inputs() {
        return inputs;
    }

    /** Number of outputs K. */
    public int outputs() {
        return width(hiddenLayers());
    }

    /** Number of hidden layers H. */
    public int hiddenLayers() {
        return layers.size() - 1;
    }

    /** Layer l = 0, …, H. */
    public Layer layer(int l) {
        return layers.get(l);
    }

    /** Number of neurons of layer l = 0, …, H. */
    public int width(int l) {
        return layers.get(l).width();
    }

    /** The weight into neuron {@code to} of layer l = 0, …, H from neuron {@code from} of the layer before, or from an input. */
    public double weight(int l, int from, int to) {
        return layers.get(l).weight(from, to);
    }

    /** The bias of neuron {@code to} of layer l = 0, …, H. */
    public double bias(int l, int to) {
        return layers.get(l).bias(to);
    }

    /** The activation of neuron j of layer l = 0, …, H; outputs are linear. */
    public Activation activation(int l, int j) {
        return layers.get(l).activation(j);
    }

    /**
     * The prediction for one row of a network with one output.
     *
     * @param x the d inputs
     * @throws IllegalArgumentException if the length is not d or the network has several outputs
     */
    public double predict(double[] x) {
        require(outputs() == 1, "The network has " + outputs() + " outputs; a single prediction needs 1");
        return compiled.predict(x)[0];
    }

    /**
     * The outputs for one row.
     *
     * @param x the d inputs
     * @return K numbers
     * @throws IllegalArgumentException if the length is not d
     */
    public double[] predictAll(double[] x) {
        return compiled.predict(x);
    }

    /**
     * Predicts many rows, several times faster than one by one and to the same last bit.
     *
     * @param rowMajorX the inputs row by row, at least {@code rows} · d numbers
     * @param rows the number of rows n
     * @param out receives the outputs row by row, n · K numbers
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
        return Math.toIntExact(
                withoutDeadPaths().layers.stream().mapToLong(Layer::nonZero).sum());
    }

    /** Number of hidden neurons that depend on an input and reach an output. */
    public int activeNeurons() {
        SparseMlp live = withoutDeadPaths();
        return live.layers.stream().mapToInt(Layer::width).sum() - live.outputs();
    }

    /**
     * An equivalent network without idle neurons. A neuron from which no path of non-zero weights leads to an output is left
     * out; one into which no non-zero weight leads is a constant and goes into the biases of the next layer. Where nothing
     * depends on the inputs any more, the result is a constant without hidden layers.
     *
     * @throws IllegalArgumentException if a constant overflows on its way into a bias
     */
    public SparseMlp withoutDeadPaths() {
        return DeadPaths.remove(this);
    }

    /**
     * The network whose outputs are {@code scale} times this one's plus {@code offset}.
     *
     * @throws IllegalArgumentException if a weight is no longer finite
     */
    public SparseMlp withOutputScaled(double scale, double offset) {
        Layer last = layer(hiddenLayers());
        return toBuilder()
                .replace(
                        hiddenLayers(),
                        last.with(
                                last.sources(),
                                (from, to) -> last.weight(from, to) * scale,
                                to -> scale * last.bias(to) + offset))
                .build();
    }

    /**
     * The network that computes for a raw x what this one computes for {@code scale[i] * x[i] + offset[i]}.
     *
     * @param scale d factors
     * @param offset d offsets
     * @throws IllegalArgumentException if a length is not d or a weight is no longer finite
     */
    public SparseMlp withInputsScaled(double[] scale, double[] offset) {
        require(
                scale.length == inputs && offset.length == inputs,
                "A network of " + inputs + " inputs needs as many factors and offsets, not " + scale.length + " and "
                        + offset.length);
        Layer first = layer(0);
        return withFirst(first.with(inputs, (from, to) -> first.weight(from, to) * scale[from], to -> {
            double bias = first.bias(to);
            for (int i = 0; i < inputs; i++) {
                bias += first.weight(i, to) * offset[i];
            }
            return bias;
        }));
    }

    /**
     * The network of other inputs x that computes what this one computes for xᵀ · {@code map}.
     *
     * @param map one row of d numbers for each of the other inputs
     * @throws IllegalArgumentException if a row's length is not d or a weight is not finite
     */
    public SparseMlp withInputsMapped(double[][] map) {
        for (int i = 0; i < map.length; i++) {
            require(
                    map[i].length == inputs,
                    "Row " + i + " of the map has " + map[i].length + " numbers; the network has " + inputs
                            + " inputs");
        }
        Layer first = layer(0);
        return withFirst(first.with(
                map.length,
                (from, to) -> {
                    double weight = 0;
                    for (int k = 0; k < inputs; k++) {
                        weight += map[from][k] * first.weight(k, to);
                    }
                    return weight;
                },
                first::bias));
    }

    /**
     * The network of some of the inputs, which computes what this one computes where the others have no weights.
     *
     * @param kept indices of the inputs that it has, in their new order
     */
    public SparseMlp withInputsSelected(int[] kept) {
        return withFirst(layer(0).select(kept, IntStream.range(0, width(0)).toArray()));
    }

    private SparseMlp withFirst(Layer first) {
        List<Layer> others = new ArrayList<>(layers);
        others.set(0, first);
        return new SparseMlp(first.sources(), others);
    }

    /** Whether the other is a network with the same shape, numbers and activations. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SparseMlp that && inputs == that.inputs && layers.equals(that.layers);
    }

    @Override
    public int hashCode() {
        return 31 * layers.hashCode() + inputs;
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

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
