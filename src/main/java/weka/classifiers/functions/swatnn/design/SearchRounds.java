package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.io.IOException;
import java.io.Serializable;

/**
 * Rounds of search over one data set, each from starts of its own, whose contenders meet on one Pareto front. All rounds hold out
 * the same rows, so that their errors can be compared. The rows themselves are not kept, only what tells whether other rows are the
 * same; n rounds at once and n rounds with the object saved in between find the same.
 *
 * @param seed seed of the split and of all rounds
 * @param validationFraction fraction of the rows held out for every choice, in (0, 1)
 * @param fingerprint of the data, see {@link DesignMatrix#fingerprint}
 * @param found what all rounds found, or null before the first
 */
public record SearchRounds(long seed, double validationFraction, long fingerprint, Exploration found)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No round yet. */
    public static SearchRounds begin(long seed, double validationFraction, DesignMatrix data) {
        return new SearchRounds(seed, validationFraction, data.fingerprint(), null);
    }

    /**
     * With one more round.
     *
     * @param designer what explores; the fraction of held-out rows stays as it was at the beginning
     * @param data all rows, those of the earlier rounds
     * @param listener told of the progress
     * @throws IllegalArgumentException where the rows are others
     * @throws IOException if something that the source of candidates needs cannot be read
     * @throws InterruptedException where the listener ends the round
     */
    public SearchRounds next(NetworkDesigner designer, DesignMatrix data, BuildListener listener)
            throws IOException, InterruptedException {
        requireSame(data);
        int round = found == null ? 0 : found.rounds();
        Exploration more = designer.explore(data, seed, validationFraction, round, listener);
        return new SearchRounds(seed, validationFraction, fingerprint, found == null ? more : found.and(more));
    }

    /**
     * Checks that data are those of the earlier rounds.
     *
     * @throws IllegalArgumentException where they are not
     */
    public void requireSame(DesignMatrix data) {
        if (data.fingerprint() != fingerprint) {
            throw new IllegalArgumentException("The search can only go on with the data that it began with, all rows in"
                    + " the same order; these are other data of " + data.rows() + " rows and " + data.columns()
                    + " input columns");
        }
    }
}
