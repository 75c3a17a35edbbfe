package weka.classifiers.functions.swatnn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Puts networks together layer by layer, from the first hidden one to the output. */
public final class NetworkBuilder {

    private final int inputs;
    private final List<Layer> layers = new ArrayList<>();

    NetworkBuilder(int inputs) {
        this.inputs = inputs;
    }

    /** Adds a ready layer. */
    public NetworkBuilder add(Layer layer) {
        layers.add(layer);
        return this;
    }

    /**
     * Adds a layer of the given numbers, see {@link Layer#of(double[][], double[], Activation[])}.
     *
     * @throws IllegalArgumentException if lengths disagree, there is no neuron or a number is not finite
     */
    public NetworkBuilder layer(double[][] weights, double[] biases, Activation[] activations) {
        try {
            return add(Layer.of(weights, biases, activations));
        } catch (IllegalArgumentException e) {
            throw inThisLayer(e);
        }
    }

    /**
     * Adds a layer of {@code width} neurons that hear all of the layer before, by functions of the indices; see
     * {@link Layer#of(int, int, Layer.Weights, IntToDoubleFunction, IntFunction)} for the order in which they are asked.
     *
     * @throws IllegalArgumentException if there is no neuron or a number is not finite
     */
    public NetworkBuilder layer(
            int width, Layer.Weights weights, IntToDoubleFunction biases, IntFunction<Activation> activations) {
        try {
            return add(Layer.of(sources(), width, weights, biases, activations));
        } catch (IllegalArgumentException e) {
            throw inThisLayer(e);
        }
    }

    /**
     * Adds the output layer: one linear neuron for each bias.
     *
     * @throws IllegalArgumentException if lengths disagree, there is no output or a number is not finite
     */
    public NetworkBuilder output(double[][] weights, double[] biases) {
        Activation[] linear = new Activation[biases.length];
        Arrays.fill(linear, Activation.LINEAR);
        return layer(weights, biases, linear);
    }

    /**
     * Adds the output layer of linear neurons, by functions of the indices.
     *
     * @throws IllegalArgumentException if there is no output or a number is not finite
     */
    public NetworkBuilder output(int outputs, Layer.Weights weights, IntToDoubleFunction biases) {
        return layer(outputs, weights, biases, to -> Activation.LINEAR);
    }

    /** The network whose outputs are the same for every row. */
    SparseMlp constant(double[] values) {
        return output(values.length, (from, to) -> 0, to -> values[to]).build();
    }

    /** Puts another layer in the place of layer l. */
    public NetworkBuilder replace(int l, Layer layer) {
        layers.set(l, layer);
        return this;
    }

    /** Takes layer l out. */
    public NetworkBuilder remove(int l) {
        layers.remove(l);
        return this;
    }

    /** Number of neurons that the next layer hears, or of inputs. */
    public int sources() {
        return layers.isEmpty() ? inputs : layers.get(layers.size() - 1).width();
    }

    /**
     * The network.
     *
     * @throws IllegalArgumentException if the layers do not fit together, the last one is not linear or there is none
     */
    public SparseMlp build() {
        return new SparseMlp(inputs, layers);
    }

    /** The layers of a network that is written out in numbers. */
    static List<Layer> layers(double[][][] weights, double[][] biases, Activation[][] activations) {
        int depth = activations.length;
        if (weights.length != depth + 1 || biases.length != depth + 1) {
            throw new IllegalArgumentException("A network of " + depth + " hidden layers needs " + (depth + 1)
                    + " layers of weights and biases, not " + weights.length + " and " + biases.length);
        }
        NetworkBuilder builder = new NetworkBuilder(weights[0].length);
        for (int l = 0; l < depth; l++) {
            builder.layer(weights[l], biases[l], activations[l]);
        }
        return builder.output(weights[depth], biases[depth]).layers;
    }

    private IllegalArgumentException inThisLayer(IllegalArgumentException e) {
        return new IllegalArgumentException("Layer " + layers.size() + ": " + e.getMessage(), e);
    }
}
