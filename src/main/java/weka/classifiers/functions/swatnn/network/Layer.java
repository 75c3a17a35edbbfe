package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** A layer of a network: its neurons with a weight from every source, a bias and an activation each. Immutable. */
public final class Layer {

    private final double[][] weights;
    private final double[] biases;
    private final Activation[] activations;

    /** The weight from a source, which is an input or a neuron of the layer before, to a neuron of a layer. */
    @FunctionalInterface
    public interface Weights {

        /** The weight. */
        double from(int source, int neuron);
    }

    /** Takes the arrays over, in which no number is -0, so that equal layers have equal numbers. */
    private Layer(double[][] weights, double[] biases, Activation[] activations) {
        this.weights = weights;
        this.biases = biases;
        this.activations = activations;
        check();
    }

    /**
     * A layer of the given numbers, which are copied.
     *
     * @param weights {@code weights[from][to]}, one row for each source
     * @param biases one for each neuron, which are at least 1
     * @param activations one for each neuron
     * @throws IllegalArgumentException if lengths disagree, there is no neuron or a number is not finite
     */
    public static Layer of(double[][] weights, double[] biases, Activation[] activations) {
        return new Layer(
                Arrays.stream(weights).map(Layer::copy).toArray(double[][]::new), copy(biases), activations.clone());
    }

    /**
     * A layer by functions of its indices. They are asked in this order: for all weights from the first source, then for those from
     * the second and so on, for the biases, for the activations.
     *
     * @param sources number of inputs, or of neurons of the layer before, at least 0
     * @param width number of neurons, at least 1
     * @throws IllegalArgumentException if there is no neuron or a number is not finite
     */
    public static Layer of(
            int sources, int width, Weights weights, IntToDoubleFunction biases, IntFunction<Activation> activations) {
        double[][] numbers = new double[sources][width];
        for (int from = 0; from < sources; from++) {
            for (int to = 0; to < width; to++) {
                numbers[from][to] = weights.from(from, to) + 0.0;
            }
        }
        double[] added = new double[width];
        Arrays.setAll(added, to -> biases.applyAsDouble(to) + 0.0);
        Activation[] functions = new Activation[width];
        Arrays.setAll(functions, activations);
        return new Layer(numbers, added, functions);
    }

    /** Number of sources: inputs, or neurons of the layer before. */
    public int sources() {
        return weights.length;
    }

    /** Number of neurons. */
    public int width() {
        return biases.length;
    }

    /** The weight from a source to a neuron. */
    public double weight(int from, int to) {
        return weights[from][to];
    }

    /** The bias of a neuron. */
    public double bias(int to) {
        return biases[to];
    }

    /** The activation of a neuron. */
    public Activation activation(int to) {
        return activations[to];
    }

    /** The same neurons with other weights, from as many other sources, and biases. */
    public Layer with(int sources, Weights otherWeights, IntToDoubleFunction otherBiases) {
        return of(sources, width(), otherWeights, otherBiases, this::activation);
    }

    /** The same with another activation of one neuron. */
    public Layer with(int neuron, Activation other) {
        return of(sources(), width(), this::weight, this::bias, to -> to == neuron ? other : activations[to]);
    }

    /**
     * Some of the neurons, hearing some of the sources.
     *
     * @param sources indices of the sources in their new order
     * @param neurons indices of the neurons in their new order
     */
    public Layer select(int[] sources, int[] neurons) {
        return of(
                sources.length,
                neurons.length,
                (from, to) -> weights[sources[from]][neurons[to]],
                to -> biases[neurons[to]],
                to -> activations[neurons[to]]);
    }

    /** Weights and biases that are not 0. */
    long nonZero() {
        return Arrays.stream(weights).mapToLong(Layer::nonZero).sum() + nonZero(biases);
    }

    private static long nonZero(double[] numbers) {
        return Arrays.stream(numbers).filter(v -> v != 0).count();
    }

    /** Whether the other is a layer of the same numbers and activations. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Layer that
                && Arrays.deepEquals(weights, that.weights)
                && Arrays.equals(biases, that.biases)
                && Arrays.equals(activations, that.activations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(weights) + Arrays.hashCode(biases);
    }

    /** The activations of the neurons, by their labels. */
    @Override
    public String toString() {
        return Arrays.stream(activations).map(Activation::label).toList().toString();
    }

    private void check() {
        require(biases.length > 0, "There is no neuron; there must be at least 1");
        require(
                activations.length == biases.length,
                "There are " + biases.length + " biases and " + activations.length
                        + " activations; there must be as many of both");
        require(!Arrays.asList(activations).contains(null), "There is a neuron without an activation");
        for (double[] row : weights) {
            if (row.length != biases.length) {
                throw new IllegalArgumentException(
                        "A row of weights has " + row.length + " numbers; it must have " + biases.length);
            }
            requireFinite(row, "weight");
        }
        requireFinite(biases, "bias");
    }

    private static void requireFinite(double[] numbers, String what) {
        for (double number : numbers) {
            // Checked for every number of every network of a search: the sentence is put together only where it is
            // needed.
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("A " + what + " is " + number + "; it must be finite");
            }
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A copy with -0 replaced by 0. */
    private static double[] copy(double[] numbers) {
        return Arrays.stream(numbers).map(v -> v + 0.0).toArray();
    }
}
