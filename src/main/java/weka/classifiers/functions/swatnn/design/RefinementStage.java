package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon;
import weka.classifiers.functions.swatnn.select.Contender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Second-order refinement of the best candidates: many short fits, few pruning paths, one last fit. */
final class RefinementStage {

    /** Networks of many attributes are cut to so many parameters before their first fit, whose time is cubic in them. */
    private static final int LARGEST = 300;

    private static final int LEAST = 12;
    private static final int ROWS_PER_PARAMETER = 3;

    private static final double TOLERANCE = 1e-5;
    private static final double DAMPING = 1;
    private static final int LEAPS = 3;

    private final RefinementSettings settings;
    private final int threads;
    private final Criterion criterion;
    private final SplittableRandom random;

    RefinementStage(RefinementSettings settings, int threads, Criterion criterion, SplittableRandom random) {
        this.settings = settings;
        this.threads = threads;
        this.criterion = criterion;
        this.random = random;
    }

    /**
     * What refinement leaves.
     *
     * @param fitted candidates after their short fit
     * @param pruned those of them that were pruned
     * @param networks all networks of all paths, and those that were fitted
     */
    record Refined(List<Contender> fitted, List<Contender> pruned, List<Contender> networks) {
        static final Refined NONE = new Refined(List.of(), List.of(), List.of());
    }

    /** Refines the most promising contenders. */
    Refined refine(List<Contender> contenders, DesignMatrix training, DesignMatrix judging, BuildListener listener)
            throws InterruptedException {
        DesignMatrix few = RowSampling.subsample(training, settings.shortRows(), random.split());
        List<Contender> promising = best(contenders, judging, settings.candidates());
        List<Contender> fitted = ParallelStage.run("refinement", threads, promising, listener, (contender, watch) -> {
            SparseMlp handy = MagnitudeThinning.cut(contender.network(), few, largest(training));
            SparseMlp network = fit(handy, few, settings.shortIterations(), watch);
            return judged(contender, network, judging);
        });
        DesignMatrix some = RowSampling.subsample(training, settings.pathRows(), random.split());
        List<Contender> paths = best(fitted, judging, settings.paths());
        List<List<Contender>> pruned = ParallelStage.run("pruning", threads, paths, listener, (contender, watch) -> {
            List<Contender> path = new ArrayList<>();
            for (OptimalBrainSurgeon.PathPoint point :
                    OptimalBrainSurgeon.path(contender.network(), some, OptimalBrainSurgeon.Settings.DEFAULT, watch)) {
                path.add(judged(contender, point.network(), judging));
            }
            return path;
        });
        List<Contender> all = new ArrayList<>(fitted);
        pruned.forEach(all::addAll);
        return new Refined(fitted, paths, all);
    }

    /** Fits the chosen network to all rows. Its judged error stays the one that it was chosen by. */
    static Contender lastFit(Contender chosen, DesignMatrix data, int iterations, BuildListener listener)
            throws InterruptedException {
        listener.progress("final fit", 0, chosen.error());
        SparseMlp network = fit(chosen.network(), data, iterations, listener);
        return new Contender(network.withoutDeadPaths(), chosen.error(), chosen.depth(), chosen.source());
    }

    private static SparseMlp fit(SparseMlp start, DesignMatrix data, int iterations, BuildListener listener)
            throws InterruptedException {
        return LevenbergMarquardt.fit(
                        start,
                        data,
                        new LevenbergMarquardt.Settings(iterations, TOLERANCE, DAMPING, LEAPS, false),
                        listener)
                .network();
    }

    private Contender judged(Contender origin, SparseMlp network, DesignMatrix judging) {
        return new Contender(network, criterion.error(network, judging), origin.depth(), origin.source());
    }

    /** The contenders of lowest mean squared error, whatever their size: pruning comes later. */
    private static List<Contender> best(List<Contender> contenders, DesignMatrix judging, int count) {
        record Ranked(Contender contender, double error) {}
        return contenders.stream()
                .filter(c -> c.depth() > 0)
                .map(c -> new Ranked(c, Criterion.meanSquaredError(c.network(), judging)))
                .filter(r -> Double.isFinite(r.error))
                .sorted(Comparator.comparingDouble(Ranked::error))
                .limit(count)
                .map(Ranked::contender)
                .toList();
    }

    /** No more parameters than a part of the rows could tell apart, and no more than a fit does in good time. */
    private static int largest(DesignMatrix training) {
        return Math.max(LEAST, Math.min(LARGEST, training.rows() / ROWS_PER_PARAMETER));
    }
}
