package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

/**
 * A Levenberg–Marquardt fit of the schedule.
 *
 * @param iterations most steps
 * @param tolerance the fit ends, or leaps, where a step lowers the error by less than this fraction of it
 * @param damping λ of the first step
 * @param leaps steps that may raise the error a little
 * @param rows what the fit sees
 */
record ScheduledFit(int iterations, double tolerance, double damping, int leaps, Rows rows) {

    /** Which of the training rows a fit sees. */
    enum Rows {
        /** A sample for many short fits. */
        FEW,
        /** A larger one, for the last rung and for pruning. */
        SOME,
        /** All rows of the data, held-out ones too. */
        ALL
    }

    /** The same in a hurry. */
    ScheduledFit hurried() {
        return new ScheduledFit(Math.min(iterations, Tuning.HURRIED_ITERATIONS), tolerance, damping, leaps, rows);
    }

    /** The fit by a loss under a weight decay, of networks that rise and fall as wanted. */
    LevenbergMarquardt.Settings settings(double decay, Loss loss, Monotony monotony) {
        return new LevenbergMarquardt.Settings(iterations, tolerance, damping, leaps, false, decay, loss, monotony);
    }
}
