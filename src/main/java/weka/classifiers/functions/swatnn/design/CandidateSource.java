package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchResult;

import java.io.IOException;
import java.util.SplittableRandom;

/** Where a build's candidates come from. */
@FunctionalInterface
public interface CandidateSource {

    /**
     * Finds candidates.
     *
     * @param training the rows to fit, at least one, with at least one column
     * @param random source of all randomness
     * @param listener told of the progress
     * @throws IOException if something that the source needs cannot be read
     * @throws InterruptedException where the listener ends the build
     */
    Found find(DesignMatrix training, SplittableRandom random, BuildListener listener)
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
