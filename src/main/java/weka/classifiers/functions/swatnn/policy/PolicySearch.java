package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The search of NASES (algorithm 1): the controller is shown the architecture of the child before and answers with a point of the embedding space; a
 * point near it is tried, decoded to the next child, and this one is fitted briefly. The controller learns from the child's error by policy
 * gradient (REINFORCE) with a moving baseline. A few such chains run side by side, so that a step of learning sees several children.
 */
public final class PolicySearch {

    /** Errors are rewarded as if they were at most this many variances, and at least 1e-12 of them. */
    private static final double WORST = 10;

    private static final double BEST = 1e-12;

    private final Learning learning;
    private final PolicyNets nets;
    private final Embedding embedding;
    private final Fits fits;

    /**
     * A search.
     *
     * @param learning how the controller explores and learns
     * @param nets the controller, which learns
     * @param embedding makes networks of its answers
     * @param fits fits and judges them
     */
    public PolicySearch(Learning learning, PolicyNets nets, Embedding embedding, Fits fits) {
        this.learning = learning;
        this.nets = nets;
        this.embedding = embedding;
        this.fits = fits;
    }

    /**
     * How a controller explores and learns.
     *
     * @param chains chains side by side, at least 1
     * @param deviation σ of the exploration, positive
     * @param rate learning rate of the controller (Adam), positive
     * @param memory the share of the baseline that stays when new rewards come, in [0, 1)
     */
    public record Learning(int chains, double deviation, double rate, double memory) {}

    /**
     * A child after its fit.
     *
     * @param network the network
     * @param error the error that it is judged by
     * @param depth hidden layers that were proposed
     * @param chain which of the chains it belongs to, from 0
     */
    public record Child(SparseMlp network, double error, int depth, int chain) {}

    /** What became of a network that was fitted briefly. */
    public record Fitted(SparseMlp network, double error) {}

    /** Fits networks briefly and judges them. */
    @FunctionalInterface
    public interface Fits {

        /** The networks after their fits, in the same order. */
        List<Fitted> fit(List<SparseMlp> starts, BuildListener listener) throws InterruptedException;
    }

    /**
     * Searches.
     *
     * @param children how many children to try, at least 1
     * @param random source of all randomness
     * @param listener told of every step; where it says that it is enough, the children are those so far
     * @return the children in the order in which they were tried
     * @throws InterruptedException where the listener ends the build
     */
    public List<Child> run(int children, SplittableRandom random, BuildListener listener) throws InterruptedException {
        int chains = Math.min(learning.chains, children);
        float[][] states = uniform(chains, random.split());
        List<SparseMlp> parents = new ArrayList<>();
        for (int i = 0; i < chains; i++) {
            parents.add(null);
        }
        MovingBaseline baseline = new MovingBaseline(learning.memory);
        List<Child> found = new ArrayList<>();
        double best = Double.NaN;
        while (found.size() < children && !listener.enough()) {
            int count = Math.min(chains, children - found.size());
            listener.progress(
                    "policy search, child " + (found.size() + 1) + " of " + children,
                    (double) found.size() / children,
                    best);
            float[][] shown = Arrays.copyOf(states, count);
            float[][] tried = explored(nets.answers(shown), random.split());
            List<Embedding.Proposal> proposals = embedding.decode(tried, parents.subList(0, count), random.split());
            List<Fitted> fitted =
                    fits.fit(proposals.stream().map(Embedding.Proposal::start).toList(), listener);
            double[] rewards = new double[count];
            for (int i = 0; i < count; i++) {
                Fitted own = fitted.get(i);
                found.add(new Child(
                        own.network, own.error, proposals.get(i).start().hiddenLayers(), i));
                rewards[i] = reward(own.error);
                states[i] = proposals.get(i).code();
                parents.set(i, own.network);
                best = Double.isFinite(own.error) && !(own.error > best) ? own.error : best;
            }
            nets.learn(shown, tried, baseline.advantages(rewards), learning.deviation, learning.rate);
        }
        return found;
    }

    /** How good an error is: the negative logarithm, so that a tenth of the error is worth the same everywhere. */
    static double reward(double error) {
        return -Math.log(Double.isNaN(error) ? WORST : Math.max(BEST, Math.min(WORST, error)));
    }

    private float[][] uniform(int count, SplittableRandom random) {
        float[][] vectors =
                new float[count][nets.sizes().layers() * nets.sizes().numbers()];
        for (float[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextDouble();
            }
        }
        return vectors;
    }

    private float[][] explored(float[][] answers, SplittableRandom random) {
        float[][] tried = new float[answers.length][];
        for (int i = 0; i < tried.length; i++) {
            tried[i] = answers[i].clone();
            for (int j = 0; j < tried[i].length; j++) {
                tried[i][j] += (float) (learning.deviation * random.nextGaussian());
            }
        }
        return tried;
    }
}
