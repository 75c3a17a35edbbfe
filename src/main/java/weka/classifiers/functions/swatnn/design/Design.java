package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.prediction.IntervalTable;
import weka.classifiers.functions.swatnn.search.SearchResult.Milestone;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.io.Serializable;
import java.util.List;

/**
 * What a build found.
 *
 * @param chosen the chosen network after its last fit, and the error that it was chosen by
 * @param intervals how far off its predictions may be, in the units of the standardised target
 * @param criterion how contenders were judged
 * @param front sizes and errors of the networks to choose from
 * @param tally what became of the candidates of each source
 * @param history the course of the latent search
 * @param minDepth hidden layers that the first column of the history stands for
 * @param iterations searches that it was found in
 * @param timing seconds of each stage
 */
public record Design(
        Contender chosen,
        IntervalTable intervals,
        Criterion criterion,
        ParetoFront front,
        SourceTally tally,
        List<Milestone> history,
        int minDepth,
        int iterations,
        Timing timing) {

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
