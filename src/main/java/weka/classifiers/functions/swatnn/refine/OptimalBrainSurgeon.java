package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes a network apart: removes the least salient parameters, moves the others by the closed form that makes up for it best
 * (Hassibi &amp; Stork, 1993, Second order derivatives for network pruning: optimal brain surgeon), refits, and goes on until
 * only the mean predictor is left. The result is one network for each size on the way.
 */
public final class OptimalBrainSurgeon {

    /** A folded network is refitted if its error before that is at most this many times the error of the plain step. */
    private static final double PROMISING = 10;

    private OptimalBrainSurgeon() {}

    /**
     * How networks of some sizes are pruned.
     *
     * @param upTo the most parameters that such networks have, at least 1
     * @param fraction the share of the parameters that one step removes, in (0, 1); at least one is removed
     * @param polish a second fit after each step, of 0 iterations for none; its biases of 0 should not be free
     */
    public record Pace(int upTo, double fraction, LevenbergMarquardt.Settings polish) {

        /** Checks the ranges. */
        public Pace {
            if (upTo < 1) {
                throw new IllegalArgumentException("The largest size of a pace is " + upTo + "; it must be at least 1");
            }
            if (!(fraction > 0 && fraction < 1)) {
                throw new IllegalArgumentException("The fraction is " + fraction + "; it must be in (0, 1)");
            }
        }

        private Pace with(UnaryOperator<LevenbergMarquardt.Settings> change) {
            return new Pace(upTo, fraction, change.apply(polish));
        }
    }

    /**
     * How a path is walked.
     *
     * @param firstFit the fit of the whole network
     * @param refit the fit of each network that a step may lead to; its biases of 0 should not be free
     * @param paces how it is pruned, sizes rising; the last one serves all larger networks too. Most of the time goes into large
     *     networks, and few of them are chosen
     * @param largest networks with more free parameters are first thinned by magnitude, at least 1
     * @param stopError the path ends with the mean predictor once the error exceeds this share of the mean predictor's, in
     *     (0, 1]
     * @param weights how much each input is wanted
     */
    public record Settings(
            LevenbergMarquardt.Settings firstFit,
            LevenbergMarquardt.Settings refit,
            List<Pace> paces,
            int largest,
            double stopError,
            InputWeights weights) {

        private static final LevenbergMarquardt.Settings NONE =
                new LevenbergMarquardt.Settings(0, 1e-3, 1e-2, 0, false);

        /** Saliencies hold at a minimum, and small networks get there for little time. */
        private static final LevenbergMarquardt.Settings POLISH =
                new LevenbergMarquardt.Settings(28, 1e-4, 1e-2, 0, false);

        /**
         * A first fit of 60 steps; 6 % at a time, 12 % above 80; refits of up to 12 steps, 28 more up to a size of 40; thinning
         * above 400, an end at 0.9.
         */
        public static final Settings DEFAULT = new Settings(
                LevenbergMarquardt.Settings.FIRST_FIT,
                new LevenbergMarquardt.Settings(12, 1e-3, 1e-2, 0, false),
                List.of(new Pace(40, 0.06, POLISH), new Pace(80, 0.06, NONE), new Pace(400, 0.12, NONE)),
                400,
                0.9,
                InputWeights.NONE);

        /** The same with all fits under a decay, see {@link LevenbergMarquardt.Settings}; saliencies take it into account. */
        public Settings withDecay(double decay) {
            return with(fit -> fit.withDecay(decay));
        }

        /** The same with all fits by another loss; the path then ends with that loss's best constant. */
        public Settings withLoss(Loss loss) {
            return with(fit -> fit.withLoss(loss));
        }

        /** The same where networks rise and fall as wanted. */
        public Settings withMonotony(Monotony monotony) {
            return with(fit -> fit.withMonotony(monotony));
        }

        private Settings with(UnaryOperator<LevenbergMarquardt.Settings> change) {
            return new Settings(
                    change.apply(firstFit),
                    change.apply(refit),
                    paces.stream().map(pace -> pace.with(change)).toList(),
                    largest,
                    stopError,
                    weights);
        }

        /** The same with another first fit. */
        public Settings withFirstFit(LevenbergMarquardt.Settings other) {
            return new Settings(other, refit, paces, largest, stopError, weights);
        }

        /** The same where some inputs are wanted more than others. */
        public Settings withWeights(InputWeights other) {
            return new Settings(firstFit, refit, paces, largest, stopError, other);
        }

        private Pace paceOf(int size) {
            return paces.stream().filter(pace -> size <= pace.upTo).findFirst().orElse(paces.get(paces.size() - 1));
        }

        /** Checks the ranges. */
        public Settings {
            paces = List.copyOf(paces);
            if (paces.isEmpty()) {
                throw new IllegalArgumentException("There must be a pace");
            }
            for (int i = 1; i < paces.size(); i++) {
                if (paces.get(i).upTo <= paces.get(i - 1).upTo) {
                    throw new IllegalArgumentException("The sizes of paces must rise, but " + paces.get(i).upTo
                            + " follows " + paces.get(i - 1).upTo);
                }
            }
            if (largest < 1) {
                throw new IllegalArgumentException("The largest size is " + largest + "; it must be at least 1");
            }
            if (!(stopError > 0 && stopError <= 1)) {
                throw new IllegalArgumentException("The error to stop at is " + stopError + "; it must be in (0, 1]");
            }
        }
    }

