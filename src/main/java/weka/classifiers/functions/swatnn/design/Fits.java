package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.NeuronSplits;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.LinearModels;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;
import weka.classifiers.functions.swatnn.refine.NilWeights;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon;
import weka.classifiers.functions.swatnn.refine.WeightSwaps;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.starts.DataStarts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The fits and pruning paths of one refinement: networks become contenders on samples of the training rows. */
final class Fits {

    private final Judge judge;
    private final DesignMatrix few;
    private final DesignMatrix some;
    private final int mostParameters;
    private final int mostAtStart;
    private final double decay;
    private final ScheduledFit beforePruning;
    private final Monotony monotony;
    private final MagnitudeThinning thinning;
    private final OptimalBrainSurgeon.Settings pruning;

    /**
     * Draws the samples.
     *
     * @param design how many rows they have, in which inputs networks rise or fall, how much each is wanted, and whether a teacher gives their targets
     * @param beforePruning the fit with which pruning begins
     * @param training the rows to fit
     * @param judge makes contenders of what was fitted
     * @param random chooses among the rows
     */
    Fits(
            DesignSettings design,
            ScheduledFit beforePruning,
            DesignMatrix training,
            Judge judge,
            SplittableRandom random) {
        this.judge = judge;
        monotony = design.monotony();
        thinning = new MagnitudeThinning(design.weights());
        this.beforePruning = beforePruning;
        few = RowSampling.subsample(training, design.refinement().shortRows(), random.split());
        some = RowSampling.subsample(training, design.refinement().pathRows(), random.split());
        mostParameters = Criterion.mostParameters(training.rows());
        boolean exact = design.taught() && !design.ofTaughtClasses();
        mostAtStart = exact ? mostParameters : Criterion.mostAtStart(training.rows(), few);
        decay = judge.criterion().weightDecay(training, judge.loss());
        pruning = OptimalBrainSurgeon.Settings.DEFAULT
                .withFirstFit(settings(beforePruning))
                .withDecay(decay)
                .withLoss(judge.loss())
                .withMonotony(monotony)
                .withWeights(design.weights());
    }

    private LevenbergMarquardt.Settings settings(ScheduledFit fit) {
        return fit.settings(decay, judge.loss(), monotony);
    }

    private DesignMatrix rows(ScheduledFit fit) {
        return switch (fit.rows()) {
            case FEW -> few;
            case SOME -> some;
            case ALL -> throw new IllegalArgumentException("A refinement fits samples of the training rows");
        };
    }

    /** A network's first fit; if it is large, its smallest contributions are cut off before. */
    Contender first(SparseMlp network, int depth, Origin origin, ScheduledFit how, BuildListener listener)
            throws InterruptedException {
        SparseMlp handy = thinning.cut(network, rows(how), mostAtStart);
        return contender(fit(handy, how, listener), depth, origin);
    }

    /** A longer fit of what was fitted before. */
    Contender again(Contender before, ScheduledFit how, BuildListener listener) throws InterruptedException {
        return changed(before, before.network(), how, listener);
    }

    /** A fit of a network that was changed. */
    Contender changed(Contender before, SparseMlp network, ScheduledFit how, BuildListener listener)
            throws InterruptedException {
        return contender(fit(network, how, listener), before.depth(), before.origin());
    }

    /** What was fitted, judged without the weights that do nothing. */
    private Contender contender(SparseMlp network, int depth, Origin origin) {
        return judge.contender(NilWeights.removed(network, some), depth, origin);
    }

    private SparseMlp fit(SparseMlp start, ScheduledFit how, BuildListener listener) throws InterruptedException {
        return LevenbergMarquardt.fit(start, rows(how), settings(how), listener).network();
    }

    /** The networks that are left of one as it is pruned step by step, the mean predictor last. */
    List<Contender> path(Contender start, BuildListener listener) throws InterruptedException {
        return pathOfChanged(start, start.network(), listener);
    }

