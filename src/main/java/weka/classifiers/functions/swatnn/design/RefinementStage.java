package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.LinearModels;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Second-order refinement: short fits of the search's candidates and of some random networks, ever longer ones of an ever smaller
 * number of them, few pruning paths, one last fit. {@link SmallNetworks} join it where it prunes.
 */
final class RefinementStage {

    private static final String STAGE = "refinement";

    /** Networks of many attributes are cut to so many parameters before their first fit, whose time is cubic in them. */
    private static final int LARGEST = 300;

    private static final int LEAST = 12;
    private static final int ROWS_PER_PARAMETER = 3;

    private static final int NARROWEST = 4;
    private static final int WIDEST = 8;

    /** Small networks for each random one, and how many times its iterations their fits take. */
    private static final int SMALL_STARTS = 10;

    private static final int SMALL_ITERATIONS = 2;

    private static final double TOLERANCE = 1e-5;
    private static final double DAMPING = 1;
    private static final double LATER_DAMPING = 0.1;
    private static final int LEAPS = 3;

    /** What is pruned was fitted before. */
    private static final OptimalBrainSurgeon.Settings PRUNING = OptimalBrainSurgeon.Settings.DEFAULT.withFirstFit(
            new LevenbergMarquardt.Settings(10, 1e-4, LATER_DAMPING, 0, false));

    private final RefinementSettings settings;
    private final SearchSettings search;
    private final int threads;
    private final Criterion criterion;
    private final DesignMatrix judging;
    private final int largest;
    private final DesignMatrix few;
    private final DesignMatrix some;
    private final OptimalBrainSurgeon.Settings pruning;
    private final SuccessiveHalving halving;
    private final SmallNetworks small;

    /**
     * A refinement.
     *
     * @param design what is to be refined: the search says how many hidden layers there may be
     * @param training rows to fit
     * @param judging rows to judge on
     * @param random chooses among the rows
     */
    RefinementStage(
            DesignSettings design,
            Criterion criterion,
            DesignMatrix training,
            DesignMatrix judging,
            SplittableRandom random) {
        settings = design.refinement();
        threads = design.threads();
        search = design.search();
        this.criterion = criterion;
        this.judging = judging;
        largest = largest(training.rows());
        few = RowSampling.subsample(training, settings.shortRows(), random.split());
        some = RowSampling.subsample(training, settings.pathRows(), random.split());
        pruning = PRUNING.withDecay(criterion.weightDecay());
        halving = new SuccessiveHalving(judging);
        small = new SmallNetworks(few.columns(), search);
    }

    /** The most non-zero weights of a network before it is pruned, for so many rows. */
    static int largest(int rows) {
        return Math.max(LEAST, Math.min(LARGEST, rows / ROWS_PER_PARAMETER));
    }

    /**
     * What refinement leaves.
     *
     * @param random the random networks after their first short fit, the small ones last
     * @param fitted these and the search's candidates after theirs
     * @param pruned those that were pruned, as the last round left them, and the best small ones
     * @param networks all networks of all rounds and paths
     */
    record Refined(List<Contender> random, List<Contender> fitted, List<Contender> pruned, List<Contender> networks) {
        static final Refined NONE = new Refined(List.of(), List.of(), List.of(), List.of());

        /** The search's candidates, and the random networks that compete with them. */
        List<Contender> found(List<Contender> candidates) {
            List<Contender> found = new ArrayList<>(candidates);
            found.addAll(random);
            return found;
        }
    }

    private record Draw(SparseMlp network, Origin origin, int iterations) {}

