package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.select.Contender;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build ends with.
 *
 * @param exploration what was found, and how it was judged
 * @param chosen the chosen network after its last fit, and the error that it was chosen by
 * @param leftOut how far off its predictions are on rows that were left out; null where these are classes
 * @param notes what is to be said of the choice, in plain sentences; mostly none
 * @param errorUnit what errors are measured in, see {@link weka.classifiers.functions.swatnn.loss.Loss#unit}
 * @param timing seconds of each stage
 */
public record Design(
        Exploration exploration,
        Contender chosen,
        LeftOut leftOut,
        String errorUnit,
        List<String> notes,
        Timing timing) {

    /** Keeps the notes as they are. */
    public Design {
        notes = List.copyOf(notes);
    }

    /** With more to be said. */
    public Design withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Design(exploration, chosen, leftOut, errorUnit, all, timing);
    }

    /** Seconds of each stage. They are no part of what is saved, so that equal builds give equal bytes. */
    public record Timing(double load, double search, double refinement) implements Serializable {

        private static final long serialVersionUID = 1L;

        /** The sums of both. */
        Timing and(Timing other) {
            return new Timing(load + other.load, search + other.search, refinement + other.refinement);
        }

        private Object writeReplace() {
            return load == 0 && search == 0 && refinement == 0 ? this : new Timing(0, 0, 0);
        }
    }
}
