package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.starts.DataStarts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Second-order refinement as its {@link RefinementSchedule} says: short fits of the search's candidates and of random networks, ever
 * longer ones of ever fewer of them and of networks of sines, where the data have waves, and pruning of those that are left, of the best {@link SmallNetworks} and of a linear model.
 */
final class RefinementStage {

    private static final String STAGE = "refinement";

    private final RefinementSchedule schedule;
    private final SearchSettings search;
    private final List<Activation> activations;
    private final List<Activation> drawn;

    /** Which networks may begin at what the data have: they fit a number. */
    private final DataStarts.Kinds kinds;

    private final int columns;
    private final int outputs;
    private final int threads;
    private final Monotony monotony;
    private final Fits fits;
    private final SuccessiveHalving halving;
    private final SmallNetworks small;
    private final FinishingMoves moves;

    /**
     * A refinement.
     *
     * @param design what is to be refined: the search says how many hidden layers there may be
     * @param training rows to fit
     * @param judge judges what was fitted
     * @param random chooses among the rows
     */
    RefinementStage(DesignSettings design, DesignMatrix training, Judge judge, SplittableRandom random) {
        schedule = RefinementSchedule.of(design);
        search = design.search();
        activations = design.activations();
        drawn = design.drawn();
        kinds = design.loss().ofClasses()
                ? DataStarts.Kinds.NONE
                : DataStarts.Kinds.of(
                        activations,
                        search.minDepth(),
                        search.maxDepth(),
                        !design.monotony().isNone());
        columns = training.columns();
        outputs = training.outputs();
        threads = design.threads();
        fits = new Fits(design, schedule.beforePruning(), training, judge, random);
        monotony = design.monotony();
        halving = new SuccessiveHalving(judge);
        small = new SmallNetworks(columns, outputs, search, drawn);
        moves = new FinishingMoves(schedule.finish(), activations, threads, fits);
    }

    /**
     * What refinement leaves.
     *
     * @param unsearched the random networks after their first fit, and those of waves
     * @param fitted these and the search's candidates after theirs
     * @param pruned those that were pruned, as they were before
     * @param networks all networks of all rungs and paths
     */
    record Refined(
            List<Contender> unsearched, List<Contender> fitted, List<Contender> pruned, List<Contender> networks) {
        static final Refined NONE = new Refined(List.of(), List.of(), List.of(), List.of());

        /** The search's candidates, and the networks that compete with them. */
        List<Contender> found(List<Contender> candidates) {
            List<Contender> found = new ArrayList<>(candidates);
            found.addAll(unsearched);
            return found;
        }
    }

    /** A pruned network and what was left of it on the way. */
    private record Path(Contender start, List<Contender> networks) {}

    /**
     * The first fits of the random networks, and then of those of a few neurons. They need no search and begin at once, on all threads
     * but one, which is left to it; a single thread comes to them after the search.
     *
     * @param random draws the networks
     * @param listener is asked whether what was found is enough
     */
    ParallelStage<RandomStart.Fitted> startRandom(SplittableRandom random, BuildListener listener) {
        List<RandomStart> starts = randomStarts(random);
        ParallelStage<RandomStart.Fitted> stage =
                ParallelStage.of(STAGE, Math.max(1, threads - 1), starts, listener, this::firstFit);
        return threads > 1 ? stage.begin() : stage;
    }

    /** The random networks, hidden layers in turn, and then those of a few neurons. */
    List<RandomStart> randomStarts(SplittableRandom random) {
        List<RandomStart> starts = new ArrayList<>();
        for (int i = 0; i < schedule.randomNetworks(); i++) {
            int shape = i % search.depths();
            int[] hidden = new int[search.minDepth() + shape];
            for (int l = 0; l < hidden.length; l++) {
                hidden[l] = random.nextInt(Tuning.NARROWEST, Tuning.WIDEST + 1);
            }
            starts.add(new RandomStart(
                    RandomNetworks.create(columns, hidden, outputs, drawn, random), Origin.RANDOM_NETWORK, shape));
        }
        starts.addAll(small.draw(schedule.smallNetworks(), random));
        return starts;
    }

    private RandomStart.Fitted firstFit(RandomStart start, BuildListener watch) throws InterruptedException {
        ScheduledFit how = start.origin() == Origin.SMALL_NETWORK ? schedule.small() : schedule.firstRung();
        int depth = start.network().hiddenLayers();
        return new RandomStart.Fitted(
                start, fits.first(monotony.turned(start.network()), depth, start.origin(), how, watch));
    }

