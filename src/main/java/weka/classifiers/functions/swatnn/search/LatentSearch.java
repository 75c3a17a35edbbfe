package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The search for networks in the latent space of a frozen autoencoder (SWAT-NN, section 3.2): Adam on latents and thresholds of
 * all restarts of all depths at once, each step one batched pass through the decoders. With more attributes than the autoencoder
 * has inputs, a linear map in front of the networks is optimised too and folded into their first layer.
 */
public final class LatentSearch {

    /** Most pairs that the function encoder saw in its training. */
    static final int TRAINED_PAIRS = 224;

    private static final String STAGE = "latent search";
    private static final double LARGEST_THRESHOLD = 3;
    private static final double FINAL_RATE = 0.05;
    private static final int MILESTONES = 10;

    private final LatentSpace autoencoder;
    private final SearchSettings settings;
    private final int mostPairs;

    /** A search through the latent space of an autoencoder. */
    public LatentSearch(LatentSpace autoencoder, SearchSettings settings) {
        this(autoencoder, settings, TRAINED_PAIRS);
    }

    /** The same where the encoder reads at most {@code mostPairs} rows of the data, at least 1. */
    public LatentSearch(LatentSpace autoencoder, SearchSettings settings, int mostPairs) {
        this.autoencoder = autoencoder;
        this.settings = settings;
        this.mostPairs = mostPairs;
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
            LatentStarts source = new LatentStarts(autoencoder, settings, mostPairs);
            NDArray starts = source.draw(data, maps, random.split(), manager);
            LatentState state = new LatentState(settings, starts, maps, manager);
            List<SearchResult.Milestone> history =
                    descend(state, points(List.of(rows), maps != null, manager), listener);
            int[] attributes = new int[settings.restarts()];
            Arrays.fill(attributes, data.columns());
            return new SearchResult(harden(settings, state, source.origins(), attributes, manager), history);
        }
    }

    /**
     * Searches for several data sets in one batch, with one restart each: the cost of a step hardly depends on how many latents it
     * moves. Of a data set larger than the settings' rows, the steps see that many of its rows.
     *
     * @param problems data sets of at most as many columns as the autoencoder has inputs, and of equally many rows for the steps
     * @param random source of all randomness
     * @param listener told of every step
     * @return for each data set a candidate per depth
     * @throws IllegalArgumentException if the data sets do not fit together or the autoencoder
     * @throws InterruptedException where the listener ends the build
     */
    public List<List<Candidate>> runEach(List<DesignMatrix> problems, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        List<DesignMatrix> rows = new ArrayList<>();
        for (DesignMatrix problem : problems) {
            if (problem.columns() > autoencoder.sizes().inputs()) {
                throw new IllegalArgumentException("A data set of " + problem.columns()
                        + " columns cannot share a batch; the autoencoder has "
                        + autoencoder.sizes().inputs() + " inputs");
            }
            int most = settings.rows() > 0 ? settings.rows() : problem.rows();
            rows.add(RowSampling.subsample(problem, most, random.split()));
            if (rows.get(rows.size() - 1).rows() != rows.get(0).rows()) {
                throw new IllegalArgumentException("Data sets of " + rows.get(0).rows() + " and "
                        + rows.get(rows.size() - 1).rows() + " rows cannot share a batch");
            }
        }
        SearchSettings batch = settings.withRestarts(problems.size());
        try (NDManager manager = autoencoder.newManager()) {
            LatentStarts source = new LatentStarts(autoencoder, settings.withRestarts(1), mostPairs);
            NDList starts = new NDList();
            for (DesignMatrix problem : problems) {
                starts.add(source.draw(problem, null, random.split(), manager));
            }
            LatentState state = new LatentState(batch, NDArrays.concat(starts, 0), null, manager);
            descend(state, points(rows, false, manager), listener);
            int[] attributes = problems.stream().mapToInt(DesignMatrix::columns).toArray();
            List<Origin> origins =
                    Collections.nCopies(problems.size(), source.origins().get(0));
            List<Candidate> flat = harden(batch, state, origins, attributes, manager);
            List<List<Candidate>> byProblem = new ArrayList<>();
            for (int r = 0; r < problems.size(); r++) {
                List<Candidate> own = new ArrayList<>();
                for (int k = 0; k < settings.depths(); k++) {
                    own.add(flat.get(k * problems.size() + r));
                }
                byProblem.add(own);
            }
            return byProblem;
        }
    }

    /**
     * Rows on the device.
     *
     * @param x inputs [S, n, I], or [S, n, d] where a map is searched too
     * @param y targets [S, n]
     * @param weights row weights of mean 1, [S, n]; S is 1 or the number of restarts
     */
    private record Points(NDArray x, NDArray y, NDArray weights) {}

    private Points points(List<DesignMatrix> sets, boolean mapped, NDManager manager) {
        NDList x = new NDList();
        NDList y = new NDList();
        NDList weights = new NDList();
        for (DesignMatrix rows : sets) {
            int n = rows.rows();
            int columns = mapped ? rows.columns() : autoencoder.sizes().inputs();
            float[] inputs = mapped ? floats(rows.inputs()) : PaddedInputs.of(rows, null, columns);
            x.add(manager.create(inputs, new Shape(1, n, columns)));
            y.add(manager.create(floats(rows.targets()), new Shape(1, n)));
            double meanWeight = rows.totalWeight() / n;
            double[] scaled =
                    Arrays.stream(rows.weights()).map(w -> w / meanWeight).toArray();
            weights.add(manager.create(floats(scaled), new Shape(1, n)));
        }
        return sets.size() == 1
                ? new Points(x.get(0), y.get(0), weights.get(0))
                : new Points(NDArrays.concat(x, 0), NDArrays.concat(y, 0), NDArrays.concat(weights, 0));
    }

    private double[][][] drawMaps(DesignMatrix data, SplittableRandom random) {
        InputMaps source = new InputMaps(data);
        double[][][] maps = new double[settings.restarts()][][];
        for (int r = 0; r < maps.length; r++) {
            maps[r] = source.draw(autoencoder.sizes().inputs(), r == 0, random.split());
        }
        return maps;
    }

    private List<SearchResult.Milestone> descend(LatentState state, Points points, BuildListener listener)
            throws InterruptedException {
        NDManager manager = points.x.getManager();
        LatentObjective objective = new LatentObjective(settings.penalties(), settings.relaxation());
        LatentSpace.DecoderRange decoders = autoencoder.decoders(settings.minDepth(), settings.maxDepth());
        List<SearchResult.Milestone> history = new ArrayList<>();
        int every = Math.max(1, settings.steps() / MILESTONES);
        String stage = STAGE + ", " + layers() + ", step ";
        for (int step = 0; step < settings.steps(); step++) {
            listener.progress(
                    stage + (step + 1) + " of " + settings.steps(),
                    (double) step / settings.steps(),
                    state.lowestLoss());
            double temperature = settings.temperature().at(step, settings.steps());
            boolean settled = settings.relaxation() == Relaxation.STRAIGHT_THROUGH
                    || settings.temperature().annealed(step, settings.steps());
            try (NDManager local = manager.newSubManager();
                    var gradients = autoencoder.record()) {
                LatentState.Leaves leaves = state.leaves(local);
                NetworkBatch[] networks = decoders.decode(leaves.latents());
                NDList losses = new NDList();
                for (int k = 0; k < networks.length; k++) {
                    NDArray seen =
                            state.mapped() ? points.x.matMul(leaves.maps().get(k)) : points.x;
                    losses.add(objective.losses(
                            networks[k],
                            leaves.thresholds().get(k).reshape(-1, 1, 1),
                            seen,
                            points.y,
                            points.weights,
                            temperature));
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

    private String layers() {
        int least = settings.minDepth();
        int most = settings.maxDepth();
        return least == most
                ? least + (least == 1 ? " hidden layer" : " hidden layers")
                : least + " to " + most + " hidden layers";
    }

    /** The paper's rate is constant; with straight-through choices a cosine decay lets the end settle. */
    private double rate(int step) {
        if (settings.relaxation() == Relaxation.ANNEALED) {
            return settings.learningRate();
        }
        double done = (double) step / settings.steps();
        return settings.learningRate() * (FINAL_RATE + (1 - FINAL_RATE) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }

    /** The networks of a state, shallow depths first; {@code attributes} has the number of attributes of each restart's data. */
    private List<Candidate> harden(
            SearchSettings run, LatentState state, List<Origin> origins, int[] attributes, NDManager manager) {
        List<Candidate> candidates = new ArrayList<>();
        try (NDManager local = manager.newSubManager()) {
            LatentState.Best best = state.best(local);
            NetworkBatch[] networks =
                    autoencoder.decoders(run.minDepth(), run.maxDepth()).decode(best.latents());
            for (int k = 0; k < networks.length; k++) {
                int[] inputs = attributes.clone();
                if (state.mapped()) {
                    Arrays.fill(inputs, autoencoder.sizes().inputs());
                }
                SparseMlp[] hard = Hardening.harden(networks[k], best.thresholds()[k], inputs);
                for (int r = 0; r < hard.length; r++) {
                    SparseMlp network = state.mapped() ? hard[r].withInputsMapped(best.map(k, r)) : hard[r];
                    candidates.add(new Candidate(network, run.minDepth() + k, origins.get(r), best.losses()[k][r]));
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
