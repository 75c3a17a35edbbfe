package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.io.IOException;
import java.io.Serializable;

/**
 * Iterations of search over one data set, each from starts of its own, whose contenders meet on one Pareto front. All iterations hold
 * out the same rows, so that their errors can be compared. The rows themselves are not kept, only what tells whether other rows are the
 * same; n iterations at once and n iterations with the object saved in between find the same.
 *
 * @param seed seed of the split and of all iterations
 * @param validationFraction fraction of the rows held out for every choice, in (0, 1)
 * @param fingerprint of the data, see {@link DesignMatrix#fingerprint}
 * @param found what all iterations found, or null before the first
 */
public record SearchIterations(long seed, double validationFraction, long fingerprint, Exploration found)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No iteration yet. */
    static SearchIterations begin(long seed, double validationFraction, DesignMatrix data) {
        return new SearchIterations(seed, validationFraction, data.fingerprint(), null);
    }

    /**
     * With one more iteration.
     *
     * @param designer what explores; the fraction of held-out rows stays as it was at the beginning
     * @param data all rows, those of the earlier iterations
     * @param toLearn what networks are fitted to: the same rows, or a teacher's answers
     * @param listener told of the progress
     * @throws IllegalArgumentException where the rows are others
     * @throws IOException if something that the source of candidates needs cannot be read
     * @throws InterruptedException where the listener ends the iteration
     */
    SearchIterations next(NetworkDesigner designer, DesignMatrix data, DesignMatrix toLearn, BuildListener listener)
            throws IOException, InterruptedException {
        requireSame(data);
        int iteration = found == null ? 0 : found.iterations();
        Exploration more = designer.explore(toLearn, seed, validationFraction, iteration, listener);
        return new SearchIterations(seed, validationFraction, fingerprint, found == null ? more : found.and(more));
    }

    /** With what another search of the same rows found. */
    SearchIterations and(SearchIterations other) {
        return new SearchIterations(seed, validationFraction, fingerprint, found.and(other.found));
    }

    /** The same where networks are fitted to the data themselves. */
    SearchIterations next(NetworkDesigner designer, DesignMatrix data, BuildListener listener)
            throws IOException, InterruptedException {
        return next(designer, data, data, listener);
    }

    /**
     * Checks that data are those of the earlier iterations.
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
