package weka.classifiers.functions.swatnn.search;

import weka.classifiers.functions.swatnn.data.DesignMatrix;

/** Inputs of data as the autoencoder's networks take them: exactly I columns. */
final class PaddedInputs {

    private PaddedInputs() {}

    /**
     * The rows with I columns: mapped where there is a map, else padded with zeros.
     *
     * @param map [d][I], or null where d ≤ I
     * @return row by row, [n · I]
     */
    static float[] of(DesignMatrix data, double[][] map, int inputs) {
        int n = data.rows();
        int d = data.columns();
        float[] x = new float[n * inputs];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                double value = data.inputs()[i * d + j];
                if (map == null) {
                    x[i * inputs + j] = (float) value;
                } else {
                    for (int k = 0; k < inputs; k++) {
                        x[i * inputs + k] += (float) (value * map[j][k]);
                    }
                }
            }
        }
        return x;
    }
}
