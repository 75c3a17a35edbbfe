package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;

import java.util.List;
import java.util.SplittableRandom;

/** A way to move through a latent problem. It knows neither data nor networks: it asks the problem for losses. */
interface SearchStrategy {

    /**
     * Moves.
     *
     * @param problem what has to be solved
     * @param start where to begin; the strategy may change these arrays
     * @param random source of all randomness of the way
     * @param listener told of every step; where it says that it is enough, what was found until then is returned
     * @throws InterruptedException where the listener ends the build
     */
    Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener)
            throws InterruptedException;

    /**
     * What was found.
     *
     * @param latents the point of each network that its decoder should have, owned by the problem's manager
     * @param milestones how the losses fell, in the order of the steps
     */
    record Found(Latents latents, List<Milestone> milestones) {}
}
