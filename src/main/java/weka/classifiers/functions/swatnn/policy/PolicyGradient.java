package weka.classifiers.functions.swatnn.policy;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.tensors.Scalars;

/** What a controller descends, so that actions that were better than the baseline become likelier. */
final class PolicyGradient {

    private PolicyGradient() {}

    /**
     * The mean of -A log π(â), where π is the normal distribution around the controller's answer. What does not depend on the answer is left out:
     * A ‖â - μ‖² / (2 σ²), with the gradient -A (â - μ) / σ² by μ.
     *
     * @param answers μ, [B, n]
     * @param actions the embeddings â that were tried, [B, n]
     * @param advantages A, [B]
     * @param deviation σ, positive
     */
    static NDArray loss(NDArray answers, NDArray actions, NDArray advantages, double deviation) {
        NDArray distances = answers.sub(actions).square().sum(new int[] {1});
        return Scalars.times(distances.mul(advantages).mean(), 1 / (2 * deviation * deviation));
    }
}
