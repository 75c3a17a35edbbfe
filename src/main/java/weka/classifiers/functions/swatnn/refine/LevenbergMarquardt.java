package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.Arrays;

/**
 * Fits networks by least squares, or by another loss: Levenberg's damped Gauss–Newton steps with Marquardt's scaling
 * (Marquardt, 1963, SIAM Journal on Applied Mathematics 11, 431–441). A step δ solves (H + λ (diag H + ε I)) δ = g, where the
 * Gauss–Newton matrix H and the direction of steepest descent g are those of {@link NormalEquations}. The damping λ follows how
 * well the last step was predicted (Nielsen, 1999, Damping parameter in Marquardt's method, equation 2.9).
 *
 * <p>Only numbers that are not 0 change, so a sparse network keeps its sparsity.
 */
public final class LevenbergMarquardt {

    /** ε: bounds the steps of parameters that have no effect at the moment, such as those into a saturated neuron. */
    private static final double RIDGE = 1e-5;

    private static final double LEAST_DAMPING = 1e-10;
    private static final double GREATEST_DAMPING = 1e10;
    private static final double FASTEST_DECLINE = 5;
    private static final int TRIALS = 12;

    /** The damping that a leap starts from. */
    private static final double LEAP_DAMPING = 1e-2;

    /** What a leap's damping is multiplied by while the error rises too much. */
    private static final double LEAP_GROWTH = 4;

    /** A leap may raise the error by less than this factor. */
    private static final double LEAP_RISE = 1.2;

    private LevenbergMarquardt() {}

