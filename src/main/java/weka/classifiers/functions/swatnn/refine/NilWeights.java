package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Takes out of a network what rounding has left of weights that a decay drove to nothing. A neuron with weights of 1e-20 computes nothing, but would be
 * counted, printed and drawn.
 */
public final class NilWeights {

    /** Only weights below this may go, inputs and targets being of the order of 1: no other row gives them a say. */
    private static final double TINY = 1e-6;

    /** All that go together change no output by more than this share of the targets' range. */
    private static final double NOTHING = 1e-12;

    private final DesignMatrix data;
    private final Topology topology;
    private final double[] theta;
    private final double[] outputs;
    private final double most;

    private NilWeights(SparseMlp network, Topology topology, double[] theta, DesignMatrix data) {
        this.data = data;
        this.topology = topology;
        this.theta = theta;
        outputs = outputs(network, data);
        most = NOTHING * range(data.targets());
    }

    /**
     * The network without weights that do nothing.
     *
     * @param network any network
     * @param data rows with as many columns as the network has inputs and as many targets as outputs
     * @return the given network where there are none; else one whose outputs for all rows are the same within 1e-12 of the targets'
     *     range, dead paths removed
     */
    public static SparseMlp removed(SparseMlp network, DesignMatrix data) {
        Topology topology = new Topology(network, false);
        double[] theta = topology.parameters();
        int[] tiny = IntStream.range(0, theta.length)
                .filter(p -> Math.abs(theta[p]) < TINY)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> Math.abs(theta[p])))
                .mapToInt(Integer::intValue)
                .toArray();
        if (tiny.length == 0) {
            return network;
        }
        boolean any = new NilWeights(network, topology, theta, data).cut(tiny);
        return any ? topology.network(theta).withoutDeadPaths() : network;
    }

    /** Cuts all of these or, where that is not nothing, what can be cut of each half; false where nothing can. */
    private boolean cut(int[] tiny) {
        double[] before = Arrays.stream(tiny).mapToDouble(p -> theta[p]).toArray();
        for (int p : tiny) {
            theta[p] = 0;
        }
        if (distance(outputs, outputs(topology.network(theta), data)) <= most) {
            return true;
        }
        for (int i = 0; i < tiny.length; i++) {
            theta[tiny[i]] = before[i];
        }
        if (tiny.length == 1) {
            return false;
        }
        int half = tiny.length / 2;
        boolean smaller = cut(Arrays.copyOf(tiny, half));
        boolean larger = cut(Arrays.copyOfRange(tiny, half, tiny.length));
        return smaller || larger;
    }

    private static double[] outputs(SparseMlp network, DesignMatrix data) {
        double[] outputs = new double[data.rows() * network.outputs()];
        network.predict(data.inputs(), data.rows(), outputs);
        return outputs;
    }

    private static double range(double[] targets) {
        return Arrays.stream(targets).max().orElse(0)
                - Arrays.stream(targets).min().orElse(0);
    }

    /** The largest difference; not a number where one is not. */
    private static double distance(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> Math.abs(some[i] - others[i]))
                .reduce(0, Math::max);
    }
}
