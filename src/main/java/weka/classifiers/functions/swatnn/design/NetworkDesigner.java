package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.ValidationSplit;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.MeanLoss;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Designs one sparse MLP for one data set: search for candidates, refinement of the best ones, choice by size and error, and a last
 * fit on all rows.
 */
public final class NetworkDesigner {

    private final CandidateSource source;
    private final DesignSettings settings;

    /**
     * A designer.
     *
     * @param source where candidates come from
     * @param settings what to do with them
     */
    public NetworkDesigner(CandidateSource source, DesignSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * The first part of a design, up to the front of networks to choose from.
     *
     * @param data all rows, at least one, with at least one column
     * @param seed seed of all randomness
     * @param listener told of the progress
     * @throws IOException if something that the source of candidates needs cannot be read
     * @throws InterruptedException where the listener ends the build
     */
    public Exploration explore(DesignMatrix data, long seed, BuildListener listener)
            throws IOException, InterruptedException {
        return explore(data, seed, settings.validationFraction(), 0, listener);
    }

    /**
     * One of several explorations of the same data, which hold out the same rows but search and refine by chance of their own.
     *
     * @param validationFraction fraction of the rows held out, in (0, 1)
     * @param iteration which one, from 0
     */
    Exploration explore(DesignMatrix data, long seed, double validationFraction, int iteration, BuildListener listener)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Criterion criterion = Criterion.of(data.rows(), validationFraction);
        DesignMatrix training = data;
        DesignMatrix judging = data;
        if (criterion == Criterion.VALIDATION) {
            ValidationSplit split = ValidationSplit.of(data.rows(), validationFraction, random.split());
            training = data.select(split.training());
            judging = data.select(split.validation());
        }
        for (int i = 0; i < iteration; i++) {
            random = random.split();
        }
        SplittableRandom forSearch = random.split();
        Judge judge = new Judge(criterion, settings.loss(), judging);
        RefinementStage refinement = new RefinementStage(settings, training, judge, random.split());
        try (ParallelStage<RandomStart.Fitted> randomStarts =
                refinement.startRandom(random.split(), listener.share(Tuning.RANDOM_SHARE))) {
            CandidateSource.Found found = source.find(training, judge, forSearch, listener.share(Tuning.SEARCH_SHARE));
            List<Contender> candidates = allowed(found, judge);
            RefinementStage.Refined refined = settings.refinement().enabled()
                    ? refinement.refine(candidates, randomStarts, listener)
                    : RefinementStage.Refined.NONE;
            List<Contender> contenders = new ArrayList<>(candidates);
            contenders.addAll(refined.networks());
            contenders.add(judge.contender(constant(data, settings.loss()), 0, Origin.MEAN));
            ParetoFront front = ParetoFront.of(contenders);
            double searched = found.loadSeconds() + found.searchSeconds();
            return new Exploration(
                    criterion,
                    front,
                    SourceTally.of(refined.found(candidates), refined.fitted(), refined.pruned(), front),
                    found.result().history(),
                    1,
                    new Design.Timing(found.loadSeconds(), found.searchSeconds(), Seconds.since(start) - searched));
        }
    }

    /** The best network without weights. The mean of the standardised target is 0. */
    public static SparseMlp constant(DesignMatrix data, Loss loss) {
        return loss.isQuadratic()
                ? SparseMlp.constant(data.columns(), new double[data.outputs()])
                : SparseMlp.constant(data.columns(), loss.constants(data.targets(), data.weights()));
    }

    private List<Contender> allowed(CandidateSource.Found found, Judge judge) {
        return found.result().candidates().stream()
                .filter(c -> settings.allows(c.network()))
                .map(c -> judge.contender(settings.monotony().projected(c.network()), c.depth(), c.origin()))
                .toList();
    }

    /**
     * The second part of a design: the choice and its last fit. One exploration can be finished with several rules.
     *
     * @param exploration what was found
     * @param rule which network wins
     * @param data all rows, those that were explored
     * @param listener told of the progress
     * @throws InterruptedException where the listener ends the build
     */
    public Design finish(Exploration exploration, ChoiceRule rule, DesignMatrix data, BuildListener listener)
            throws InterruptedException {
        return finish(exploration, rule, data, null, listener);
    }

