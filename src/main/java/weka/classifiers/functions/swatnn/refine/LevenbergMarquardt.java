package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

/**
 * Least squares for networks: Levenberg's damped Gauss–Newton steps with Marquardt's scaling (Marquardt, 1963, SIAM Journal
 * on Applied Mathematics 11, 431–441). A step δ solves (H + λ (diag H + ε I)) δ = g, where H = JᵀWJ / w is the Gauss–Newton
 * matrix and g = JᵀWr / w; the damping λ falls when the step lowers the error and grows when it does not.
 *
 * <p>Only numbers that are not 0 change, so a sparse network keeps its sparsity.
 */
public final class LevenbergMarquardt {

    /** ε: lets parameters go on that have no effect at the moment, such as those into a saturated neuron. */
    private static final double RIDGE = 1e-8;

    private static final double LEAST_DAMPING = 1e-10;
    private static final double GREATEST_DAMPING = 1e10;
    private static final double GROWTH = 5;
    private static final double DECLINE = 4;
    private static final int TRIALS = 8;

    private LevenbergMarquardt() {}

    /**
     * When a fit ends and what it may change.
     *
     * @param maxIterations the largest number of steps that lower the error, at least 0
     * @param tolerance the fit ends with the first step that lowers the error by less than this fraction of it, in [0, 1)
     * @param initialDamping λ of the first step, from 1e-10 to 1e10
     * @param freeBiases whether biases of 0 are fitted too, as in a first fit; in a pruned network they stay 0
     */
    public record Settings(int maxIterations, double tolerance, double initialDamping, boolean freeBiases) {

        /** A first fit: 60 steps, tolerance 1e-5, damping 0.01, all biases free. */
        public static final Settings FIRST_FIT = new Settings(60, 1e-5, 1e-2, true);

        /** Checks the ranges. */
        public Settings {
            if (maxIterations < 0) {
                throw new IllegalArgumentException(
                        "The number of iterations is " + maxIterations + "; it must be at least 0");
            }
            if (!(tolerance >= 0 && tolerance < 1)) {
                throw new IllegalArgumentException("The tolerance is " + tolerance + "; it must be in [0, 1)");
            }
            if (!(initialDamping >= LEAST_DAMPING && initialDamping <= GREATEST_DAMPING)) {
                throw new IllegalArgumentException("The initial damping is " + initialDamping + "; it must be from "
                        + LEAST_DAMPING + " to " + GREATEST_DAMPING);
            }
        }
    }

    /**
     * A fitted network.
     *
     * @param network the network, dead paths removed
     * @param error its weighted mean squared error on the data it was fitted to; infinite where that is not a number
     * @param iterations the number of steps that lowered the error
     */
    public record Fit(SparseMlp network, double error, int iterations) {}

    /**
     * Fits a network to data. The result is never worse than the start; a start whose error is not finite is returned as it
     * is.
     *
     * @param start the network to start from
     * @param data the rows to fit, at least one
     * @param settings when to end
     * @param listener is told after every step and can end the fit
     * @throws IllegalArgumentException if the data have other inputs than the network or no rows
     * @throws InterruptedException if the thread is interrupted or the listener ends the fit
     */
    public static Fit fit(SparseMlp start, DesignMatrix data, Settings settings, BuildListener listener)
            throws InterruptedException {
        return run(start.withoutDeadPaths(), data, settings, listener).fit();
    }

    /** A fit with what the surgeon needs to go on: the parameters and the normal equations at them. */
    record Minimum(Fit fit, Topology topology, double[] theta, NormalEquations equations) {}

    static Minimum run(SparseMlp start, DesignMatrix data, Settings settings, BuildListener listener)
            throws InterruptedException {
        Topology topology = new Topology(start, settings.freeBiases());
        NormalEquations equations = new NormalEquations(topology, data);
        double[] theta = topology.parameters();
        double error = equations.update(theta, Double.MAX_VALUE);
        int iterations = 0;
        if (topology.size > 0 && Double.isFinite(error)) {
            Steps steps = new Steps(equations, topology.size, settings.initialDamping());
            while (iterations < settings.maxIterations() && error > 0) {
                listener.progress("refinement", (double) iterations / settings.maxIterations(), Double.NaN);
                double lower = steps.descend(theta, error);
                if (!(lower < error)) {
                    break;
                }
                iterations++;
                double gain = (error - lower) / error;
                error = lower;
                if (gain < settings.tolerance()) {
                    break;
                }
            }
        }
        SparseMlp network = iterations == 0 ? start : topology.network(theta);
        return new Minimum(new Fit(network, error, iterations), topology, theta, equations);
    }

    /** The damped steps, with the damping that they adapt and the matrices that they reuse. */
    private static final class Steps {
        private final NormalEquations equations;
        private final DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        private final DMatrixRMaj rightHandSide = new DMatrixRMaj(0, 0);
        private final DMatrixRMaj damped;
        private final DMatrixRMaj step;
        private final double[] trial;
        private final LinearSolverDense<DMatrixRMaj> cholesky;
        private double damping;

        Steps(NormalEquations equations, int size, double damping) {
            this.equations = equations;
            this.damping = damping;
            damped = new DMatrixRMaj(size, size);
            step = new DMatrixRMaj(size, 1);
            trial = new double[size];
            cholesky = LinearSolverFactory_DDRM.chol(size);
        }

        /** Moves θ to a lower error and returns it, or returns the given one when no trial is lower. */
        double descend(double[] theta, double error) throws InterruptedException {
            equations.copyHessian(hessian);
            equations.copyRightHandSide(rightHandSide);
            for (int i = 0; i < TRIALS; i++) {
                if (!solve()) {
                    return error;
                }
                for (int p = 0; p < trial.length; p++) {
                    trial[p] = theta[p] + step.data[p];
                }
                double lower = equations.update(trial, Math.nextDown(error));
                if (lower < error) {
                    System.arraycopy(trial, 0, theta, 0, trial.length);
                    damping = Math.max(damping / DECLINE, LEAST_DAMPING);
                    return lower;
                }
                damping *= GROWTH;
            }
            return error;
        }

        /** Solves for the step, with more damping until the matrix is positive definite; false if it never is. */
        private boolean solve() {
            for (; damping <= GREATEST_DAMPING; damping *= GROWTH) {
                damped.setTo(hessian);
                for (int p = 0; p < trial.length; p++) {
                    damped.data[p * trial.length + p] += damping * (hessian.data[p * trial.length + p] + RIDGE);
                }
                if (cholesky.setA(damped)) {
                    cholesky.solve(rightHandSide, step);
                    return true;
                }
            }
            return false;
        }
    }
}
