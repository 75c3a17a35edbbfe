package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.NetworkStack;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class NormalEquationsTest {

    private static final DesignMatrix DATA = Tables.of(301, 3, 2, x -> x[0] * x[1] - x[2]);

    @Test
    void agreeWithFiniteDifferences() throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            agreeWithFiniteDifferences(RandomNetworks.create(3, new int[] {3, 4}, new SplittableRandom(seed)));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreeWithFiniteDifferencesForEveryActivation(Activation activation) throws Exception {
        agreeWithFiniteDifferences(
                RandomNetworks.create(3, new int[] {3, 4}, List.of(activation), new SplittableRandom(1)));
    }

    private static void agreeWithFiniteDifferences(SparseMlp network) throws InterruptedException {
        Topology topology = new Topology(network, true);
        double[] theta = topology.parameters();
        int size = theta.length;
        double[][] jacobian = new double[size][];
        for (int p = 0; p < size; p++) {
            jacobian[p] = difference(topology, theta, p);
        }
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        double[] rightHandSide = new double[theta.length];
        NormalEquations equations = new NormalEquations(topology, DATA);
        equations.update(theta);
        equations.copyHessian(hessian);
        equations.copyRightHandSide(rightHandSide);
        double[] residuals = predictions(network);
        for (int r = 0; r < residuals.length; r++) {
            residuals[r] = DATA.targets()[r] - residuals[r];
        }
        for (int p = 0; p < size; p++) {
            assertEquals(product(jacobian[p], residuals), rightHandSide[p], 1e-6);
            for (int q = 0; q < size; q++) {
                assertEquals(product(jacobian[p], jacobian[q]), hessian.get(p, q), 1e-6);
            }
        }
        assertEquals(Tables.error(network, DATA), equations.error(theta), 1e-12);
    }

    @Test
    void agreeWithFiniteDifferencesForSeveralOutputs() throws Exception {
        agreeWithFiniteDifferencesForThreeClasses(
                RandomNetworks.create(3, new int[] {2, 3}, 3, Activation.CHOICES, new SplittableRandom(4)));
    }

    /** Where most parameters have an effect on one output alone. */
    @Test
    void agreeWithFiniteDifferencesForAStack() throws Exception {
        agreeWithFiniteDifferencesForThreeClasses(NetworkStack.of(IntStream.range(0, 3)
                .mapToObj(k -> RandomNetworks.create(3, new int[] {2}, new SplittableRandom(k)))
                .toList()));
    }

    /** Half the gradient of the error, and half the mean of Jᵀ (diag p - p pᵀ) J. */
    private static void agreeWithFiniteDifferencesForThreeClasses(SparseMlp network) throws InterruptedException {
        int outputs = 3;
        double[] classes = new double[DATA.rows() * outputs];
        for (int r = 0; r < DATA.rows(); r++) {
            classes[r * outputs + r % outputs] = 1;
        }
        DesignMatrix data = new DesignMatrix(3, DATA.inputs(), classes, DATA.weights());
        Topology topology = new Topology(network, true);
        double[] theta = topology.parameters();
        NormalEquations equations = new NormalEquations(topology, data, Loss.CROSS_ENTROPY, 0);
        equations.update(theta);
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        double[] rightHandSide = new double[theta.length];
        equations.copyHessian(hessian);
        equations.copyRightHandSide(rightHandSide);
        double[][][] jacobian = new double[theta.length][][];
        for (int p = 0; p < theta.length; p++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[p] += 1e-6;
            down[p] -= 1e-6;
            assertEquals((equations.error(down) - equations.error(up)) / 4e-6, rightHandSide[p], 1e-8);
            jacobian[p] = new double[data.rows()][outputs];
            for (int r = 0; r < data.rows(); r++) {
                double[] above = topology.network(up).predictAll(Tables.row(data, r));
                double[] below = topology.network(down).predictAll(Tables.row(data, r));
                for (int k = 0; k < outputs; k++) {
                    jacobian[p][r][k] = (above[k] - below[k]) / 2e-6;
                }
            }
        }
        for (int p = 0; p < theta.length; p++) {
            for (int q = 0; q < theta.length; q++) {
                double sum = 0;
                for (int r = 0; r < data.rows(); r++) {
                    double[] f = network.predictAll(Tables.row(data, r));
                    double total = Math.exp(f[0]) + Math.exp(f[1]) + Math.exp(f[2]);
                    double both = 0;
                    double a = 0;
                    double b = 0;
                    for (int k = 0; k < outputs; k++) {
                        double probability = Math.exp(f[k]) / total;
                        both += probability * jacobian[p][r][k] * jacobian[q][r][k];
                        a += probability * jacobian[p][r][k];
                        b += probability * jacobian[q][r][k];
                    }
                    sum += data.weights()[r] * (both - a * b) / 2;
                }
                assertEquals(sum / data.totalWeight(), hessian.get(p, q), 1e-7);
            }
        }
    }

    /** With F = E exp(c |θ|² / n), ½ ∂F/∂θ = exp(c |θ|² / n) · -(right-hand side). */
    @Test
    void decayIsInTheErrorAndInItsGradient() throws Exception {
        double decay = 0.7;
        Topology topology = new Topology(RandomNetworks.create(3, new int[] {2}, new SplittableRandom(3)), true);
        double[] theta = topology.parameters();
        NormalEquations plain = new NormalEquations(topology, DATA);
        NormalEquations decaying = new NormalEquations(topology, DATA, Loss.SQUARED, decay);
        double squares = 0;
        // All but the last, the output's bias.
        for (int p = 0; p < theta.length - 1; p++) {
            squares += theta[p] * theta[p];
        }
        double factor = Math.exp(decay * squares / DATA.rows());
        assertEquals(plain.error(theta) * factor, decaying.error(theta), 1e-12);

        DMatrixRMaj plainHessian = new DMatrixRMaj(0, 0);
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        double[] rightHandSide = new double[theta.length];
        plain.update(theta);
        plain.copyHessian(plainHessian);
        decaying.update(theta);
        decaying.copyHessian(hessian);
        decaying.copyRightHandSide(rightHandSide);
        for (int p = 0; p < theta.length; p++) {
            double h = 1e-5;
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[p] += h;
            down[p] -= h;
            double slope = (decaying.error(up) - decaying.error(down)) / (2 * h);
            assertEquals(slope / 2, -factor * rightHandSide[p], 1e-7);
            double expected = p < theta.length - 1 ? decay * plain.error(theta) / DATA.rows() : 0;
            assertEquals(expected, hessian.get(p, p) - plainHessian.get(p, p), 1e-12);
        }
    }

    /** With F = mean · exp(c |θ|² / n), ½ ∂F/∂θ = -(right-hand side) · F / mean, and the matrix is that of the reweighted rows. */
    @Test
    void anyLossIsInTheErrorItsGradientAndTheMatrix() throws Exception {
        double decay = 0.7;
        Loss huber = new Huber(1);
        SparseMlp network = RandomNetworks.create(3, new int[] {2}, new SplittableRandom(3));
        Topology topology = new Topology(network, true);
        double[] theta = topology.parameters();
        double[] outputs = predictions(network);
        double[] reweighted = new double[outputs.length];
        double mean = 0;
        int straight = 0;
        for (int r = 0; r < outputs.length; r++) {
            double y = DATA.targets()[r];
            mean += huber.weighted(DATA.weights()[r], y, outputs[r]) / DATA.totalWeight();
            reweighted[r] = huber.curvature(y, outputs[r]);
            straight += reweighted[r] < 1 ? 1 : 0;
        }
        assertTrue(straight > 50 && straight < 250, straight + " of 301 rows are beyond the bound");
        NormalEquations equations = new NormalEquations(topology, DATA, huber, 0);
        assertEquals(mean, equations.error(theta), 1e-12);
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        equations.update(theta);
        equations.copyHessian(hessian);
        for (int p = 0; p < theta.length; p++) {
            double[] jacobian = difference(topology, theta, p);
            for (int r = 0; r < jacobian.length; r++) {
                jacobian[r] *= reweighted[r];
            }
            for (int q = 0; q < theta.length; q++) {
                assertEquals(product(jacobian, difference(topology, theta, q)), hessian.get(p, q), 1e-6);
            }
        }
        NormalEquations decaying = new NormalEquations(topology, DATA, huber, decay);
        double[] rightHandSide = new double[theta.length];
        decaying.update(theta);
        decaying.copyRightHandSide(rightHandSide);
        double factor = decaying.error(theta) / mean;
        double h = 1e-6;
        for (int p = 0; p < theta.length; p++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[p] += h;
            down[p] -= h;
            double slope = (decaying.error(up) - decaying.error(down)) / (2 * h);
            assertEquals(slope / 2, -rightHandSide[p] * factor, 1e-7);
        }
    }

    /** The straight parts of a loss have no curvature, but their slopes count. */
    @Test
    void slopesWithoutCurvatureAreKept() throws Exception {
        Loss absolute = new Huber(1e-12);
        DesignMatrix one = new DesignMatrix(1, new double[] {2}, new double[] {5}, new double[] {3});
        SparseMlp line =
                SparseMlp.builder(1).output(1, (from, to) -> 1, to -> 0).build();
        NormalEquations equations = new NormalEquations(new Topology(line, true), one, absolute, 0);
        equations.update(new double[] {1, 0});
        double[] rightHandSide = new double[2];
        equations.copyRightHandSide(rightHandSide);
        assertEquals(2e-12, rightHandSide[0], 1e-24);
        assertEquals(1e-12, rightHandSide[1], 1e-24);
    }

    @Test
    void takeTheNumbersOutOfANetworkAndPutThemBack() {
        SparseMlp network = RandomNetworks.create(3, new int[] {2, 3}, new SplittableRandom(1))
                .withOutputScaled(0.5, 0);
        Topology topology = new Topology(network, false);
        assertEquals(3 * 2 + 2 + 2 * 3 + 3 + 3 + 1, topology.size());
        assertEquals(network, topology.network(topology.parameters()));
        SparseMlp unbiased = new SparseMlp(1, new double[][][] {{{2}}}, new double[][] {{0}}, new Activation[0][]);
        assertArrayEquals(new double[] {2}, new Topology(unbiased, false).parameters());
        assertArrayEquals(new double[] {2, 0}, new Topology(unbiased, true).parameters());
    }

    /** Rows 1 and 3, the second with weight 3: the mean square is (1 + 27) / 4, and twice the input has twice its root. */
    @Test
    void scalesAreRootMeanSquaresOfTheNodes() throws Exception {
        DesignMatrix data = new DesignMatrix(1, new double[] {1, 3}, new double[2], new double[] {1, 3});
        SparseMlp line =
                SparseMlp.builder(1).output(1, (from, to) -> 2, to -> 0).build();
        double[] scales = new NormalEquations(new Topology(line, true), data).scales(new double[] {2, 0});
        assertArrayEquals(new double[] {1, Math.sqrt(7), 2 * Math.sqrt(7)}, scales, 1e-12);
    }

    @Test
    void refuseDataThatDoNotFit() {
        Topology topology = new Topology(SparseMlp.constant(2, 1), false);
        assertThrows(IllegalArgumentException.class, () -> new NormalEquations(topology, DATA));
        DesignMatrix empty = new DesignMatrix(2, new double[0], new double[0], new double[0]);
        assertThrows(IllegalArgumentException.class, () -> new NormalEquations(topology, empty));
        SparseMlp two = SparseMlp.builder(3).output(2, (from, to) -> 1, to -> 0).build();
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new NormalEquations(new Topology(two, false), DATA))
                .getMessage();
        assertEquals("The network has 2 outputs; the data have 1 targets a row", message);
    }

    private static double[] difference(Topology topology, double[] theta, int p) {
        double h = 1e-6;
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[p] += h;
        down[p] -= h;
        double[] result = predictions(topology.network(up));
        double[] lower = predictions(topology.network(down));
        for (int r = 0; r < result.length; r++) {
            result[r] = (result[r] - lower[r]) / (2 * h);
        }
        return result;
    }

    private static double[] predictions(SparseMlp network) {
        double[] out = new double[DATA.rows()];
        network.predict(DATA.inputs(), DATA.rows(), out);
        return out;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += DATA.weights()[r] * a[r] * b[r];
        }
        return sum / DATA.totalWeight();
    }
}
