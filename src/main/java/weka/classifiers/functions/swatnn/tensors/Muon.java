package weka.classifiers.functions.swatnn.tensors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Muon (Jordan et al. 2024): momentum whose matrices are made orthogonal by a Newton–Schulz iteration before each step, so that
 * all directions of a weight matrix move alike. Steps are scaled to the size of Adam's (Liu et al. 2025), so that one learning rate
 * serves both. It moves the weights inside the transformer blocks; everything else is left to {@link Adam}.
 */
public final class Muon {

    private static final Pattern INNER = Pattern.compile(".*\\.(qkv|out|up|down|query|keyvalue|pair2|pair3)\\.weight");
    private static final double MOMENTUM = 0.95;
    private static final double[] POLYNOMIAL = {3.4445, -4.7750, 2.0315};
    private static final int ITERATIONS = 5;
    private static final double STEP_SIZE = 0.2;
    private static final double EPSILON = 1e-7;

    private final Parameters parameters;
    private final Map<String, NDArray> momenta = new LinkedHashMap<>();
    private final double weightDecay;

    /**
     * An optimiser at rest.
     *
     * @param parameters what it moves, in place: weight matrices, or stacks of them, see {@link #moves}
     * @param weightDecay fraction of the learning rate by which weights shrink a step
     * @param manager owner of the state
     */
    public Muon(Parameters parameters, double weightDecay, NDManager manager) {
        this.parameters = parameters;
        this.weightDecay = weightDecay;
        parameters.asMap().forEach((name, array) -> momenta.put(name, manager.zeros(array.getShape())));
    }

    /** Whether a parameter is of the kind that it is good for: a weight matrix inside an attention or feed-forward net. */
    public static boolean moves(String name) {
        return INNER.matcher(name).matches();
    }

    /** Moves its parameters one step; the gradients are read from the leaves of the same names. */
    public void step(Parameters leaves, double learningRate, double gradientScale) {
        momenta.forEach((name, momentum) -> {
            NDArray array = parameters.get(name);
            try (NDManager local = array.getManager().newSubManager()) {
                NDArray gradient = leaves.get(name).getGradient().mul(gradientScale);
                gradient.attach(local);
                momentum.muli(MOMENTUM).addi(gradient);
                NDArray ahead = momentum.mul(MOMENTUM);
                ahead.attach(local);
                NDArray move = orthogonal(name, ahead.addi(gradient));
                if (weightDecay > 0) {
                    array.muli(1 - learningRate * weightDecay);
                }
                array.subi(move.muli(learningRate));
            }
        });
    }

    /** The nearest orthogonal matrices, about, times the step size; fused projections are taken apart first. */
    private static NDArray orthogonal(String name, NDArray update) {
        Shape shape = update.getShape();
        int last = shape.dimension() - 1;
        long rows = shape.get(last - 1);
        long columns = shape.get(last);
        boolean fused = name.endsWith(".qkv.weight") || name.endsWith(".keyvalue.weight");
        if (!fused) {
            return newtonSchulz(update.reshape(-1, rows, columns)).reshape(shape);
        }
        long blocks = columns / rows;
        NDArray apart =
                update.reshape(-1, rows, blocks, rows).transpose(0, 2, 1, 3).reshape(-1, rows, rows);
        return newtonSchulz(apart)
                .reshape(-1, blocks, rows, rows)
                .transpose(0, 2, 1, 3)
                .reshape(shape);
    }

    private static NDArray newtonSchulz(NDArray matrices) {
        long rows = matrices.getShape().get(1);
        long columns = matrices.getShape().get(2);
        NDArray x = rows > columns ? matrices.transpose(0, 2, 1) : matrices;
        x = x.div(x.square().sum(new int[] {1, 2}, true).sqrt().add(EPSILON));
        for (int i = 0; i < ITERATIONS; i++) {
            NDArray gram = x.matMul(x.transpose(0, 2, 1));
            NDArray b = gram.matMul(gram).muli(POLYNOMIAL[2]).addi(gram.mul(POLYNOMIAL[1]));
            x = b.matMul(x).addi(x.mul(POLYNOMIAL[0]));
        }
        x = x.muli(STEP_SIZE * Math.sqrt(Math.max(rows, columns)));
        return rows > columns ? x.transpose(0, 2, 1) : x;
    }

    /** The momenta, for a checkpoint. */
    public Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        momenta.forEach((name, array) -> state.put("muon.momentum." + name, array));
        return state;
    }
}