    /**
     * The same where a referee judges the networks: they were fitted to something else than the data.
     *
     * @param data the rows that they were fitted to
     * @param referee judges them, or null
     */
    public Design finish(
            Exploration exploration, ChoiceRule rule, DesignMatrix data, Referee referee, BuildListener listener)
            throws InterruptedException {
        long start = System.nanoTime();
        Exploration judged = referee == null ? exploration : exploration.judgedBy(referee);
        Contender chosen = choice(judged, rule, data);
        BuildListener fitting = listener.share(Tuning.LAST_FIT_SHARE);
        Contender fitted = settings.refinement().enabled()
                ? LastFit.of(
                        chosen,
                        RefinementSchedule.of(settings.refinement()).last(),
                        exploration.criterion(),
                        settings.loss(),
                        settings.monotony(),
                        data,
                        fitting)
                : chosen;
        List<String> notes = new ArrayList<>(ChoiceNotes.of(chosen, judged, rule, data.rows(), fitting.enough()));
        if (referee != null) {
            notes.addAll(referee.notes(fitted.network()));
        }
        notes.addAll(costOfMonotony(chosen, fitted, exploration.criterion(), data, fitting));
        LeftOut leftOut = settings.loss().ofClasses() ? null : leftOut(fitted.network(), data, referee);
        Design.Timing before = exploration.timing();
        return new Design(
                judged,
                fitted,
                leftOut,
                settings.loss().unit(),
                notes,
                new Design.Timing(before.load(), before.search(), before.refinement() + Seconds.since(start)));
    }

    /** The network that a rule chooses from networks that are judged. */
    Contender choice(Exploration judged, ChoiceRule rule, DesignMatrix data) {
        ParetoFront choices = choices(proven(judged.front(), data), judged.criterion(), rule, data);
        return choices.choose(judged.criterion().applied(rule, settings.loss()));
    }

    /** The networks that rise and fall as wanted on all of the data's range: an earlier search may have wanted something else. */
    private ParetoFront proven(ParetoFront front, DesignMatrix data) {
        Monotony monotony = settings.monotony();
        if (monotony.isNone()) {
            return front;
        }
        double[][] range = data.range();
        return ParetoFront.of(front.members().stream()
                .filter(member -> monotony.proven(member.network(), range[0], range[1]))
                .toList());
    }

    /** What the constraint costs the chosen network: the same fit of it without one; nothing where there is no time for it. */
    private List<String> costOfMonotony(
            Contender chosen, Contender fitted, Criterion criterion, DesignMatrix data, BuildListener listener)
            throws InterruptedException {
        if (settings.monotony().isNone() || !settings.refinement().enabled() || listener.enough()) {
            return List.of();
        }
        Contender free = LastFit.of(
                chosen,
                RefinementSchedule.of(settings.refinement()).last(),
                criterion,
                settings.loss(),
                Monotony.NONE,
                data,
                listener);
        return listener.enough()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "On the rows that it was fitted to, the network's error is %.4g %s; the same network fitted without the"
                                + " constraint of -monotone: %.4g. What a network that need not be monotone is off by, a build without the option tells.",
                        MeanLoss.of(fitted.network(), data, settings.loss()),
                        settings.loss().unit(),
                        MeanLoss.of(free.network(), data, settings.loss())));
    }

    private LeftOut leftOut(SparseMlp network, DesignMatrix data, Referee referee) throws InterruptedException {
        return referee != null ? referee.leftOut(network) : LastFit.leftOut(network, data, settings.loss());
    }

    /** The networks that may be chosen; where the rule has a limit of the size, that is the only one. */
    static ParetoFront choices(ParetoFront all, Criterion criterion, ChoiceRule rule, DesignMatrix data) {
        if (rule.limited()) {
            return all;
        }
        ParetoFront within = all.upTo(criterion.mostWeights(data));
        return criterion.isWorthMore(within.lowestError(), all.lowestError()) ? all : within;
    }
}