    /**
     * The first fits of the random networks, and then of the small ones. They need no search and begin at once, on all threads but
     * one, which is left to it; a single thread comes to them after the search.
     *
     * @param random draws the networks
     */
    ParallelStage<Contender> startRandom(SplittableRandom random) {
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < settings.randomStarts(); i++) {
            int[] hidden = new int[search.minDepth() + i % search.depths()];
            for (int l = 0; l < hidden.length; l++) {
                hidden[l] = random.nextInt(NARROWEST, WIDEST + 1);
            }
            draws.add(new Draw(
                    RandomNetworks.create(few.columns(), hidden, random),
                    Origin.RANDOM_NETWORK,
                    settings.shortIterations()));
        }
        for (SparseMlp network : small.draw(SMALL_STARTS * settings.randomStarts(), random)) {
            draws.add(new Draw(network, Origin.SMALL_NETWORK, SMALL_ITERATIONS * settings.shortIterations()));
        }
        ParallelStage<Contender> fits = ParallelStage.of(
                STAGE,
                Math.max(1, threads - 1),
                draws,
                (d, watch) -> firstFit(d.network, d.network.hiddenLayers(), d.origin, d.iterations, watch));
        return threads > 1 ? fits.begin() : fits;
    }

    /** Refines the most promising of the search's candidates, and random networks. */
    Refined refine(List<Contender> candidates, ParallelStage<Contender> random, BuildListener listener)
            throws InterruptedException {
        List<Contender> promising = halving.ranked(candidates);
        List<Contender> fitted = new ArrayList<>(ParallelStage.run(
                STAGE,
                threads,
                promising.subList(0, Math.min(promising.size(), settings.candidates())),
                told(listener, promising),
                (c, watch) -> firstFit(c.network(), c.depth(), c.origin(), settings.shortIterations(), watch)));
        List<Contender> atRandom = random.await(listener);
        fitted.addAll(atRandom);
        List<Contender> networks = new ArrayList<>(fitted);
        List<Contender> ofAFewNeurons = atRandom.subList(settings.randomStarts(), atRandom.size());
        List<Contender> left = fitted.subList(0, fitted.size() - ofAFewNeurons.size());
        for (int round = 1; round < settings.rounds(); round++) {
            DesignMatrix rows = round == settings.rounds() - 1 ? some : few;
            int iterations = settings.shortIterations() << round;
            left = ParallelStage.run(
                    STAGE,
                    threads,
                    halving.half(left),
                    told(listener, left),
                    (c, watch) ->
                            judged(fit(c.network(), rows, iterations, LATER_DAMPING, watch), c.depth(), c.origin()));
            networks.addAll(left);
        }
        List<Contender> pruned = new ArrayList<>(halving.toPrune(left, settings.paths()));
        pruned.addAll(small.best(ofAFewNeurons));
        ParallelStage.run("pruning", threads, pruned, told(listener, pruned), this::path)
                .forEach(networks::addAll);
        SparseMlp linear = MagnitudeThinning.cut(LinearModels.start(some), some, largest);
        networks.addAll(path(new Contender(linear, Double.NaN, 0, Origin.LINEAR), listener));
        return new Refined(atRandom, fitted, pruned, networks);
    }

    private Contender firstFit(SparseMlp start, int depth, Origin origin, int iterations, BuildListener watch)
            throws InterruptedException {
        SparseMlp handy = MagnitudeThinning.cut(start, few, largest);
        return judged(fit(handy, few, iterations, DAMPING, watch), depth, origin);
    }

    private List<Contender> path(Contender start, BuildListener watch) throws InterruptedException {
        List<Contender> path = new ArrayList<>();
        for (OptimalBrainSurgeon.PathPoint point : OptimalBrainSurgeon.path(start.network(), some, pruning, watch)) {
            path.add(judged(point.network(), start.depth(), start.origin()));
        }
        return path;
    }

    private Contender judged(SparseMlp network, int depth, Origin origin) {
        return new Contender(network, criterion.error(network, judging), depth, origin);
    }

    /** The listener, told of the lowest error of the networks that a stage begins with. */
    private static BuildListener told(BuildListener listener, List<Contender> contenders) {
        double lowest = contenders.stream()
                .mapToDouble(Contender::error)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        return (stage, done, none) -> listener.progress(stage, done, lowest);
    }

    /** Fits the chosen network to all rows. Its judged error stays the one that it was chosen by. */
    static Contender lastFit(
            Contender chosen, Criterion criterion, DesignMatrix data, int iterations, BuildListener listener)
            throws InterruptedException {
        listener.progress("final fit", 0, chosen.error());
        SparseMlp network = fit(chosen.network(), data, iterations, DAMPING, criterion, listener);
        return new Contender(network.withoutDeadPaths(), chosen.error(), chosen.depth(), chosen.origin());
    }

    private SparseMlp fit(SparseMlp start, DesignMatrix data, int iterations, double damping, BuildListener listener)
            throws InterruptedException {
        return fit(start, data, iterations, damping, criterion, listener);
    }

    private static SparseMlp fit(
            SparseMlp start,
            DesignMatrix data,
            int iterations,
            double damping,
            Criterion criterion,
            BuildListener listener)
            throws InterruptedException {
        return LevenbergMarquardt.fit(
                        start,
                        data,
                        new LevenbergMarquardt.Settings(
                                iterations, TOLERANCE, damping, LEAPS, false, criterion.weightDecay()),
                        listener)
                .network();
    }
}
