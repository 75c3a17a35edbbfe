package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.SearchResult.Milestone;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.List;

/**
 * What a build found.
 *
 * @param chosen the chosen network after its last fit, and the error that it was chosen by
 * @param criterion how contenders were judged
 * @param front sizes and errors of the networks to choose from
 * @param tally what became of the candidates of each source
 * @param history the course of the latent search
 * @param minDepth hidden layers that the first column of the history stands for
 * @param timing seconds of each stage
 */
public record Design(
        Contender chosen,
        Criterion criterion,
        ParetoFront front,
        SourceTally tally,
        List<Milestone> history,
        int minDepth,
        Timing timing) {

    /** Seconds of each stage. */
    public record Timing(double load, double search, double refinement) {}
}