    /**
     * A network of the path.
     *
     * @param network the network, dead paths removed
     * @param trainingError its weighted mean loss on the data of the path, with the penalty of the decay
     */
    public record PathPoint(SparseMlp network, double trainingError) {}

    /**
     * Walks the path of a network. Sizes, as {@link SparseMlp#nonZeroWeights} counts them, fall strictly from point to point;
     * errors mostly rise. The last point is the mean predictor, or what is best for the loss of all constants.
     *
     * @param start the network to begin with
     * @param data the rows to fit, at least one; a few thousand are enough, the time is proportional to them
     * @param settings how to walk
     * @param listener is told after every step, can end the walk, and can say that the points so far are enough
     * @throws IllegalArgumentException if the data have other inputs than the network or no rows
     * @throws InterruptedException if the thread is interrupted or the listener ends the walk
     */
    public static List<PathPoint> path(SparseMlp start, DesignMatrix data, Settings settings, BuildListener listener)
            throws InterruptedException {
        return new Walk(data, settings, listener).from(start);
    }

    private static final class Walk {
        private final DesignMatrix data;
        private final Settings settings;
        private final BuildListener listener;
        private final BuildListener fits = new PathListener();
        private final PathPoint mean;
        private final List<PathPoint> points = new ArrayList<>();
        private int startSize;
        private int currentSize;

        Walk(DesignMatrix data, Settings settings, BuildListener listener) {
            this.data = data;
            this.settings = settings;
            this.listener = listener;
            mean = meanPredictor(data, settings.firstFit().loss());
        }

        List<PathPoint> from(SparseMlp start) throws InterruptedException {
            SparseMlp network = start.withoutDeadPaths();
            startSize = Math.max(1, network.nonZeroWeights());
            currentSize = startSize;
            SparseMlp thinned = new MagnitudeThinning(settings.weights())
                    .thin(network, data, settings.largest(), this::refit, fits);
            LevenbergMarquardt.Minimum current = fit(thinned, settings.firstFit());
            while (Double.isFinite(current.fit().error())
                    && current.fit().error() <= settings.stopError() * mean.trainingError()
                    && current.topology().size() > mean.network().nonZeroWeights()) {
                add(current.fit());
                if (listener.enough()) {
                    break;
                }
                current = next(current);
            }
            addMean();
            return List.copyOf(points);
        }

        private void add(LevenbergMarquardt.Fit fit) {
            currentSize = fit.network().nonZeroWeights();
            boolean smaller = points.isEmpty()
                    || currentSize < points.get(points.size() - 1).network().nonZeroWeights();
            if (smaller) {
                points.add(new PathPoint(fit.network(), fit.error()));
            }
        }

        private void addMean() {
            int size = mean.network().nonZeroWeights();
            points.removeIf(point -> point.network().nonZeroWeights() <= size);
            points.add(mean);
        }

        /** The plain step, or a folded network where that is as small and as good. */
        private LevenbergMarquardt.Minimum next(LevenbergMarquardt.Minimum current) throws InterruptedException {
            Pace pace = settings.paceOf(current.topology().size());
            LevenbergMarquardt.Minimum best = fit(plainStep(current, pace), settings.refit());
            for (SparseMlp folded : new NeuronFolding(current.fit().network(), data).smaller()) {
                if (folded.nonZeroWeights() <= best.fit().network().nonZeroWeights()
                        && error(folded) <= PROMISING * best.fit().error()) {
                    LevenbergMarquardt.Minimum candidate = fit(folded, settings.refit());
                    if (candidate.fit().error() <= best.fit().error()) {
                        best = candidate;
                    }
                }
            }
            return pace.polish().maxIterations() > 0 ? fit(best.fit().network(), pace.polish()) : best;
        }

        private SparseMlp plainStep(LevenbergMarquardt.Minimum current, Pace pace) throws InterruptedException {
            int count = Math.max(1, (int) (pace.fraction() * current.theta().length));
            return new SurgeonStep(current, settings.weights()).withoutLeast(count);
        }

        private double error(SparseMlp network) throws InterruptedException {
            Topology topology = new Topology(network, false);
            LevenbergMarquardt.Settings fit = settings.firstFit();
            return new NormalEquations(topology, data, fit.loss(), fit.decay()).error(topology.parameters());
        }

        private SparseMlp refit(SparseMlp network) throws InterruptedException {
            return fit(network, settings.refit()).fit().network();
        }

        private LevenbergMarquardt.Minimum fit(SparseMlp network, LevenbergMarquardt.Settings how)
                throws InterruptedException {
            return LevenbergMarquardt.run(network, data, how, fits);
        }

        /** Tells how far the path has come while a fit on it goes on. */
        private final class PathListener implements BuildListener {

            @Override
            public void progress(String stage, double fitDone, double error) throws InterruptedException {
                listener.progress("pruning", 1 - Math.min(1, (double) currentSize / startSize), error);
            }

            @Override
            public boolean enough() {
                return listener.enough();
            }
        }
    }

    private static PathPoint meanPredictor(DesignMatrix data, Loss loss) {
        double[] constants = loss.constants(data.targets(), data.weights());
        double sum = 0;
        for (int r = 0; r < data.rows(); r++) {
            sum += loss.weighted(data.weights()[r], data.targets(), r * constants.length, constants);
        }
        return new PathPoint(SparseMlp.constant(data.columns(), constants), sum / data.totalWeight());
    }
}
