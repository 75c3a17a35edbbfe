package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.design.Design;

import java.util.Locale;

/**
 * Where the time of a build went. Random networks are fitted beside the latent search, and count as refinement only where they take longer.
 *
 * @param teacher seconds until the lesson was there; 0 where nobody teaches
 * @param design seconds of the search for the network itself
 * @param intervals seconds of the prediction intervals
 */
record StageSeconds(double teacher, Design.Timing design, double intervals) {

    /** One line for the log, in seconds of the clock. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Seconds of each stage: teacher %.2f, loading the autoencoder %.2f, latent search %.2f, refinement and choice %.2f, prediction intervals %.2f",
                teacher,
                design.load(),
                design.search(),
                design.refinement(),
                intervals);
    }
}
