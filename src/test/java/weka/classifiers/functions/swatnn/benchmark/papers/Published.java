package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Methods;

import java.util.Locale;

/** The published searches by options of SWATNN. */
final class Published {

    /** All builds have one thread. */
    static final String ONE_THREAD = "-threads 1";

    /** Rows of the 50 000 that the steps of the predecessor's search see, drawn once. */
    static final int ROWS = 2000;

    private Published() {}

    /** SWAT-NN's search (section 3.2) of all depths at once, with the weights of the penalties of section 4.1. */
    static Method swatNn(int steps) {
        return Methods.rival("SWATNN-published", ONE_THREAD + " -steps " + steps);
    }

    /**
     * The predecessor's search (equations 4 to 6) of one depth: its weights of the penalty, and no term of compactness.
     *
     * @param layers hidden layers
     * @param alpha weight of the penalty, in units of the target's variance
     */
    static Method predecessor(int layers, double alpha, int steps) {
        return Methods.swatnn(
                name(layers, alpha),
                String.format(
                        Locale.ROOT,
                        "-preset published -min-layers %d -max-layers %d -steps %d -rows %d -validation %s -sparsity %s"
                                + " -l1 0.1 -soft-count 0.5 -compactness 0 -activity 0 -activations paper %s",
                        layers,
                        layers,
                        steps,
                        ROWS,
                        MadeData.VALIDATION,
                        alpha,
                        ONE_THREAD));
    }

    /** What the method is called after {@code SWATNN-}. */
    static String name(int layers, double alpha) {
        return String.format(Locale.ROOT, "published-%d.alpha%s", layers, alpha);
    }
}
