package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.select.Candidate;

import java.util.List;

/**
 * What a latent search leaves.
 *
 * @param candidates one network a depth and restart, shallow depths first
 * @param history the lowest loss so far of each depth, at a few steps
 */
public record SearchResult(List<Candidate> candidates, List<Milestone> history) {

    /**
     * A line of the search's history.
     *
     * @param step steps done
     * @param loss lowest training loss so far, penalties included, from the shallowest depth searched to the deepest
     */
    public record Milestone(int step, double[] loss) implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
    }
}
