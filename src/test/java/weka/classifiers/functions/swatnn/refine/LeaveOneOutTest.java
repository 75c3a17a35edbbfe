package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.Random;
import java.util.stream.IntStream;

class LeaveOneOutTest {

    private static DesignMatrix rows(int n) {
        Random random = new Random(1);
        double[] x = new double[n];
        double[] y = new double[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 2 * random.nextDouble() - 1;
            y[i] = Math.tanh(2 * x[i] + 0.5) + 0.2 * random.nextGaussian();
            w[i] = 0.5 + random.nextDouble();
        }
        return new DesignMatrix(1, x, y, w);
    }

    private static SparseMlp fit(SparseMlp start, DesignMatrix data) throws Exception {
        return LevenbergMarquardt.fit(
                        start, data, new LevenbergMarquardt.Settings(200, 1e-12, 1, 0, false), BuildListener.SILENT)
                .network();
    }

    /** What it stands for, the long way: fitted anew without each row. */
    private static double[] refitted(SparseMlp start, DesignMatrix data) throws Exception {
        double[] residuals = new double[data.rows()];
        for (int i = 0; i < residuals.length; i++) {
            int left = i;
            int[] others =
                    IntStream.range(0, residuals.length).filter(r -> r != left).toArray();
            double predicted = fit(start, data.select(others)).predict(new double[] {data.inputs()[i]});
            residuals[i] = data.targets()[i] - predicted;
        }
        return residuals;
    }

    @Test
    void isExactForLinearModels() throws Exception {
        DesignMatrix data = rows(15);
        SparseMlp line = new SparseMlp(1, new double[][][] {{{1}}}, new double[][] {{0.1}}, new Activation[0][]);
        SparseMlp fitted = fit(line, data);
        assertArrayEquals(refitted(fitted, data), LeaveOneOut.residuals(fitted, data, data, Loss.SQUARED), 1e-6);
    }

    @Test
    void isCloseForNetworks() throws Exception {
        DesignMatrix data = rows(40);
        SparseMlp start = new SparseMlp(
                1, new double[][][] {{{2}}, {{1}}}, new double[][] {{0.5}, {0.1}}, new Activation[][] {{Activation.TANH}
                });
        SparseMlp fitted = fit(start, data);
        assertArrayEquals(refitted(fitted, data), LeaveOneOut.residuals(fitted, data, data, Loss.SQUARED), 0.03);
    }

    /** Where no residual reaches its bound, Huber's loss is the squared error. */
    @Test
    void anyLossLeavesOutByItsCurvature() throws Exception {
        DesignMatrix data = rows(15);
        SparseMlp line =
                SparseMlp.builder(1).output(1, (from, to) -> 1, to -> 0.1).build();
        SparseMlp fitted = fit(line, data);
        double[] squared = LeaveOneOut.residuals(fitted, data, data, Loss.SQUARED);
        assertArrayEquals(squared, LeaveOneOut.residuals(fitted, data, data, new Huber(1e3)), 1e-12);
        // Twice the curvature and twice the slope everywhere is the same fit.
        assertArrayEquals(squared, LeaveOneOut.residuals(fitted, data, data, new Doubled()), 1e-12);
    }

    /** 2 (y - f)². */
    private record Doubled() implements Loss {

        @Override
        public String label() {
            return "twice the squared error";
        }

        @Override
        public String unit() {
            return SQUARED.unit();
        }

        @Override
        public double weighted(double weight, double target, double output) {
            return 2 * Loss.SQUARED.weighted(weight, target, output);
        }

        @Override
        public double residual(double target, double output) {
            return 2 * (target - output);
        }

        @Override
        public double curvature(double target, double output) {
            return 2;
        }

        @Override
        public double constant(double[] targets, double[] weights) {
            return Loss.SQUARED.constant(targets, weights);
        }

        @Override
        public double penalised(double mean, double penalty) {
            return Loss.SQUARED.penalised(mean, penalty);
        }

        @Override
        public double penaltyScale(double sum, double totalWeight) {
            return sum;
        }

        @Override
        public <A> A of(A targets, A outputs, Arithmetic<A> arithmetic) {
            return arithmetic.times(Loss.SQUARED.of(targets, outputs, arithmetic), 2);
        }
    }

    @Test
    void constantHasPlainResidualsAndRowsCanBeChosen() throws Exception {
        DesignMatrix data = rows(10);
        double[] residuals =
                LeaveOneOut.residuals(SparseMlp.constant(1, 0), data, data.select(new int[] {7}), Loss.SQUARED);
        assertEquals(data.targets()[7], residuals[0]);
    }
}
