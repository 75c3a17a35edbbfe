package weka.classifiers.functions.swatnn.refine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What is left where neurons do nothing of their own, worked by hand. */
class NeuronFoldingTest {

    private static final DesignMatrix LINE = inputs(-1, -0.6, -0.1, 0.3, 0.5, 0.9);

    private static DesignMatrix inputs(double... x) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return new DesignMatrix(1, x, x.clone(), ones);
    }

    /** output = 3 h1 + 4 h2 + 1 with one input. */
    private static SparseMlp two(double[] weights, double[] biases, Activation... activations) {
        return SparseMlp.builder(1)
                .layer(new double[][] {weights}, biases, activations)
                .output(new double[][] {{3}, {4}}, new double[] {1})
                .build();
    }

    /** The one proposal that still has a hidden layer. */
    private static SparseMlp folded(SparseMlp network, DesignMatrix data) {
        List<SparseMlp> found = new NeuronFolding(network, data)
                .smaller().stream().filter(n -> n.hiddenLayers() > 0).toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** 3 tanh(2x + 0.3) + 4 tanh(-2x - 0.3) + 1 = 1 - tanh(2x + 0.3). */
    @Test
    void aNeuronThatIsAMultipleOfAnotherOneGoesIntoIt() {
        SparseMlp network = two(new double[] {2, -2}, new double[] {0.3, -0.3}, Activation.TANH, Activation.TANH);
        SparseMlp one = folded(network, LINE);
        assertEquals(4, one.nonZeroWeights());
        assertEquals(1 - Math.tanh(1.3), one.predict(new double[] {0.5}), 1e-12);
        assertEquals(1 - Math.tanh(-1.7), one.predict(new double[] {-1}), 1e-12);
    }

    /** With s = σ(2x), σ(-2x) is 1 - s: 3s + 4(1 - s) + 1 = 5 - s. */
    @Test
    void anOffsetGoesIntoTheNextBias() {
        SparseMlp one =
                folded(two(new double[] {2, -2}, new double[] {0, 0}, Activation.SIGMOID, Activation.SIGMOID), LINE);
        assertEquals(5 - 1 / (1 + Math.exp(-1)), one.predict(new double[] {0.5}), 1e-12);
        assertEquals(5 - 1 / (1 + Math.exp(2)), one.predict(new double[] {-1}), 1e-12);
    }

    /** The curved neuron is worth a hundred times less to the output than the nearly straight one. */
    @Test
    void whatMattersLeastToTheNextLayerGoes() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{3, 1}}, new double[] {0.5, 0}, new Activation[] {
                    Activation.TANH, Activation.SIGMOID
                })
                .output(new double[][] {{0.01}, {100}}, new double[] {0})
                .build();
        SparseMlp one = folded(network, LINE);
        assertEquals(1, one.width(0));
        assertEquals(Activation.SIGMOID, one.activation(0, 0));
    }

    /** 3 (x + 0.5)² + 4 (-2x - 1)² + 1 = 19 (x + 0.5)² + 1, and 3 |x + 0.5| + 4 |-2x - 1| + 1 = 11 |x + 0.5| + 1. */
    @Test
    void evenFunctionsOfParallelArgumentsGoIntoOne() {
        double[] weights = {1, -2};
        double[] biases = {0.5, -1};
        SparseMlp square = folded(two(weights, biases, Activation.SQUARE, Activation.SQUARE), LINE);
        SparseMlp absolute = folded(two(weights, biases, Activation.ABSOLUTE, Activation.ABSOLUTE), LINE);
        assertEquals(4, square.nonZeroWeights());
        assertEquals(4, absolute.nonZeroWeights());
        for (double x : new double[] {-1, -0.2, 0.7}) {
            assertEquals(19 * (x + 0.5) * (x + 0.5) + 1, square.predict(new double[] {x}), 1e-12);
            assertEquals(11 * Math.abs(x + 0.5) + 1, absolute.predict(new double[] {x}), 1e-12);
        }
    }

    /** With c = cos 2x, 3 sin(2x + π/2) + 4 sin(-2x - π/2) + 1 = 1 - c; a phase of π instead turns the sign as well. */
    @Test
    void sinesOfOneFrequencyAndOppositePhasesGoIntoOne() {
        SparseMlp opposite =
                two(new double[] {2, -2}, new double[] {Math.PI / 2, -Math.PI / 2}, Activation.SINE, Activation.SINE);
        SparseMlp turned =
                two(new double[] {2, 2}, new double[] {Math.PI / 2, 3 * Math.PI / 2}, Activation.SINE, Activation.SINE);
        for (SparseMlp network : List.of(opposite, turned)) {
            SparseMlp one = folded(network, LINE);
            assertEquals(1, one.width(0));
            assertEquals(1 - Math.cos(1.4), one.predict(new double[] {0.7}), 1e-12);
        }
    }

    /** |2x - 3| is 3 - 2x for x in [-1, 1]: 5 (3 - 2x) + 1 = 16 - 10x. */
    @Test
    void anAbsoluteValueOfOneSignIsALine() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{2}}, new double[] {-3}, new Activation[] {Activation.ABSOLUTE})
                .output(new double[][] {{5}}, new double[] {1})
                .build();
        SparseMlp line = new NeuronFolding(network, LINE).smaller().get(0);
        assertEquals(0, line.hiddenLayers());
        assertEquals(-10, line.weight(0, 0, 0), 1e-12);
        assertEquals(16, line.bias(0, 0), 1e-12);
    }

    /** Half of 512 rows are at 0 and half at 1: a neuron's constant is the mean of both, and its line goes through both. */
    @Test
    void rowsAreSampledFromAllOfTheData() {
        double[] x = new double[512];
        Arrays.fill(x, 256, 512, 1);
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{3}}, new double[] {0}, new Activation[] {Activation.TANH})
                .output(new double[][] {{2}}, new double[] {0.5})
                .build();
        List<SparseMlp> smaller = new NeuronFolding(network, inputs(x)).smaller();
        assertEquals(2, smaller.size());
        assertEquals(0.5, smaller.get(0).predict(new double[] {0}), 1e-12);
        assertEquals(0.5 + 2 * Math.tanh(3), smaller.get(0).predict(new double[] {1}), 1e-12);
        assertEquals(0.5 + Math.tanh(3), smaller.get(1).predict(new double[] {0}), 1e-12);
    }

    /** leakyReLU(2x + 3) is its argument for x in [-1, 1]: 5 (2x + 3) + 1 = 10x + 16. */
    @Test
    void aLayerInItsLinearRangeGoesIntoTheNext() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{2}}, new double[] {3}, new Activation[] {Activation.LEAKY_RELU})
                .output(new double[][] {{5}}, new double[] {1})
                .build();
        SparseMlp line = new NeuronFolding(network, LINE).smaller().get(0);
        assertEquals(0, line.hiddenLayers());
        assertEquals(10, line.weight(0, 0, 0), 1e-12);
        assertEquals(16, line.bias(0, 0), 1e-12);
    }

    /**
     * leakyReLU(2x + 1) at arguments of -1, 0 and 4, where it is -a, 0 and 4: with a mean argument of 1, the line has the slope
     * (2a + 12) / (4 + 1 + 9) and goes through the mean value (4 - a) / 3 there.
     */
    @Test
    void aLayerBecomesItsRegressionLine() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{2}}, new double[] {1}, new Activation[] {Activation.LEAKY_RELU})
                .output(new double[][] {{5}}, new double[] {1})
                .build();
        SparseMlp line =
                new NeuronFolding(network, inputs(-1, -0.5, 1.5)).smaller().get(0);
        double a = Activation.LEAKY_SLOPE;
        double slope = (2 * a + 12) / 14;
        assertEquals(0, line.hiddenLayers());
        assertEquals(5 * slope * 2, line.weight(0, 0, 0), 1e-12);
        assertEquals(1 + 5 * (slope * 1 + (4 - a) / 3 - slope), line.bias(0, 0), 1e-12);
    }

    /** σ(-2x) is 1 - σ(2x), which leaves nothing, while tanh(x / 10) without its slope would leave a little. */
    @Test
    void whatALineSaysExactlyGoesBeforeWhatVariesLittle() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{2, -2, 0.1}}, new double[] {0, 0, 0}, new Activation[] {
                    Activation.SIGMOID, Activation.SIGMOID, Activation.TANH
                })
                .output(new double[][] {{3}, {4}, {1}}, new double[] {0})
                .build();
        SparseMlp two = folded(network, inputs(-1, -0.5, 0.5, 1));
        assertEquals(2, two.width(0));
        for (double x : new double[] {-1, 0.2, 1}) {
            assertEquals(network.predict(new double[] {x}), two.predict(new double[] {x}), 1e-12);
        }
    }

    /** Without its bottleneck of one neuron, the network of 4 inputs and then 4 neurons would have 16 weights for 8. */
    @Test
    void onlySmallerNetworksAreProposed() {
        DesignMatrix data = Tables.of(50, 4, 1, x -> x[0]);
        SparseMlp network = RandomNetworks.create(4, new int[] {1, 4}, new SplittableRandom(1));
        List<SparseMlp> smaller = new NeuronFolding(network, data).smaller();
        assertTrue(smaller.stream().allMatch(n -> n.nonZeroWeights() < network.nonZeroWeights()));
        assertEquals(2, smaller.size(), "without the second layer, and without one neuron");
    }
}
