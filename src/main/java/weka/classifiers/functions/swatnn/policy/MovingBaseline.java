package weka.classifiers.functions.swatnn.policy;

import java.util.Arrays;

/**
 * The baseline of REINFORCE (Williams 1992): a moving mean of rewards, which takes out of the policy's gradient what is common to all actions. It
 * begins at the mean of the first rewards.
 */
final class MovingBaseline {

    private final double memory;
    private double mean = Double.NaN;

    /** @param memory the share of the mean that stays when new rewards come, in [0, 1) */
    MovingBaseline(double memory) {
        this.memory = memory;
    }

    /** By how much each reward is above the baseline; then the baseline moves towards their mean. */
    double[] advantages(double... rewards) {
        double now = Arrays.stream(rewards).average().orElseThrow();
        double before = Double.isNaN(mean) ? now : mean;
        mean = memory * before + (1 - memory) * now;
        return Arrays.stream(rewards).map(reward -> reward - before).toArray();
    }
}
