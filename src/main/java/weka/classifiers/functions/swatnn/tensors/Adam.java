package weka.classifiers.functions.swatnn.tensors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019), with β = (0.9, 0.999) and ε = 1e-8. Unlike
 * DJL's, its state can be saved and restored, which an exact resume needs.
 */
public final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Parameters parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private final double weightDecay;
    private long steps;

    /**
     * An optimiser at rest.
     *
     * @param parameters what it moves, in place
     * @param weightDecay fraction of the learning rate by which weights shrink a step; biases are left alone
     * @param manager owner of the state
     */
    public Adam(Parameters parameters, double weightDecay, NDManager manager) {
        this.parameters = parameters;
        this.weightDecay = weightDecay;
        parameters.asMap().forEach((name, array) -> {
            means.put(name, manager.zeros(array.getShape()));
            squares.put(name, manager.zeros(array.getShape()));
        });
    }

    /** Moves every parameter one step against its gradient; the gradients are read from the leaves of the same names. */
    public void step(Parameters leaves, double learningRate, double gradientScale) {
        step(leaves, name -> learningRate, gradientScale);
    }

    /** The same with a learning rate for each name. */
    public void step(Parameters leaves, ToDoubleFunction<String> learningRates, double gradientScale) {
        steps++;
        double correction1 = 1 - Math.pow(BETA1, steps);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, steps));
        parameters.asMap().forEach((name, array) -> {
            double learningRate = learningRates.applyAsDouble(name);
            double rate = learningRate * correction2 / correction1;
            try (NDArray gradient = leaves.get(name).getGradient().mul(gradientScale)) {
                if (weightDecay > 0 && name.endsWith(".weight")) {
                    array.muli(1 - learningRate * weightDecay);
                }
                NDArray mean = means.get(name).muli(BETA1);
                NDArray square = squares.get(name).muli(BETA2);
                try (NDArray a = gradient.mul(1 - BETA1);
                        NDArray b = gradient.square()) {
                    mean.addi(a);
                    square.addi(b.muli(1 - BETA2));
                }
                try (NDArray root = square.sqrt();
                        NDArray move = mean.mul(rate)) {
                    array.subi(move.divi(root.addi(EPSILON * correction2)));
                }
            }
        });
    }

    /** Steps taken. */
    public long steps() {
        return steps;
    }

    /** The running means of the gradients and of their squares, for a checkpoint. */
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        means.forEach((name, array) -> state.put("adam.mean." + name, array));
        squares.forEach((name, array) -> state.put("adam.square." + name, array));
        return state;
    }

    /** Counts on from a checkpoint whose state was put back. */
    public void resumeAt(long stepsTaken) {
        steps = stepsTaken;
    }
}
