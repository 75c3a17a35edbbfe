package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;

/** For each of K · R networks, the best point that a search has come to so far. */
final class BestLatents {

    private final Latents best;
    private final float[] bestLoss;
    private final float[] lastLoss;

    /** The start is what a network keeps until it has a finite loss somewhere. */
    BestLatents(Latents start) {
        best = start.copy();
        bestLoss = new float[start.depths() * start.networks()];
        lastLoss = new float[bestLoss.length];
        Arrays.fill(bestLoss, Float.POSITIVE_INFINITY);
        Arrays.fill(lastLoss, Float.POSITIVE_INFINITY);
    }

    /**
     * Keeps a point for those networks whose loss is the lowest so far.
     *
     * @param current where the search is
     * @param losses its losses, [K · R]
     * @param settled whether these losses are final in kind; until the annealing is over they are only noted for the history
     */
    void offer(Latents current, float[] losses, boolean settled) {
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
            current.arrays()
                    .asMap()
                    .forEach((name, array) -> blend(best.arrays().get(name), array, take));
        }
    }

    private void blend(NDArray kept, NDArray current, float[] take) {
        long[] shape = new long[current.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[0] = best.depths();
        shape[1] = best.networks();
        try (NDArray mask = current.getManager().create(take, new Shape(shape));
                NDArray chosen = mask.gt(0);
                NDArray blended = NDArrays.where(chosen.broadcast(current.getShape()), current, kept)) {
            Parameters.overwrite(kept, blended);
        }
    }

    /** Whether any point was kept. */
    boolean any() {
        for (float loss : bestLoss) {
            if (Float.isFinite(loss)) {
                return true;
            }
        }
        return false;
    }

    /** The points kept, and the start for networks that had no finite loss anywhere. */
    Latents latents() {
        return best;
    }

    /** The losses of these points, [K · R]; infinite where none was finite. */
    float[] losses() {
        return bestLoss.clone();
    }

    /** The lowest loss so far, or NaN while there is none. */
    double lowestLoss() {
        double lowest = Arrays.stream(lowestLossByDepth()).min().orElse(Double.NaN);
        return lowest == Double.POSITIVE_INFINITY ? Double.NaN : lowest;
    }

    /** The lowest loss so far of each depth; while nothing is kept yet, the lowest of the last point. */
    double[] lowestLossByDepth() {
        double[] lowest = new double[best.depths()];
        int networks = best.networks();
        for (int k = 0; k < lowest.length; k++) {
            lowest[k] = Double.POSITIVE_INFINITY;
            for (int i = k * networks; i < (k + 1) * networks; i++) {
                lowest[k] = Math.min(lowest[k], Float.isFinite(bestLoss[i]) ? bestLoss[i] : lastLoss[i]);
            }
        }
        return lowest;
    }
}
