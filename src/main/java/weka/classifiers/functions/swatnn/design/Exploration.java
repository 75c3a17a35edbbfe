package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.SearchResult.Milestone;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.List;

/**
 * What a build has found before one network is chosen.
 *
 * @param criterion how contenders were judged
 * @param front sizes and errors of the networks to choose from
 * @param tally what became of the candidates of each source
 * @param history the course of the latent search
 * @param timing seconds of each stage so far
 */
public record Exploration(
        Criterion criterion, ParetoFront front, SourceTally tally, List<Milestone> history, Design.Timing timing) {}