    /**
     * When a fit ends and what it may change.
     *
     * @param maxIterations the largest number of steps, at least 0
     * @param tolerance the fit ends, or leaps, where a step lowers the error by less than this fraction of it, in [0, 1)
     * @param initialDamping λ of the first step, from 1e-10 to 1e10
     * @param leaps how often, instead of ending, the fit takes a step that may raise the error a little; it helps over the
     *     kinks of leaky ReLUs, at which no small step is down. At least 0
     * @param freeBiases whether biases of 0 are fitted too, as in a first fit; in a pruned network they stay 0
     * @param decay c, the inverse of the variance that weights are expected to have, at least 0; 0 for none. With
     *     it, errors have the penalty c ‖θ‖² / n, for n rows and θ without the output's bias; see {@link Loss#penalised}
     * @param loss the loss of a row
     * @param monotony what the network must keep: weights on the paths that matter keep their signs, or end at 0
     */
    public record Settings(
            int maxIterations,
            double tolerance,
            double initialDamping,
            int leaps,
            boolean freeBiases,
            double decay,
            Loss loss,
            Monotony monotony) {

        /** A first fit: 60 steps, tolerance 1e-5, damping 1, 5 leaps, all biases free. */
        public static final Settings FIRST_FIT = new Settings(60, 1e-5, 1, 5, true);

        /** Of networks that may do anything in any input. */
        public Settings(
                int maxIterations,
                double tolerance,
                double initialDamping,
                int leaps,
                boolean freeBiases,
                double decay,
                Loss loss) {
            this(maxIterations, tolerance, initialDamping, leaps, freeBiases, decay, loss, Monotony.NONE);
        }

        /** Plain least squares without decay. */
        public Settings(int maxIterations, double tolerance, double initialDamping, int leaps, boolean freeBiases) {
            this(maxIterations, tolerance, initialDamping, leaps, freeBiases, 0, Loss.SQUARED);
        }

        /** The same with another decay. */
        public Settings withDecay(double other) {
            return new Settings(maxIterations, tolerance, initialDamping, leaps, freeBiases, other, loss, monotony);
        }

        /** The same with another loss. */
        public Settings withLoss(Loss other) {
            return new Settings(maxIterations, tolerance, initialDamping, leaps, freeBiases, decay, other, monotony);
        }

        /** The same of networks that rise and fall as wanted. */
        public Settings withMonotony(Monotony other) {
            return new Settings(maxIterations, tolerance, initialDamping, leaps, freeBiases, decay, loss, other);
        }

        /** Checks the ranges. */
        public Settings {
            if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The decay is " + decay + "; it must be finite and at least 0");
            }
            if (maxIterations < 0) {
                throw new IllegalArgumentException(
                        "The number of iterations is " + maxIterations + "; it must be at least 0");
            }
            if (leaps < 0) {
                throw new IllegalArgumentException("The number of leaps is " + leaps + "; it must be at least 0");
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
     * @param error its weighted mean loss on the data it was fitted to, with the penalty of the decay; infinite where that is not
     *     a number
     * @param iterations the number of steps taken
     */
    public record Fit(SparseMlp network, double error, int iterations) {}

    /**
     * Fits a network to data. The result is never worse than the start; a start whose error is not finite is returned as it
     * is.
     *
     * @param start the network to start from
     * @param data the rows to fit, at least one
     * @param settings when to end
     * @param listener is told after every step, can end the fit, and can say that the fit so far is enough
     * @throws IllegalArgumentException if the data have other inputs than the network or no rows
     * @throws InterruptedException if the thread is interrupted or the listener ends the fit
     */
    public static Fit fit(SparseMlp start, DesignMatrix data, Settings settings, BuildListener listener)
            throws InterruptedException {
        return run(start.withoutDeadPaths(), data, settings, listener).fit();
    }

    /** A fit with what the surgeon needs to go on. */
    record Minimum(Fit fit, Topology topology, double[] theta, NormalEquations equations) {}

    /** As {@link #fit}, of a network whose dead paths are removed. */
    static Minimum run(SparseMlp given, DesignMatrix data, Settings settings, BuildListener listener)
            throws InterruptedException {
        SparseMlp start = settings.monotony().projected(given);
        Topology topology = new Topology(start, settings.freeBiases());
        NormalEquations equations = new NormalEquations(topology, data, settings.loss(), settings.decay());
        double[] theta = topology.parameters();
        double[] best = theta.clone();
        double bestError = equations.error(theta);
        int iterations = 0;
        if (topology.size() > 0 && Double.isFinite(bestError)) {
            Steps steps = new Steps(
                    equations,
                    topology.size(),
                    settings.initialDamping(),
                    settings.monotony().signs(topology));
            double error = bestError;
            int leapsLeft = settings.leaps();
            while (iterations < settings.maxIterations() && error > 0 && !listener.enough()) {
                listener.progress("refinement", (double) iterations / settings.maxIterations(), Double.NaN);
                double before = error;
                error = steps.descend(theta, before);
                iterations++;
                boolean slow = !(before - error > settings.tolerance() * before);
                if (error < bestError) {
                    bestError = error;
                    System.arraycopy(theta, 0, best, 0, best.length);
                }
                if (slow && leapsLeft-- == 0) {
                    break;
                }
                error = slow ? steps.leap(theta, error) : error;
            }
        }
        boolean changed = iterations > 0 && !Arrays.equals(best, topology.parameters());
        SparseMlp network = changed ? topology.network(best) : start;
        return new Minimum(new Fit(network, bestError, iterations), topology, best, equations);
    }

    /** The damped steps, with the damping that they adapt and the matrices that they reuse. */
    private static final class Steps {
        private final NormalEquations equations;

        /** The sign that each parameter must not lose, 0 for any; null where all may have any. */
        private final int[] signs;

        /** The diagonal of H, and g. */
        private final double[] diagonal;

        private final double[] rightHandSide;
        private final double[] step;
        private final double[] trial;
        private final Cholesky damped;
        private double damping;

        Steps(NormalEquations equations, int size, double damping, int[] signs) {
            this.equations = equations;
            this.signs = signs;
            this.damping = damping;
            diagonal = new double[size];
            rightHandSide = new double[size];
            step = new double[size];
            trial = new double[size];
            damped = new Cholesky(size);
        }

        /** Moves θ to a lower error and returns it, or returns the given one when no trial is lower. */
        double descend(double[] theta, double error) throws InterruptedException {
            linearise(theta);
            double growth = 2;
            for (int i = 0; i < TRIALS && solve(); i++) {
                double reached = tryStep(theta);
                if (reached < error) {
                    System.arraycopy(trial, 0, theta, 0, trial.length);
                    adaptDamping((error - reached) / predictedGain());
                    return reached;
                }
                damping *= growth;
                growth *= 2;
            }
            return error;
        }

        /** Moves θ to an error that may be a little higher and returns it, or the given one when all are too high. */
        double leap(double[] theta, double error) throws InterruptedException {
            linearise(theta);
            damping = LEAP_DAMPING;
            for (int i = 0; i < TRIALS && solve(); i++) {
                double reached = tryStep(theta);
                if (reached < LEAP_RISE * error) {
                    System.arraycopy(trial, 0, theta, 0, trial.length);
                    return reached;
                }
                damping *= LEAP_GROWTH;
            }
            return error;
        }

        private void linearise(double[] theta) throws InterruptedException {
            equations.update(theta);
            equations.copyDiagonal(diagonal);
            equations.copyRightHandSide(rightHandSide);
        }

        private double tryStep(double[] theta) throws InterruptedException {
            for (int p = 0; p < trial.length; p++) {
                trial[p] = theta[p] + step[p];
                if (signs != null && signs[p] * trial[p] < 0) {
                    trial[p] = 0;
                }
            }
            return equations.error(trial);
        }

        private void adaptDamping(double gainRatio) {
            double surprise = 2 * gainRatio - 1;
            damping *= Math.max(1 / FASTEST_DECLINE, 1 - surprise * surprise * surprise);
            damping = Math.min(Math.max(damping, LEAST_DAMPING), GREATEST_DAMPING);
        }

        /** By how much the quadratic model of the error falls along the step: δᵀ(λ D δ + g). */
        private double predictedGain() {
            double gain = 0;
            for (int p = 0; p < trial.length; p++) {
                gain += step[p] * (dampingOf(p) * step[p] + rightHandSide[p]);
            }
            return gain;
        }

        private double dampingOf(int p) {
            return damping * (diagonal[p] + RIDGE);
        }

        /** Solves for the step, with more damping until the matrix is positive definite; false if it never is. */
        private boolean solve() {
            for (; damping <= GREATEST_DAMPING; damping *= 10) {
                for (int p = 0; p < trial.length; p++) {
                    equations.copyRow(p, damped.row(p));
                    damped.row(p)[p] += dampingOf(p);
                }
                if (damped.factor()) {
                    damped.solve(rightHandSide, step);
                    return true;
                }
            }
            return false;
        }
    }
}
