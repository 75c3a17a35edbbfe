package weka.classifiers.functions.swatnn.matrices;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.List;

/**
 * A batch of B networks as an encoder sees them (SWAT-NN, appendix B): each right-padded to the columns of the deepest, with a
 * second channel that marks which entries mean something, and by that also the depth.
 *
 * @param values entries [B, N, columns], zero where they mean nothing
 * @param valid 1 where an entry means something, else 0, [B, N, columns]
 * @param depths for each network 1 in the column of its depth, else 0, [B, L]
 */
public record NetworkMatrices(NDArray values, NDArray valid, NDArray depths) {

    /**
     * Writes networks as matrices.
     *
     * @param layouts the layouts of their matrices
     * @param networks networks of 1 to L hidden layers
     * @throws IllegalArgumentException if a network does not fit
     */
    public static NetworkMatrices of(MatrixLayouts layouts, List<SparseMlp> networks, NDManager manager) {
        int depths = layouts.depths();
        int entries = layouts.width() * layouts.columns();
        float[] values = new float[networks.size() * entries];
        float[] valid = new float[values.length];
        float[] depth = new float[networks.size() * depths];
        MatrixCodec[] codecs = new MatrixCodec[depths];
        for (int k = 0; k < depths; k++) {
            codecs[k] = new MatrixCodec(layouts.of(k + 1));
        }
        for (int b = 0; b < networks.size(); b++) {
            layouts.check(networks.get(b));
            int layers = networks.get(b).hiddenLayers();
            MatrixCodec.Matrix matrix = codecs[layers - 1].encode(networks.get(b));
            System.arraycopy(matrix.values(), 0, values, b * entries, entries);
            for (int i = 0; i < entries; i++) {
                valid[b * entries + i] = matrix.valid()[i] ? 1 : 0;
            }
            depth[b * depths + layers - 1] = 1;
        }
        Shape shape = new Shape(networks.size(), layouts.width(), layouts.columns());
        return new NetworkMatrices(
                manager.create(values, shape),
                manager.create(valid, shape),
                manager.create(depth, new Shape(networks.size(), depths)));
    }
}
