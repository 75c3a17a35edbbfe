package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.tensors.Scalars;

/** The operations of losses on arrays that gather gradients. */
final class ArrayArithmetic implements Loss.Arithmetic<NDArray> {

    @Override
    public NDArray plus(NDArray a, NDArray b) {
        return a.add(b);
    }

    @Override
    public NDArray plus(NDArray a, double number) {
        return a.add(a.getManager().create((float) number));
    }

    @Override
    public NDArray minus(NDArray a, NDArray b) {
        return a.sub(b);
    }

    @Override
    public NDArray times(NDArray a, NDArray b) {
        return a.mul(b);
    }

    @Override
    public NDArray times(NDArray a, double factor) {
        return Scalars.times(a, factor);
    }

    @Override
    public NDArray square(NDArray a) {
        return a.square();
    }

    @Override
    public NDArray abs(NDArray a) {
        return a.abs();
    }

    @Override
    public NDArray positivePart(NDArray a) {
        return Activation.relu(a);
    }

    @Override
    public NDArray exp(NDArray a) {
        return a.exp();
    }

    @Override
    public NDArray log(NDArray a) {
        return a.log();
    }
}
