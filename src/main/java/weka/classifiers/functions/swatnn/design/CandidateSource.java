package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Where a build's candidates come from. */
@FunctionalInterface
public interface CandidateSource {

    /** No candidates: random networks are all that is refined. */
    CandidateSource NONE =
            (training, judge, random, listener) -> new Found(new SearchResult(List.of(), SearchHistory.NONE), 0, 0);

    /**
     * The source that a design asks for.
     *
     * @param settings the design
     * @param model folder of the frozen autoencoder
     * @param device name of the device that searches
     */
    static CandidateSource of(DesignSettings settings, Path model, String device) {
        return settings.policy() == null
                ? new LatentSource(model, device, settings.loss(), settings.activations(), settings.search())
                : new PolicySource(model, device, settings);
    }

    /**
     * Finds candidates.
     *
     * @param training the rows to fit, at least one, with at least one column
     * @param judge tells better networks from worse ones, for a source that asks while it looks for them
     * @param random source of all randomness
     * @param listener told of the progress
     * @throws IOException if something that the source needs cannot be read
     * @throws InterruptedException where the listener ends the build
     */
    Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws IOException, InterruptedException;

    /**
     * What a source found.
     *
     * @param result the candidates, and the course of the search for them
     * @param loadSeconds seconds until the search began
     * @param searchSeconds seconds of the search
     */
    record Found(SearchResult result, double loadSeconds, double searchSeconds) {}
}
