package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.ranges.Interval;

import java.nio.file.Path;

/**
 * What an evaluation is to do.
 *
 * @param model folder of the frozen model
 * @param out folder of the report
 * @param teachers unseen teachers for each cell of the grids, or 0 for as many as the extent asks for
 * @param seed seed of everything that is drawn
 * @param quick whether a small extent has to do
 * @param cornn folder of CORNN's data, or null for none
 * @param device name of the device
 * @param command the command line, for the record
 */
record EvaluationSettings(
        Path model, Path out, int teachers, long seed, boolean quick, Path cornn, String device, String command) {

    /** What {@link #teachers} may be. */
    static final String TEACHERS = "[0, 1000000]";

    EvaluationSettings {
        Interval.check("-teachers", teachers, TEACHERS);
    }

    /**
     * How much is measured.
     *
     * @param teachers teachers for each cell of the grids
     * @param networks random networks for each number of inputs and depth
     * @param lines pairs of networks to interpolate between
     * @param everyZeroShot of CORNN's functions, one of how many is taken for the zero-shot errors
     * @param zeroShotSteps latent steps after the zero-shot errors
     * @param everySearched of these, one of how many is searched
     * @param composed composed functions to search
     * @param steps numbers of latent steps of the searches
     */
    record Extent(
            int teachers,
            int networks,
            int lines,
            int everyZeroShot,
            int zeroShotSteps,
            int everySearched,
            int composed,
            int[] steps) {}

    /** The extent that these settings ask for. */
    Extent extent() {
        Extent usual = quick
                ? new Extent(100, 40, 40, 2, 50, 3, 8, new int[] {0, 20, 50})
                : new Extent(1000, 150, 400, 1, 50, 3, 24, new int[] {0, 20, 50, 100, 200});
        return new Extent(
                teachers > 0 ? teachers : usual.teachers,
                usual.networks,
                usual.lines,
                usual.everyZeroShot,
                usual.zeroShotSteps,
                usual.everySearched,
                usual.composed,
                usual.steps);
    }
}