    /** The same of a network that was changed. */
    List<Contender> pathOfChanged(Contender before, SparseMlp network, BuildListener listener)
            throws InterruptedException {
        return path(network, before.depth(), before.origin(), listener);
    }

    /**
     * Networks with a weight more, and with another one less in turn.
     *
     * @param before a network that was fitted
     * @param how the short fit of each network with a weight more
     * @param then the fits of those that are left of them
     * @param listener can end the fits
     */
    List<Contender> swaps(Contender before, ScheduledFit how, ScheduledFit then, BuildListener listener)
            throws InterruptedException {
        WeightSwaps.Settings swaps = new WeightSwaps.Settings(
                FinishTuning.LINKS,
                FinishTuning.KEPT_LINKS,
                FinishTuning.REMOVALS,
                settings(how),
                settings(then),
                thinning.weights());
        List<Contender> found = new ArrayList<>();
        for (SparseMlp swapped : WeightSwaps.of(before.network(), rows(how), rows(then), swaps, listener)) {
            found.add(contender(swapped, before.depth(), before.origin()));
        }
        return found;
    }

    /**
     * Networks with one neuron in two, fitted.
     *
     * @param before a network that was fitted
     * @param how the fit of each
     * @param listener can end the fits
     */
    List<Contender> splits(Contender before, ScheduledFit how, BuildListener listener) throws InterruptedException {
        List<Contender> found = new ArrayList<>();
        for (SparseMlp split : NeuronSplits.of(before.network(), monotony)) {
            found.add(changed(before, split, how, listener));
        }
        return found;
    }

    private List<Contender> path(SparseMlp start, int depth, Origin origin, BuildListener listener)
            throws InterruptedException {
        List<Contender> path = new ArrayList<>();
        for (OptimalBrainSurgeon.PathPoint point : OptimalBrainSurgeon.path(start, some, pruning, listener)) {
            path.add(contender(point.network(), depth, origin));
        }
        return path;
    }

    /**
     * Networks that begin at what the data have.
     *
     * @param plane of one hidden layer, of ever more sines
     * @param around of waves around a point, of ever more sines
     * @param products of a product of two curves, of ever more neurons
     */
    record Waves(List<Contender> plane, List<Contender> around, List<Contender> products) {
        static final Waves NONE = new Waves(List.of(), List.of(), List.of());
    }

    /**
     * Networks of sines, and of products; none where a residual is not what an output is off by.
     *
     * @param kinds which there may be
     */
    Waves waves(ScheduledFit how, List<Activation> activations, DataStarts.Kinds kinds, BuildListener listener)
            throws InterruptedException {
        if (judge.loss().hasLogLink()) {
            return Waves.NONE;
        }
        DataStarts.Found found = new DataStarts(rows(how), activations, mostParameters, thinning.weights())
                .networks(kinds, settings(how), listener);
        return new Waves(
                contenders(found.planes(), Origin.WAVES),
                contenders(found.rings(), Origin.WAVES),
                contenders(found.products(), Origin.PRODUCT));
    }

    private List<Contender> contenders(List<SparseMlp> networks, Origin origin) {
        return networks.stream()
                .map(network -> contender(network, network.hiddenLayers(), origin))
                .toList();
    }

    /**
     * A linear model and what is left of it as inputs are removed. Whatever the listener says, the whole model is among them, fitted: it
     * is what a network has to beat, and takes a few steps.
     */
    List<Contender> linear(BuildListener listener) throws InterruptedException {
        SparseMlp start = thinning.cut(monotony.turned(LinearModels.start(some, judge.loss())), some, mostParameters);
        List<Contender> models = path(start, 0, Origin.LINEAR, listener);
        if (listener.enough()) {
            models.add(contender(fit(start, beforePruning, listener.unhurried()), 0, Origin.LINEAR));
        }
        return models;
    }
}
