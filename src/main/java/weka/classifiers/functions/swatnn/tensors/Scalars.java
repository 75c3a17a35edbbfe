package weka.classifiers.functions.swatnn.tensors;

import ai.djl.ndarray.NDArray;

/**
 * Products of arrays and numbers that can be differentiated. DJL's own {@code mul(Number)} and {@code div(Number)} keep the number
 * in a Java buffer that is given up at once, while the engine still needs it for the backward pass: if the garbage
 * collector comes in between, gradients are computed from whatever lies there then. Here it lives as long as the array.
 */
public final class Scalars {

    private Scalars() {}

    /** x · factor, attached to the manager of x. */
    public static NDArray times(NDArray x, double factor) {
        return x.mul(x.getManager().create((float) factor));
    }

    /** About x where that is small, and within ± a positive bound. */
    public static NDArray bounded(NDArray x, double bound) {
        return times(times(x, 1 / bound).tanh(), bound);
    }
}
