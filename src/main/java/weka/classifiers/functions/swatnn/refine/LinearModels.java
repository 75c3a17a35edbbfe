package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.NetworkStack;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.stream.IntStream;

/** Networks without hidden layers: what a network with some has to beat. */
public final class LinearModels {

    private LinearModels() {}

    /**
     * A linear model to start a fit from: each weight is one Newton step from the best constant as if its input were the only one,
     * divided by the number of inputs. Of several outputs, each is for itself.
     *
     * @param data at least one row
     * @param loss the loss of a row
     * @return a network of no hidden layer whose weights are 0 only where the input is constant or tells nothing of the target
     */
    public static SparseMlp start(DesignMatrix data, Loss loss) {
        return data.outputs() == 1
                ? single(data, loss)
                : NetworkStack.of(IntStream.range(0, data.outputs())
                        .mapToObj(k -> single(data.withTarget(k), loss))
                        .toList());
    }

    private static SparseMlp single(DesignMatrix data, Loss loss) {
        int columns = data.columns();
        double total = data.totalWeight();
        double[] means = new double[columns];
        double meanTarget = 0;
        for (int r = 0; r < data.rows(); r++) {
            double weight = data.weights()[r] / total;
            meanTarget += weight * data.targets()[r];
            for (int c = 0; c < columns; c++) {
                means[c] += weight * data.inputs()[r * columns + c];
            }
        }
        double constant = loss.isQuadratic() ? meanTarget : loss.constant(data.targets(), data.weights());
        double[][] weights = new double[columns][1];
        double[] squares = new double[columns];
        for (int r = 0; r < data.rows(); r++) {
            double weight = data.weights()[r] / total;
            double curvature = loss.curvature(data.targets()[r], constant);
            double residual = loss.residual(data.targets()[r], constant);
            for (int c = 0; c < columns; c++) {
                double x = data.inputs()[r * columns + c] - means[c];
                squares[c] += weight * curvature * x * x;
                weights[c][0] += weight * x * residual;
            }
        }
        double bias = constant;
        for (int c = 0; c < columns; c++) {
            double slope = weights[c][0] / squares[c];
            weights[c][0] = Double.isFinite(slope) ? slope / columns : 0;
            bias -= weights[c][0] * means[c];
        }
        // A bias of 0 would stay 0.
        double free = bias == 0 ? Double.MIN_NORMAL : bias;
        return SparseMlp.builder(columns).output(weights, new double[] {free}).build();
    }
}
