package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** How activations and masks, which are choices in the end, enter the decoded networks during the training. */
enum Decisions {
    /** Soft at first, then hard in the forward pass with the gradients of the soft ones (straight-through). */
    HARD {
        @Override
        NDArray outputs(NetworkBatch networks, NDArray x, Moment moment) {
            return networks.forwardRelaxed(x, moment.hardness);
        }
    },
    /** Softmax and sigmoid blends throughout (SWAT-NN, section 3.1). */
    SOFT {
        @Override
        NDArray outputs(NetworkBatch networks, NDArray x, Moment moment) {
            return networks.forwardRelaxed(x, 0);
        }
    },
    /** As {@link #HARD}, with Gumbel noise on the logits, so that close choices are tried out (Jang, Gu and Poole 2017). */
    GUMBEL {
        @Override
        NDArray outputs(NetworkBatch networks, NDArray x, Moment moment) {
            List<NDArray> logits = networks.logits().stream()
                    .map(a -> a.add(noise(a, moment, u -> -Math.log(-Math.log(u)))))
                    .toList();
            NDArray masks = networks.maskLogits();
            // The difference of two Gumbel variables is logistic.
            NDArray noisyMasks = masks.add(noise(masks, moment, u -> Math.log(u / (1 - u))));
            return networks.withChoices(logits, noisyMasks).forwardRelaxed(x, moment.hardness);
        }
    },
    /** Blends whose temperature falls from 1 to 0.01 over the training, as in the published search. */
    ANNEALED {
        @Override
        NDArray outputs(NetworkBatch networks, NDArray x, Moment moment) {
            double sharpness = 1 / Math.max(LOWEST_TEMPERATURE, 1 - moment.done);
            List<NDArray> shares = networks.logits().stream()
                    .map(a -> Scalars.times(a, sharpness).softmax(-1))
                    .toList();
            return networks.forward(x, shares, Activation.sigmoid(Scalars.times(networks.maskLogits(), sharpness)));
        }
    };

    private static final double LOWEST_TEMPERATURE = 0.01;
    private static final double LEAST_UNIFORM = 1e-6;

    /**
     * When the decisions are made.
     *
     * @param done fraction of the budget that is used
     * @param hardness how hard straight-through choices are now, in [0, 1]
     * @param random source of noise
     */
    record Moment(double done, double hardness, SplittableRandom random) {}

    /** The outputs [B, P] of the networks at x [B, P, I]. */
    abstract NDArray outputs(NetworkBatch networks, NDArray x, Moment moment);

    private static NDArray noise(NDArray like, Moment moment, DoubleUnaryOperator quantile) {
        Shape shape = like.getShape();
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            double u = LEAST_UNIFORM + (1 - 2 * LEAST_UNIFORM) * moment.random.nextDouble();
            values[i] = (float) quantile.applyAsDouble(u);
        }
        NDManager manager = like.getManager();
        return manager.create(values, shape);
    }
}
