package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.teachers.Moments;
import weka.classifiers.functions.swatnn.tensors.Scalars;

/**
 * Errors of networks that end in a sigmoid. What counts are those behind it. They are no good to learn from: a sigmoid that is saturated on the
 * wrong side has no slope, and teachers of little variance outweigh all others. So networks learn from the errors before it, between
 * arguments that are bounded where the sigmoid is nearly saturated.
 *
 * @param means of what leaves the teachers' sigmoids, [B, 1]
 * @param deviations the same
 * @param arguments bounded arguments of the teachers' sigmoids, [B, P]
 * @param variances of these, [B, 1]
 */
record SigmoidEnds(NDArray means, NDArray deviations, NDArray arguments, NDArray variances) {

    private static final double BOUND = 4;
    private static final double LEAST_TAIL = 1e-6;
    private static final double LEAST_VARIANCE = 1e-3;

    /**
     * For teachers.
     *
     * @param moments of what leaves their sigmoids
     * @param values what leaves them, standardised by these, [B, P]
     */
    static SigmoidEnds of(Moments[] moments, NDArray values) {
        float[] means = new float[moments.length];
        float[] deviations = new float[moments.length];
        for (int t = 0; t < moments.length; t++) {
            means[t] = (float) moments[t].mean();
            deviations[t] = (float) moments[t].deviation();
        }
        Shape column = new Shape(moments.length, 1);
        NDArray mean = values.getManager().create(means, column);
        NDArray deviation = values.getManager().create(deviations, column);
        NDArray shares = values.mul(deviation).add(mean).clip(LEAST_TAIL, 1 - LEAST_TAIL);
        NDArray arguments = Scalars.bounded(shares.div(shares.neg().add(1)).log(), BOUND);
        NDArray centred = arguments.sub(arguments.mean(new int[] {1}, true));
        NDArray variances = centred.square().mean(new int[] {1}, true).add(LEAST_VARIANCE);
        return new SigmoidEnds(mean, deviation, arguments, variances);
    }

    /**
     * Mean squared errors behind the sigmoid, in units of the variances there.
     *
     * @param outputs what enters the decoded networks' sigmoids, [b, p]
     * @param values what leaves the teachers', standardised, [B, P]
     * @param teachers index of the b teachers
     * @param own index of these and their p points
     * @return [b]
     */
    NDArray errorsBehind(NDArray outputs, NDArray values, String teachers, String own) {
        return Activation.sigmoid(outputs)
                .sub(means.get(teachers))
                .div(deviations.get(teachers))
                .sub(values.get(own))
                .square()
                .mean(new int[] {1});
    }

    /** Mean squared errors before the sigmoid, of bounded arguments in units of their variances, [b]. */
    NDArray errorsBefore(NDArray outputs, String teachers, String own) {
        return Scalars.bounded(outputs, BOUND)
                .sub(arguments.get(own))
                .square()
                .mean(new int[] {1}, true)
                .div(variances.get(teachers))
                .squeeze(1);
    }
}
