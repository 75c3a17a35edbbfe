package weka.classifiers.functions.swatnn.benchmark.papers;

import java.util.List;

/**
 * A piece of an experiment that is done as a whole, or not at all.
 *
 * @param data what is learned from
 * @param method by what
 * @param settings everything that the figures depend on beside these two; work with other settings is done anew
 * @param measurement does it
 */
record Work(String data, String method, String settings, Measurement measurement) {

    /** Measures. */
    @FunctionalInterface
    interface Measurement {
        List<Figures> measure() throws Exception;
    }
}