    /**
     * Refines the most promising of the search's candidates, and random networks. Where the listener says that what was found is enough,
     * what has not begun is left out, but for the linear model.
     */
    Refined refine(List<Contender> candidates, ParallelStage<RandomStart.Fitted> random, BuildListener listener)
            throws InterruptedException {
        List<Contender> climbing = new ArrayList<>(firstFits(candidates, listener.share(Tuning.FIRST_FITS_SHARE)));
        List<RandomStart.Fitted> randomFits = random.await(listener);
        List<Contender> atRandom =
                randomFits.stream().map(RandomStart.Fitted::contender).toList();
        List<Contender> fitted = new ArrayList<>(climbing);
        fitted.addAll(atRandom);
        atRandom.stream().filter(c -> c.origin() != Origin.SMALL_NETWORK).forEach(climbing::add);
        Fits.Waves found = fits.waves(schedule.wave(), activations, kinds, listener.share(Tuning.WAVES_SHARE));
        List<Contender> waves = new ArrayList<>(found.plane());
        waves.addAll(found.around());
        climbing.addAll(waves);
        fitted.addAll(waves);
        // These are few and have had a longer fit: they are pruned besides, and take no other network's place on the
        // rungs.
        fitted.addAll(found.products());
        List<Contender> networks = new ArrayList<>(fitted);
        List<Contender> left = climb(climbing, networks, listener.share(Tuning.RUNGS_SHARE));
        List<Contender> besides = new ArrayList<>(small.best(randomFits));
        // The one of most waves, whatever its place: what is left of it on its path is exact where few waves are all
        // there is.
        last(found.plane()).ifPresent(besides::add);
        last(found.around()).ifPresent(besides::add);
        found.products().stream()
                .min(Comparator.comparingDouble(Contender::error))
                .ifPresent(besides::add);
        List<Contender> pruned = prune(left, besides, networks, listener.share(Tuning.PRUNING_SHARE));
        List<Contender> unsearched = new ArrayList<>(atRandom);
        unsearched.addAll(waves);
        unsearched.addAll(found.products());
        return new Refined(unsearched, fitted, pruned, networks);
    }

    private static Optional<Contender> last(List<Contender> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    private List<Contender> firstFits(List<Contender> candidates, BuildListener listener) throws InterruptedException {
        List<Contender> promising = halving.ranked(candidates);
        return ParallelStage.run(
                STAGE,
                threads,
                promising.subList(0, Math.min(promising.size(), schedule.candidates())),
                withLowestError(listener, promising),
                (c, watch) -> fits.first(c.network(), c.depth(), c.origin(), schedule.firstRung(), watch));
    }

    /** The contenders that reach the last rung; those of every rung are added to the networks. */
    private List<Contender> climb(List<Contender> first, List<Contender> networks, BuildListener listener)
            throws InterruptedException {
        List<Contender> left = first;
        for (ScheduledFit rung : schedule.laterRungs()) {
            left = ParallelStage.run(
                    STAGE,
                    threads,
                    halving.half(left),
                    withLowestError(listener, left),
                    (c, watch) -> fits.again(c, rung, watch));
            networks.addAll(left);
        }
        return left;
    }

    /** The contenders that were pruned; what is left of them, and of a linear model, is added to the networks. */
    private List<Contender> prune(
            List<Contender> left, List<Contender> besides, List<Contender> networks, BuildListener listener)
            throws InterruptedException {
        List<Contender> toPrune = new ArrayList<>(halving.toPrune(left, schedule.paths()));
        toPrune.addAll(besides);
        List<Path> paths = ParallelStage.run(
                "pruning",
                threads,
                toPrune,
                withLowestError(listener, toPrune),
                (c, watch) -> new Path(c, fits.path(c, watch)));
        paths.forEach(path -> networks.addAll(path.networks));
        networks.addAll(fits.linear(listener));
        networks.addAll(moves.of(networks, listener));
        return paths.stream().map(Path::start).toList();
    }

    /** The listener, told of the lowest error of the networks that a stage begins with. */
    private static BuildListener withLowestError(BuildListener listener, List<Contender> contenders) {
        return listener.withError(contenders.stream()
                .mapToDouble(Contender::error)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN));
    }
}
