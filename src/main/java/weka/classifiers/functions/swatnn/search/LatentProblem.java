package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a strategy has to solve: networks of K depths, R of each, are to fit rows of data. It says what the loss of the networks
 * decoded from given latents is, and which networks these are. It does not say how to find good latents.
 */
final class LatentProblem {

    private final LatentSpace space;
    private final LatentSpace.DecoderRange decoders;
    private final LatentObjective objective;
    private final int minDepth;
    private final int[] attributes;
    private final Points rows;
    private final NDManager manager;

    /**
     * A problem.
     *
     * @param space where latents lie
     * @param settings depths, penalties and relaxation
     * @param objective loss and penalties
     * @param rows S data sets of equally many rows and, where these are more than the autoencoder has inputs, of equally many
     *     columns; the first R/S networks of each depth are for the first data set, and so on
     * @param networks R, a multiple of S
     * @param manager owner of the rows on the device
     */
    LatentProblem(
            LatentSpace space,
            SearchSettings settings,
            LatentObjective objective,
            List<DesignMatrix> rows,
            int networks,
            NDManager manager) {
        this.space = space;
        this.objective = objective;
        this.manager = manager;
        minDepth = settings.minDepth();
        decoders = space.decoders(minDepth, settings.maxDepth());
        int each = networks / rows.size();
        attributes = new int[networks];
        Arrays.setAll(attributes, r -> rows.get(r / each).columns());
        this.rows = points(rows, each);
    }

    /** The owner of everything that lives as long as the problem. */
    NDManager manager() {
        return manager;
    }

    /** Starts recording for gradients of the losses. */
    Gradients record() throws InterruptedException {
        return space.record();
    }

    /**
     * The losses of the networks that latents decode to. While {@link #record} is open, they can be differentiated by latents that
     * are leaves.
     *
     * @param at where, see {@link Latents}; its arrays' manager owns all that is made on the way, so it should live for this step alone
     * @param temperature of the activations' softmax, see {@link Temperature}
     * @return the loss of each network, [K, R], owned by the manager of {@code at}
     */
    NDArray losses(Latents at, double temperature) {
        NetworkBatch[] networks = decoders.decode(at.codes());
        Points points = rows.attachedTo(at.codes().getManager());
        NDList losses = new NDList();
        for (int k = 0; k < networks.length; k++) {
            NDArray seen = at.mapped() ? points.x.matMul(at.maps().get(k)) : points.x;
            losses.add(objective.losses(
                    networks[k],
                    at.thresholds().get(k).reshape(-1, 1, 1),
                    seen,
                    points.y,
                    points.weights,
                    temperature));
        }
        return NDArrays.stack(losses);
    }

    /**
     * The networks that latents decode to, after all hard decisions.
     *
     * @param at where, see {@link Latents}
     * @param origins where each of the R latents came from
     * @return K · R networks, shallow depths first, on all attributes of their data
     */
    List<Candidate> candidates(Latents at, List<Origin> origins) {
        List<Candidate> candidates = new ArrayList<>();
        try (NDManager local = manager.newSubManager()) {
            NDArray codes = at.codes().duplicate();
            codes.attach(local);
            NetworkBatch[] networks = decoders.decode(codes);
            float[] thresholds = at.thresholds().toFloatArray();
            float[] maps = at.mapped() ? at.maps().toFloatArray() : null;
            int count = at.networks();
            int[] inputs = attributes.clone();
            if (at.mapped()) {
                Arrays.fill(inputs, space.sizes().inputs());
            }
            for (int k = 0; k < networks.length; k++) {
                float[] own = Arrays.copyOfRange(thresholds, k * count, (k + 1) * count);
                SparseMlp[] hard = Hardening.harden(networks[k], own, inputs);
                for (int r = 0; r < count; r++) {
                    SparseMlp network =
                            at.mapped() ? hard[r].withInputsMapped(map(maps, k * count + r, attributes[r])) : hard[r];
                    candidates.add(new Candidate(network, minDepth + k, origins.get(r)));
                }
            }
        }
        return candidates;
    }

    private double[][] map(float[] maps, int index, int columns) {
        int inputs = space.sizes().inputs();
        double[][] map = new double[columns][inputs];
        int at = index * columns * inputs;
        for (double[] row : map) {
            for (int i = 0; i < inputs; i++) {
                row[i] = maps[at++];
            }
        }
        return map;
    }

    /**
     * Rows on the device.
     *
     * @param x inputs [S, n, I], or [S, n, d] where a map is searched too
     * @param y targets [S, n]
     * @param weights row weights of mean 1, [S, n]; S is 1 or R
     */
    private record Points(NDArray x, NDArray y, NDArray weights) {

        /** The same storage under another manager: an array belongs to the manager of the first one that it is computed from. */
        Points attachedTo(NDManager other) {
            return new Points(view(x, other), view(y, other), view(weights, other));
        }

        private static NDArray view(NDArray array, NDManager other) {
            NDArray view = array.stopGradient();
            view.attach(other);
            return view;
        }
    }

    private Points points(List<DesignMatrix> sets, int each) {
        NDList x = new NDList();
        NDList y = new NDList();
        NDList weights = new NDList();
        int known = space.sizes().inputs();
        for (DesignMatrix rows : sets) {
            int n = rows.rows();
            boolean mapped = rows.columns() > known;
            float[] inputs = mapped ? floats(rows.inputs()) : PaddedInputs.of(rows, null, known);
            x.add(manager.create(inputs, new Shape(1, n, mapped ? rows.columns() : known)));
            y.add(manager.create(floats(rows.targets()), new Shape(1, n)));
            double meanWeight = rows.totalWeight() / n;
            double[] scaled =
                    Arrays.stream(rows.weights()).map(w -> w / meanWeight).toArray();
            weights.add(manager.create(floats(scaled), new Shape(1, n)));
        }
        return new Points(forAll(x, each), forAll(y, each), forAll(weights, each));
    }

    /** One data set is for all networks as it is; of several, each is repeated for its own networks. */
    private static NDArray forAll(NDList sets, int each) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        NDArray all = NDArrays.concat(sets, 0);
        return each == 1 ? all : all.repeat(0, each);
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
