package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.select.Candidate;

import java.util.List;

/**
 * What a latent search leaves.
 *
 * @param candidates one network a depth and restart, shallow depths first
 * @param history how the losses fell
 */
public record SearchResult(List<Candidate> candidates, SearchHistory history) {}
