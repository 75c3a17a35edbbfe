package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.tensors.Scalars;

/** How the normalised errors [L, B] of L decoders on B teachers become the loss of a batch. */
enum TrainingLoss {
    /**
     * The mean of √(e + 1e-4) over decoders and teachers: bounded in its gradient, so that neither large targets nor hopeless
     * teachers rule, and over every decoder, so that none dies.
     */
    BOUNDED_MEAN {
        @Override
        NDArray of(NDArray errors, double p) {
            return errors.add(FLOOR).sqrt().mean();
        }
    },
    /**
     * (Σ_k e_k^p)^(1/p), mean over the teachers (Huang, Montazerin and Srivastava 2024, equation 2): all decoders count with p =
     * 2, mostly the best with p = -2. Errors are raised by 1e-4, below which p = -2 has no gradient to speak of, and divided by
     * the one that rules before the powers are taken, so that none overflows.
     */
    P_NORM {
        @Override
        NDArray of(NDArray errors, double p) {
            NDArray raised = errors.add(FLOOR);
            NDArray ruling =
                    (p > 0 ? raised.max(ACROSS_DECODERS, true) : raised.min(ACROSS_DECODERS, true)).stopGradient();
            NDArray sum = power(raised.div(ruling), p).sum(ACROSS_DECODERS, true);
            return power(sum, 1 / p).mul(ruling).mean();
        }
    },
    /** The mean over the teachers of the lowest error (SWAT-NN, appendix C; the predecessor's equation 3). */
    MIN {
        @Override
        NDArray of(NDArray errors, double p) {
            return errors.min(ACROSS_DECODERS).mean();
        }
    };

    private static final double FLOOR = 1e-4;
    private static final int[] ACROSS_DECODERS = {0};

    /**
     * The loss.
     *
     * @param errors normalised squared errors [L, B]
     * @param p the exponent, where there is one
     */
    abstract NDArray of(NDArray errors, double p);

    /** x to the power of a number that lives as long as x does, see {@link Scalars}. */
    private static NDArray power(NDArray x, double exponent) {
        return x.pow(x.getManager().create((float) exponent));
    }
}
