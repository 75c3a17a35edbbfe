package weka.classifiers.functions.swatnn.search;

import java.io.Serializable;
import java.util.List;

/**
 * How the losses of a latent search fell.
 *
 * @param minDepth hidden layers that the first loss of every milestone belongs to; each further one has one layer more
 * @param milestones the lowest losses at a few steps, in the order of the steps
 */
public record SearchHistory(int minDepth, List<Milestone> milestones) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** That of a build without latent search. */
    public static final SearchHistory NONE = new SearchHistory(1, List.of());

    /** Keeps the milestones as they are. */
    public SearchHistory {
        milestones = List.copyOf(milestones);
    }

    /** The numbers of hidden layers that were searched, in the order of the losses. */
    public int[] depths() {
        int count = milestones.isEmpty() ? 0 : milestones.get(0).loss().length;
        int[] depths = new int[count];
        for (int k = 0; k < count; k++) {
            depths[k] = minDepth + k;
        }
        return depths;
    }

    /**
     * A line of the history.
     *
     * @param step steps done
     * @param loss lowest training loss so far of each depth, penalties included
     */
    public record Milestone(int step, double[] loss) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
