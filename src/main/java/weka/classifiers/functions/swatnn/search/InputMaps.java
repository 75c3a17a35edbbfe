package weka.classifiers.functions.swatnn.search;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import weka.classifiers.functions.swatnn.data.DesignMatrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Start values of the linear map from d attributes to the I inputs that the autoencoder knows, for data with more attributes than
 * that. The first mapped input is the ridge regression of the target; the others are single attributes, those of the largest
 * correlation ratio with the target in the first map and a draw with these odds in the other maps. The search optimises the map
 * together with the latent, and it is folded into the first layer in the end.
 */
final class InputMaps {

    private static final int BINS = 8;
    private static final double RIDGE = 1e-3;
    private static final double MAPPED_DEVIATION = 0.5;
    private static final double NOISE = 0.02;

    private final DesignMatrix data;
    private final double[] deviation;
    private final double[] relevance;
    private final double[] regression;

    InputMaps(DesignMatrix data) {
        this.data = data;
        int d = data.columns();
        deviation = new double[d];
        relevance = new double[d];
        for (int j = 0; j < d; j++) {
            measure(j);
        }
        regression = ridgeRegression();
    }

    /**
     * A map.
     *
     * @param inputs I
     * @param first whether this is the first restart's, without any randomness but the noise
     * @return [d][I]
     */
    double[][] draw(int inputs, boolean first, SplittableRandom random) {
        int d = data.columns();
        double[][] map = new double[d][inputs];
        for (int j = 0; j < d; j++) {
            map[j][0] = regression[j];
        }
        double[] priority = new double[d];
        for (int j = 0; j < d; j++) {
            // The largest u^(1/p) make a weighted sample without replacement (Efraimidis and Spirakis 2006).
            priority[j] = first ? relevance[j] : Math.log(random.nextDouble()) / Math.max(relevance[j], 1e-6);
        }
        Integer[] order = new Integer[d];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, Comparator.comparingDouble((Integer j) -> -priority[j]));
        for (int i = 1; i < inputs; i++) {
            int j = order[i - 1];
            map[j][i] = MAPPED_DEVIATION / deviation[j];
        }
        for (double[] row : map) {
            for (int i = 0; i < inputs; i++) {
                row[i] += NOISE * random.nextGaussian() / Math.sqrt(d);
            }
        }
        return map;
    }

    /** The deviation of an input, and the share of the target's variance that its bins of equal width explain. */
    private void measure(int column) {
        int n = data.rows();
        int d = data.columns();
        double[] weight = new double[BINS];
        double[] sum = new double[BINS];
        double total = 0;
        double mean = 0;
        double square = 0;
        double target = 0;
        double targetSquare = 0;
        for (int i = 0; i < n; i++) {
            double w = data.weights()[i];
            double x = data.inputs()[i * d + column];
            double y = data.targets()[i];
            int bin = Math.max(0, Math.min(BINS - 1, (int) ((x + 1) / 2 * BINS)));
            weight[bin] += w;
            sum[bin] += w * y;
            total += w;
            mean += w * x;
            square += w * x * x;
            target += w * y;
            targetSquare += w * y * y;
        }
        double between = 0;
        for (int b = 0; b < BINS; b++) {
            between += weight[b] > 0 ? sum[b] * sum[b] / weight[b] : 0;
        }
        double centre = target * target / total;
        double spread = Math.max(targetSquare - centre, 1e-12);
        deviation[column] = Math.max(Math.sqrt(Math.max(0, square / total - mean * mean / (total * total))), 1e-3);
        // What bins explain by chance alone is taken off.
        relevance[column] = Math.max(0, (between - centre) / spread - (BINS - 1.0) / n);
    }

    /** Ridge regression, scaled so that its fitted values have the deviation of a mapped input. */
    private double[] ridgeRegression() {
        int n = data.rows();
        int d = data.columns();
        double[] centre = new double[d];
        double total = data.totalWeight();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                centre[j] += data.weights()[i] * data.inputs()[i * d + j] / total;
            }
        }
        DMatrixRMaj gram = new DMatrixRMaj(d, d);
        DMatrixRMaj moment = new DMatrixRMaj(d, 1);
        double[] row = new double[d];
        for (int i = 0; i < n; i++) {
            double w = data.weights()[i] / total;
            for (int j = 0; j < d; j++) {
                row[j] = data.inputs()[i * d + j] - centre[j];
            }
            for (int j = 0; j < d; j++) {
                double scaled = w * row[j];
                moment.data[j] += scaled * data.targets()[i];
                for (int k = 0; k <= j; k++) {
                    gram.data[j * d + k] += scaled * row[k];
                }
            }
        }
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) {
                gram.data[k * d + j] = gram.data[j * d + k];
            }
        }
        DMatrixRMaj original = gram.copy();
        for (int j = 0; j < d; j++) {
            gram.data[j * d + j] += RIDGE;
        }
        DMatrixRMaj solution = new DMatrixRMaj(d, 1);
        var solver = LinearSolverFactory_DDRM.chol(d);
        if (!solver.setA(gram)) {
            return new double[d];
        }
        solver.solve(moment, solution);
        double variance = 0;
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                variance += solution.data[j] * original.data[j * d + k] * solution.data[k];
            }
        }
        double scale = MAPPED_DEVIATION / Math.max(Math.sqrt(variance), 1e-6);
        return Arrays.stream(solution.data).limit(d).map(v -> v * scale).toArray();
    }
}
