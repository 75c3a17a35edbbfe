package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.Hardening;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.autoencoder.NetworkBatch;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The search for networks in the latent space of a frozen autoencoder (SWAT-NN, section 3.2): Adam on latents and thresholds of
 * all restarts of all depths at once, each step one batched pass through the decoders. With more attributes than the autoencoder
 * has inputs, a linear map in front of the networks is optimised too and folded into their first layer.
 */
public final class LatentSearch {

    private static final String STAGE = "latent search";
    private static final double LARGEST_THRESHOLD = 3;
    private static final double FINAL_RATE = 0.05;
    private static final int MILESTONES = 10;

    private final LatentSpace autoencoder;
    private final SearchSettings settings;

    /** A search through the latent space of an autoencoder. */
    public LatentSearch(LatentSpace autoencoder, SearchSettings settings) {
        this.autoencoder = autoencoder;
        this.settings = settings;
    }

    /**
     * Searches.
     *
     * @param data training rows; at least one, at least one column
     * @param random source of all randomness
     * @param listener told of every step
     * @return a candidate per depth and restart
     * @throws InterruptedException where the listener ends the build
     */
    public SearchResult run(DesignMatrix data, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        int inputs = autoencoder.sizes().inputs();
        double[][][] maps = data.columns() > inputs ? drawMaps(data, random.split()) : null;
        DesignMatrix rows = settings.rows() > 0 ? RowSampling.subsample(data, settings.rows(), random.split()) : data;
        try (NDManager manager = autoencoder.newManager()) {
            NDArray starts = new LatentStarts(autoencoder, settings).draw(data, maps, random.split(), manager);
            LatentState state = new LatentState(settings, starts, maps, manager);
            List<SearchResult.Milestone> history = descend(state, rows, manager, listener);
            return new SearchResult(harden(state, data.columns(), manager), history);
        }
    }

    private double[][][] drawMaps(DesignMatrix data, SplittableRandom random) {
        InputMaps source = new InputMaps(data);
        double[][][] maps = new double[settings.restarts()][][];
        for (int r = 0; r < maps.length; r++) {
            maps[r] = source.draw(autoencoder.sizes().inputs(), r == 0, random.split());
        }
        return maps;
    }

    private List<SearchResult.Milestone> descend(
            LatentState state, DesignMatrix rows, NDManager manager, BuildListener listener)
            throws InterruptedException {
        int n = rows.rows();
        int columns = state.mapped() ? rows.columns() : autoencoder.sizes().inputs();
        float[] points = state.mapped()
                ? floats(rows.inputs())
                : PaddedInputs.of(rows, null, autoencoder.sizes().inputs());
        NDArray x = manager.create(points, new Shape(1, n, columns));
        NDArray y = manager.create(floats(rows.targets()), new Shape(1, n));
        double meanWeight = rows.totalWeight() / n;
        NDArray weights = manager.create(
                floats(Arrays.stream(rows.weights()).map(w -> w / meanWeight).toArray()), new Shape(1, n));
        LatentObjective objective = new LatentObjective(settings.penalties(), settings.relaxation());
        LatentSpace.DecoderRange decoders = autoencoder.decoders(settings.minDepth(), settings.maxDepth());
        List<SearchResult.Milestone> history = new ArrayList<>();
        int every = Math.max(1, settings.steps() / MILESTONES);
        for (int step = 0; step < settings.steps(); step++) {
            listener.progress(STAGE, (double) step / settings.steps(), state.lowestLoss());
            double temperature = settings.temperature().at(step, settings.steps());
            boolean settled = settings.relaxation() == Relaxation.STRAIGHT_THROUGH
                    || settings.temperature().annealed(step, settings.steps());
            try (NDManager local = manager.newSubManager();
                    var gradients = autoencoder.record()) {
                LatentState.Leaves leaves = state.leaves(local);
                NetworkBatch[] networks = decoders.decode(leaves.latents());
                NDList losses = new NDList();
                for (int k = 0; k < networks.length; k++) {
                    NDArray seen = state.mapped() ? x.matMul(leaves.maps().get(k)) : x;
                    losses.add(objective.losses(
                            networks[k], leaves.thresholds().get(k).reshape(-1, 1, 1), seen, y, weights, temperature));
                }
                NDArray all = NDArrays.stack(losses);
                gradients.backward(all.sum());
                state.keepBest(all.toFloatArray(), settled);
                state.move(leaves, rate(step), LARGEST_THRESHOLD);
            }
            if (step % every == 0 || step == settings.steps() - 1) {
                history.add(new SearchResult.Milestone(step + 1, state.lowestLossByDepth()));
            }
        }
        return history;
    }

    /** The paper's rate is constant; with straight-through choices a cosine decay lets the end settle. */
    private double rate(int step) {
        if (settings.relaxation() == Relaxation.ANNEALED) {
            return settings.learningRate();
        }
        double done = (double) step / settings.steps();
        return settings.learningRate() * (FINAL_RATE + (1 - FINAL_RATE) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }

    private List<Candidate> harden(LatentState state, int attributes, NDManager manager) {
        List<String> sources = new LatentStarts(autoencoder, settings).sources();
        List<Candidate> candidates = new ArrayList<>();
        try (NDManager local = manager.newSubManager()) {
            LatentState.Best best = state.best(local);
            NetworkBatch[] networks = autoencoder
                    .decoders(settings.minDepth(), settings.maxDepth())
                    .decode(best.latents());
            for (int k = 0; k < networks.length; k++) {
                int inputs = state.mapped() ? autoencoder.sizes().inputs() : attributes;
                SparseMlp[] hard = Hardening.harden(networks[k], best.thresholds()[k], inputs);
                for (int r = 0; r < hard.length; r++) {
                    SparseMlp network = state.mapped() ? hard[r].withInputsMapped(best.map(k, r)) : hard[r];
                    candidates.add(
                            new Candidate(network, settings.minDepth() + k, sources.get(r), best.losses()[k][r]));
                }
            }
        }
        return candidates;
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
