package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A point that a search can stand at, for K depths and R networks of each: latents [K, R, tokens, latentWidth], weight thresholds
 * [K, R] and, for data of more attributes than the autoencoder has inputs, maps [K, R, d, I].
 *
 * @param arrays these arrays by name
 */
record Latents(Parameters arrays) {

    static final String CODES = "latents";
    static final String THRESHOLDS = "thresholds";
    static final String MAPS = "maps";

    /**
     * The point where a search starts: every depth from the same latents, and all thresholds 0.
     *
     * @param starts latents [R, tokens, latentWidth]
     * @param maps one map [d][I] a latent, or null where d ≤ I
     * @param depths K
     * @param manager owner of the thresholds and maps
     */
    static Latents at(NDArray starts, double[][][] maps, int depths, NDManager manager) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put(CODES, starts.expandDims(0).repeat(0, depths));
        if (maps != null) {
            arrays.put(MAPS, flatten(maps, manager).expandDims(0).repeat(0, depths));
        }
        arrays.put(THRESHOLDS, manager.zeros(new Shape(depths, starts.getShape().get(0))));
        return new Latents(new Parameters(arrays));
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

    /** The latents themselves, [K, R, tokens, latentWidth]. */
    NDArray codes() {
        return arrays.get(CODES);
    }

    /** Weights of smaller size count as none, [K, R]. */
    NDArray thresholds() {
        return arrays.get(THRESHOLDS);
    }

    /** Whether attributes are mapped to inputs. */
    boolean mapped() {
        return arrays.asMap().containsKey(MAPS);
    }

    /** The maps from attributes to inputs, [K, R, d, I], where there are any. */
    NDArray maps() {
        return arrays.get(MAPS);
    }

    /** Number of depths K. */
    int depths() {
        return Math.toIntExact(codes().getShape().get(0));
    }

    /** Number of networks R of each depth. */
    int networks() {
        return Math.toIntExact(codes().getShape().get(1));
    }

    /** A copy with storage of its own and the same owners. */
    Latents copy() {
        Map<String, NDArray> copies = new LinkedHashMap<>();
        arrays.asMap().forEach((name, array) -> copies.put(name, array.duplicate()));
        return new Latents(new Parameters(copies));
    }

    /** The same storage as leaves that gather gradients, to live no longer than {@code local}. */
    Latents asLeaves(NDManager local) {
        return new Latents(arrays.asLeaves(local));
    }
}
