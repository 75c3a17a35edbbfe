package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.ClassifierChecks;
import weka.classifiers.functions.SWATNN;
import weka.core.Utils;

import java.util.List;
import java.util.Locale;

/** Weka's own check of classifiers, for presets as they are, with the packaged autoencoder. */
final class Presets {

    /** The presets with refinement and without, from the fastest to the slowest. */
    private static final List<List<String>> OPTIONS = List.of(
            List.of("-preset fast", "-preset fast -no-refine"),
            List.of("-preset default", "-preset default -no-refine"),
            List.of("-preset thorough", "-preset thorough -no-refine"),
            List.of("-preset published -candidates 16 -random-starts 16 -paths 6", "-preset published"));

    private Presets() {}

    /** Checks the first of the presets: fast, default, thorough, published. Some hundred builds each; published takes days. */
    static Outcome run(int count) throws Exception {
        StringBuilder seconds = new StringBuilder("all passed");
        for (List<String> preset : OPTIONS.subList(0, count)) {
            for (String options : preset) {
                long start = System.nanoTime();
                SWATNN classifier = new SWATNN();
                classifier.setOptions(Utils.splitOptions(options));
                ClassifierChecks.Result result = ClassifierChecks.of(classifier);
                Outcome.require(result.failed().isEmpty(), options + ": " + result.failed());
                Outcome.require(result.predicted() == 6, options + " predicts only: " + result.passed());
                seconds.append(String.format(Locale.ROOT, "; `%s` %.0f s", options, (System.nanoTime() - start) / 1e9));
            }
        }
        return new Outcome(
                "presets in Weka's check of classifiers, with and without refinement", count, seconds.toString());
    }
}
