package weka.classifiers.functions.swatnn.design;

import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of refinement: which networks get which fits. The most accurate candidates of the search and random networks climb the
 * rungs of successive halving; networks of a few neurons are fitted once; then a few of both are pruned step by step.
 *
 * @param candidates candidates of the search on the first rung, the most accurate first
 * @param randomNetworks random networks on the first rung
 * @param smallNetworks networks of a few neurons
 * @param small the fit of a network of a few neurons
 * @param wave the fit after each sine that a network of waves gets
 * @param rungs the fits of each rung, at least one
 * @param paths networks of the last rung that are pruned
 * @param beforePruning the fit with which pruning begins
 * @param finish what is tried with small networks after pruning
 * @param last the fit of the chosen network
 */
record RefinementSchedule(
        int candidates,
        int randomNetworks,
        int smallNetworks,
        ScheduledFit small,
        ScheduledFit wave,
        List<ScheduledFit> rungs,
        int paths,
        ScheduledFit beforePruning,
        Finish finish,
        ScheduledFit last) {

    /**
     * What is tried with small networks.
     *
     * @param networks of how many of them
     * @param trial the fit of each change
     * @param last the fit of changes that are promising
     * @param swapped in how many of them weights are swapped
     * @param swap the fit before and after a weight goes in turn for another one
     * @param split in how many of them neurons are split
     */
    record Finish(int networks, ScheduledFit trial, ScheduledFit last, int swapped, ScheduledFit swap, int split) {}

    RefinementSchedule {
        rungs = List.copyOf(rungs);
    }

    /**
     * The schedule of a design. What a teacher teaches is not swapped and split, see {@link FinishTuning#LITTLE_NOISE}; fewer networks are enough to
     * learn its classes, see {@link Tuning#STARTS_OF_TAUGHT_CLASSES}.
     */
    static RefinementSchedule of(DesignSettings design) {
        RefinementSettings asked = design.taught() ? design.refinement().withoutSwaps() : design.refinement();
        return of(
                design.ofTaughtClasses()
                        ? asked.with(part(asked.candidates()), part(asked.randomStarts()), asked.paths())
                        : asked);
    }

    /** Rounded up, so that something is left where there is something. */
    private static int part(int starts) {
        return (starts + Tuning.STARTS_OF_TAUGHT_CLASSES - 1) / Tuning.STARTS_OF_TAUGHT_CLASSES;
    }

    /** The schedule of some settings. */
    static RefinementSchedule of(RefinementSettings settings) {
        int iterations = settings.shortIterations();
        List<ScheduledFit> rungs = new ArrayList<>();
        rungs.add(first(iterations, ScheduledFit.Rows.FEW));
        for (int rung = 1; rung < settings.rungs(); rung++) {
            iterations *= Tuning.GROWTH;
            boolean last = rung == settings.rungs() - 1;
            rungs.add(new ScheduledFit(
                    iterations,
                    Tuning.TOLERANCE,
                    Tuning.LATER_DAMPING,
                    Tuning.LEAPS,
                    last ? ScheduledFit.Rows.SOME : ScheduledFit.Rows.FEW));
        }
        return new RefinementSchedule(
                settings.candidates(),
                settings.randomStarts(),
                Tuning.SMALL_STARTS * settings.randomStarts(),
                first(Tuning.SMALL_ITERATIONS * settings.shortIterations(), ScheduledFit.Rows.FEW),
                new ScheduledFit(
                        Tuning.WAVE_ITERATIONS, Tuning.WAVE_TOLERANCE, Tuning.WAVE_DAMPING, 0, ScheduledFit.Rows.SOME),
                rungs,
                settings.paths(),
                new ScheduledFit(
                        Tuning.PRUNING_ITERATIONS,
                        Tuning.PRUNING_TOLERANCE,
                        Tuning.LATER_DAMPING,
                        0,
                        ScheduledFit.Rows.SOME),
                new Finish(
                        share(settings, FinishTuning.NETWORKS_OF_THREE_PATHS),
                        later(FinishTuning.TRIAL_ITERATIONS, FinishTuning.TRIAL_TOLERANCE, 0, ScheduledFit.Rows.FEW),
                        later(FinishTuning.ITERATIONS, Tuning.TOLERANCE, FinishTuning.LEAPS, ScheduledFit.Rows.SOME),
                        settings.swaps() ? share(settings, FinishTuning.SWAPPED_OF_THREE_PATHS) : 0,
                        later(FinishTuning.SWAP_ITERATIONS, FinishTuning.SWAP_TOLERANCE, 0, ScheduledFit.Rows.SOME),
                        settings.swaps() ? share(settings, FinishTuning.SPLIT_OF_THREE_PATHS) : 0),
                first(settings.finalIterations(), ScheduledFit.Rows.ALL));
    }

    /** So many for three paths, at least one. */
    private static int share(RefinementSettings settings, int ofThreePaths) {
        return Math.max(1, settings.paths() * ofThreePaths / 3);
    }

    /** A fit that begins anywhere. */
    private static ScheduledFit first(int iterations, ScheduledFit.Rows rows) {
        return new ScheduledFit(iterations, Tuning.TOLERANCE, Tuning.DAMPING, Tuning.LEAPS, rows);
    }

    /** A fit that goes on from an earlier one. */
    private static ScheduledFit later(int iterations, double tolerance, int leaps, ScheduledFit.Rows rows) {
        return new ScheduledFit(iterations, tolerance, Tuning.LATER_DAMPING, leaps, rows);
    }

    /** The first rung. */
    ScheduledFit firstRung() {
        return rungs.get(0);
    }

    /** The rungs after the first. */
    List<ScheduledFit> laterRungs() {
        return rungs.subList(1, rungs.size());
    }
}
