package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Networks that are the same on every processor, in place of what a latent search finds. */
final class KnownNetworks {

    private static final int WIDTH = 5;

    private KnownNetworks() {}

    /** A source that hands these out. */
    static CandidateSource source(List<SparseMlp> networks) {
        List<Candidate> candidates = networks.stream()
                .map(network -> new Candidate(network, network.hiddenLayers(), Origin.DATA))
                .toList();
        return (training, judge, random, listener) ->
                new CandidateSource.Found(new SearchResult(candidates, SearchHistory.NONE), 0, 0);
    }

    /** So many random networks of each number of hidden layers up to {@code depths}, the shallow ones first. */
    static List<SparseMlp> ofEachDepth(int columns, int depths, int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SparseMlp> networks = new ArrayList<>();
        for (int depth = 1; depth <= depths; depth++) {
            int[] hidden = new int[depth];
            Arrays.fill(hidden, WIDTH);
            for (int i = 0; i < each; i++) {
                networks.add(RandomNetworks.create(columns, hidden, random));
            }
        }
        return networks;
    }
}
