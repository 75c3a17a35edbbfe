package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/** The weighted mean loss of a network. */
public final class MeanLoss {

    private MeanLoss() {}

    /**
     * The mean.
     *
     * @param network as many outputs as the rows have targets
     * @param data at least one row
     * @param loss the loss of a row
     */
    public static double of(SparseMlp network, DesignMatrix data, Loss loss) {
        int outputs = data.outputs();
        double[] predicted = new double[data.rows() * outputs];
        network.predict(data.inputs(), data.rows(), predicted);
        double sum = 0;
        double total = 0;
        double[] own = new double[outputs];
        for (int i = 0; i < data.rows(); i++) {
            System.arraycopy(predicted, i * outputs, own, 0, outputs);
            sum += loss.weighted(data.weights()[i], data.targets(), i * outputs, own);
            total += data.weights()[i];
        }
        return sum / total;
    }
}
