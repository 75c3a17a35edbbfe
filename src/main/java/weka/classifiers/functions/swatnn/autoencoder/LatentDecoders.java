package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import weka.classifiers.functions.swatnn.matrices.MatrixLayouts;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;

/** The decoders D_1 … D_L of an architecture: decoder k turns a latent into the matrix of an MLP with k hidden layers. */
interface LatentDecoders {

    /** Parameters of this prefix are stacked along a leading axis, one entry a depth. */
    String STACKED = "decoders.";

    /** Parameters of this prefix are shared by all depths. */
    String SHARED = "decoderTrunk.";

    /** Logit of the masks in the beginning: a decoder whose masks close early learns nothing from then on. */
    float OPEN_MASK = 2;

    /**
     * Start values that are added to the matrices, [L, rows, columns]: all neurons are there at first.
     *
     * @param rows rows of a matrix that have values of their own: 1 where all rows share them, else the width
     */
    static float[] openMasks(MatrixLayouts layouts, int rows) {
        int columns = layouts.columns();
        float[] matrices = new float[layouts.depths() * rows * columns];
        for (int depth = 1; depth <= layouts.depths(); depth++) {
            for (int row = 0; row < rows; row++) {
                int first =
                        ((depth - 1) * rows + row) * columns + layouts.of(depth).maskColumn();
                Arrays.fill(matrices, first, first + depth, OPEN_MASK);
            }
        }
        return matrices;
    }

    /** Names, shapes and start values of the parameters. */
    void declare(Parameters.Declaration declaration);

    /**
     * Decodes each latent with the decoder of its group. The parameters' leading axis says which decoders these are.
     *
     * @param z latents [K, B, tokens, latentWidth], group g for the g-th decoder in {@code p}
     * @return one batch of networks a depth; the first has {@code firstDepth} hidden layers
     */
    NetworkBatch[] decode(Parameters p, NDArray z, int firstDepth);
}
