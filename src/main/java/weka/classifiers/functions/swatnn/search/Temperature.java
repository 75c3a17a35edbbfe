package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.ranges.Interval;

/**
 * Linear annealing of the activations' softmax temperature (SWAT-NN, appendix D): T = max(final, initial · (1 - step / anneal
 * steps)).
 *
 * @param initial temperature at the first step, in {@link #TEMPERATURE}
 * @param last temperature that it never falls below, in {@link #TEMPERATURE} and at most {@code initial}
 * @param annealFraction fraction of all steps after which an unbounded temperature would reach 0, in {@link #ANNEAL_FRACTION}
 */
public record Temperature(double initial, double last, double annealFraction) {

    /** What temperatures may be. */
    public static final String TEMPERATURE = "(0, ∞)";

    /** What {@link #annealFraction} may be. */
    public static final String ANNEAL_FRACTION = "[1e-6, 1]";

    /** Checks the ranges. */
    public Temperature {
        Interval.check("-temperature", initial, TEMPERATURE);
        Interval.check("-final-temperature", last, TEMPERATURE);
        Interval.check("-anneal", annealFraction, ANNEAL_FRACTION);
        if (last > initial) {
            throw new IllegalArgumentException("The option -final-temperature is " + last
                    + "; it must not exceed -temperature, which is " + initial);
        }
    }

    /** The temperature at a step of {@code steps}. */
    public double at(int step, int steps) {
        return Math.max(last, initial * (1 - step / (annealFraction * steps)));
    }

    /** Whether the annealing is over at a step of {@code steps}. */
    public boolean annealed(int step, int steps) {
        return step >= annealFraction * steps || at(step, steps) <= last;
    }
}
