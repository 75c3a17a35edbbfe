package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.progress.BuildListener;

/**
 * A part of the evaluation's way, which sections cut into smaller parts.
 *
 * @param listener told of progress over the whole way
 * @param stage what is being done
 * @param from where this part begins, in [0, 1]
 * @param to where it ends, at most 1
 */
record Progress(BuildListener listener, String stage, double from, double to) {

    /** The same part under another name. */
    Progress named(String other) {
        return new Progress(listener, other, from, to);
    }

    /** Says how far this part is; ends the evaluation where the user or the listener wants that. */
    void at(double done) throws InterruptedException {
        BuildListener.SILENT.progress(stage, done, Double.NaN);
        listener.progress(stage, from + done * (to - from), Double.NaN);
    }

    /** Part {@code i} of {@code count} equal ones. */
    Progress part(int i, int count) {
        return between((double) i / count, (i + 1.0) / count);
    }

    /** The part between two fractions of this one. */
    Progress between(double first, double last) {
        return new Progress(listener, stage, from + first * (to - from), from + last * (to - from));
    }

    /**
     * For searches, which say themselves how far they are. They are never told that it is enough: the figures of a search that was
     * cut short would be those of fewer steps than the report says.
     */
    BuildListener asListener() {
        return (search, done, error) -> at(done);
    }
}
