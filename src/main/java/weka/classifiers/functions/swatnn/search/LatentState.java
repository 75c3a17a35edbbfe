package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a search moves, for K depths and R restarts: latents [K, R, tokens, latentWidth], weight thresholds [K, R] and, with more
 * attributes than inputs, maps [K, R, d, I]; and the best of them so far.
 */
final class LatentState {

    private static final String LATENTS = "latents";
    private static final String THRESHOLDS = "thresholds";
    private static final String MAPS = "maps";

    /** Adam moves every entry of a map alike, also those of attributes without influence; a lower rate keeps these small. */
    private static final double MAP_RATE = 0.3;

    private final SearchSettings settings;
    private final Parameters positions;
    private final Parameters thresholds;
    private final Adam positionSteps;
    private final Adam thresholdSteps;
    private final Map<String, NDArray> best = new LinkedHashMap<>();
    private final float[] bestLoss;
    private final float[] lastLoss;

    LatentState(SearchSettings settings, NDArray starts, double[][][] maps, NDManager manager) {
        this.settings = settings;
        int depths = settings.depths();
        int restarts = settings.restarts();
        Map<String, NDArray> moved = new LinkedHashMap<>();
        moved.put(LATENTS, starts.expandDims(0).repeat(0, depths));
        if (maps != null) {
            moved.put(MAPS, flatten(maps, manager).expandDims(0).repeat(0, depths));
        }
        positions = new Parameters(moved);
        thresholds = new Parameters(Map.of(THRESHOLDS, manager.zeros(new Shape(depths, restarts))));
        positionSteps = new Adam(positions, 0, manager);
        thresholdSteps = new Adam(thresholds, 0, manager);
        positions.asMap().forEach((name, array) -> best.put(name, array.duplicate()));
        thresholds.asMap().forEach((name, array) -> best.put(name, array.duplicate()));
        bestLoss = new float[depths * restarts];
        lastLoss = new float[depths * restarts];
        Arrays.fill(bestLoss, Float.POSITIVE_INFINITY);
        Arrays.fill(lastLoss, Float.POSITIVE_INFINITY);
    }

    private static NDArray flatten(double[][][] maps, NDManager manager) {
        int d = maps[0].length;
        int inputs = maps[0][0].length;
        float[] flat = new float[maps.length * d * inputs];
        int at = 0;
        for (double[][] map : maps) {
            for (double[] row : map) {
                for (double v : row) {
                    flat[at++] = (float) v;
                }
            }
        }
        return manager.create(flat, new Shape(maps.length, d, inputs));
    }

    /** Whether there are maps. */
    boolean mapped() {
        return positions.asMap().containsKey(MAPS);
    }

    /** The current state as leaves that gather gradients. */
    record Leaves(Parameters positions, Parameters thresholdLeaves) {
        NDArray latents() {
            return positions.get(LATENTS);
        }

        NDArray maps() {
            return positions.get(MAPS);
        }

        NDArray thresholds() {
            return thresholdLeaves.get(THRESHOLDS);
        }
    }

    Leaves leaves(NDManager local) {
        return new Leaves(positions.asLeaves(local), thresholds.asLeaves(local));
    }

    /**
     * Remembers, for each network, the state whose loss is the lowest so far.
     *
     * @param losses losses [K · R] of the current state
     * @param settled whether these losses are final in kind; until the annealing is over they are only noted for the history
     */
    void keepBest(float[] losses, boolean settled) {
        System.arraycopy(losses, 0, lastLoss, 0, losses.length);
        if (!settled) {
            return;
        }
        float[] take = new float[losses.length];
        boolean any = false;
        for (int i = 0; i < losses.length; i++) {
            if (losses[i] < bestLoss[i]) {
                bestLoss[i] = losses[i];
                take[i] = 1;
                any = true;
            }
        }
        if (any) {
            positions.asMap().forEach((name, array) -> blend(name, array, take));
            thresholds.asMap().forEach((name, array) -> blend(name, array, take));
        }
    }

    private void blend(String name, NDArray current, float[] take) {
        NDArray kept = best.get(name);
        long[] shape = new long[current.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[0] = settings.depths();
        shape[1] = settings.restarts();
        try (NDArray mask = current.getManager().create(take, new Shape(shape));
                NDArray chosen = mask.gt(0);
                NDArray blended = NDArrays.where(chosen.broadcast(current.getShape()), current, kept)) {
            Parameters.overwrite(kept, blended);
        }
    }

    /** One step of Adam for everything, after a backward pass to the leaves. */
    void move(Leaves leaves, double rate, double largestThreshold) {
        positionSteps.step(leaves.positions(), name -> name.equals(MAPS) ? MAP_RATE * rate : rate, 1);
        if (settings.thresholdRate() > 0) {
            thresholdSteps.step(leaves.thresholdLeaves(), settings.thresholdRate(), 1);
            NDArray t = thresholds.get(THRESHOLDS);
            try (NDArray clipped = t.clip(0, largestThreshold)) {
                Parameters.overwrite(t, clipped);
            }
        }
    }

    /** The lowest loss so far, or NaN. */
    double lowestLoss() {
        return Arrays.stream(lowestLossByDepth()).min().orElse(Double.NaN);
    }

    /** The lowest loss so far of each depth; while nothing is kept yet, the lowest of the last step. */
    double[] lowestLossByDepth() {
        double[] lowest = new double[settings.depths()];
        for (int k = 0; k < lowest.length; k++) {
            lowest[k] = Double.POSITIVE_INFINITY;
            for (int r = 0; r < settings.restarts(); r++) {
                int i = k * settings.restarts() + r;
                lowest[k] = Math.min(lowest[k], Float.isFinite(bestLoss[i]) ? bestLoss[i] : lastLoss[i]);
            }
        }
        return lowest;
    }

    /** The best states, on the host but for the latents. */
    record Best(NDArray latents, float[][] thresholds, float[][] losses, float[] maps, int attributes, int inputs) {
        double[][] map(int depth, int restart) {
            double[][] map = new double[attributes][inputs];
            int at = (depth * losses[0].length + restart) * attributes * inputs;
            for (double[] row : map) {
                for (int i = 0; i < inputs; i++) {
                    row[i] = maps[at++];
                }
            }
            return map;
        }
    }

    /** The best state of every network, the start of those that never had a finite loss; where nothing was kept, the current one. */
    Best best(NDManager local) {
        boolean kept = false;
        for (float loss : bestLoss) {
            kept |= Float.isFinite(loss);
        }
        Map<String, NDArray> state = kept ? best : new LinkedHashMap<>(positions.asMap());
        if (!kept) {
            state.putAll(thresholds.asMap());
        }
        NDArray latents = state.get(LATENTS).duplicate();
        latents.attach(local);
        NDArray map = state.get(MAPS);
        return new Best(
                latents,
                rows(state.get(THRESHOLDS).toFloatArray()),
                rows(kept ? bestLoss : lastLoss),
                map == null ? null : map.toFloatArray(),
                map == null ? 0 : Math.toIntExact(map.getShape().get(2)),
                map == null ? 0 : Math.toIntExact(map.getShape().get(3)));
    }

    private float[][] rows(float[] flat) {
        float[][] rows = new float[settings.depths()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = Arrays.copyOfRange(flat, k * settings.restarts(), (k + 1) * settings.restarts());
        }
        return rows;
    }
}
