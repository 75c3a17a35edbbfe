package weka.classifiers.functions.swatnn.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.tensors.Parameters;

/**
 * A layer of long short-term memory (Hochreiter &amp; Schmidhuber 1997), with forget gates: i, f, g, o = σ, σ, tanh, σ of x W + h U + b, then
 * c = f c + i g and h = o tanh c, both zero at first. This is the computation; the numbers come with each call.
 *
 * @param name beginning of its parameters' names
 * @param inputs numbers that it reads a step
 * @param units numbers n of its state
 */
record LstmLayer(String name, int inputs, int units) {

    private static final int GATES = 4;

    /** A gate of forgetting that is open at first lets what was read long ago through to the end. */
    private static final float OPEN = 1;

    void declare(Parameters.Declaration declaration) {
        float[] biases = new float[GATES * units];
        for (int j = units; j < 2 * units; j++) {
            biases[j] = OPEN;
        }
        declaration
                .linear(name + ".input", 1, 1, inputs, GATES * units, biases)
                .normal(name + ".state.weight", 1 / Math.sqrt(units), units, GATES * units);
    }

    /**
     * The states h after each step.
     *
     * @param numbers parameters, whose manager owns what is made on the way
     * @param steps what it reads, [B, inputs] each
     */
    NDList states(Parameters numbers, NDList steps) {
        NDArray input = numbers.get(name + ".input.weight");
        NDArray bias = numbers.get(name + ".input.bias");
        NDArray state = numbers.get(name + ".state.weight");
        NDManager manager = input.getManager();
        Shape shape = new Shape(steps.get(0).getShape().get(0), units);
        NDArray h = manager.zeros(shape);
        NDArray c = manager.zeros(shape);
        NDList states = new NDList();
        for (NDArray x : steps) {
            NDList gates = x.matMul(input).add(h.matMul(state)).add(bias).split(GATES, 1);
            NDArray kept = Activation.sigmoid(gates.get(1)).mul(c);
            c = kept.add(Activation.sigmoid(gates.get(0)).mul(gates.get(2).tanh()));
            h = Activation.sigmoid(gates.get(3)).mul(c.tanh());
            states.add(h);
        }
        return states;
    }
}
