package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Brings networks that are too large for second-order pruning down to a size where it is cheap: removes the parameters whose
 * contributions to their neuron's argument are smallest, a fifth at a time, with a refit in between.
 *
 * @param weights how much each input is wanted
 */
public record MagnitudeThinning(InputWeights weights) {

    private static final double FRACTION = 0.2;

    /** A short fit of a network. */
    @FunctionalInterface
    interface Refit {
        SparseMlp apply(SparseMlp network) throws InterruptedException;
    }

    /**
     * A network of at most {@code largest} free parameters; the given one where it is small enough. Once the listener says that
     * enough is found, one cut does the rest.
     */
    SparseMlp thin(SparseMlp network, DesignMatrix data, int largest, Refit refit, BuildListener listener)
            throws InterruptedException {
        SparseMlp current = network;
        Topology topology = new Topology(current, true);
        while (topology.size() > largest) {
            int size = listener.enough() ? largest : (int) Math.max(largest, (1 - FRACTION) * topology.size());
            current = refit.apply(largestOnly(topology, data, size).withoutDeadPaths());
            topology = new Topology(current, false);
        }
        return current;
    }

    /**
     * The network with its largest parameters alone, without any refit: a fast first cut for networks of many inputs.
     *
     * @param network any network
     * @param data rows that show how much each parameter contributes
     * @param largest most free parameters that are left
     * @return the given network where it is small enough
     * @throws InterruptedException if the thread is interrupted
     */
    public SparseMlp cut(SparseMlp network, DesignMatrix data, int largest) throws InterruptedException {
        Topology topology = new Topology(network, false);
        return topology.size() <= largest
                ? network
                : largestOnly(topology, data, largest).withoutDeadPaths();
    }

    /** Keeps the {@code size} parameters of largest |θ| · root mean square of what it multiplies, an input by its weight. */
    private SparseMlp largestOnly(Topology topology, DesignMatrix data, int size) throws InterruptedException {
        double[] theta = topology.parameters();
        double[] scale = new NormalEquations(topology, data).scales(theta);
        double[] wanted = weights.of(topology);
        double[] kept = new double[theta.length];
        IntStream.range(0, theta.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -Math.abs(theta[p]) * scale[topology.source(p)] * wanted[p]))
                .limit(size)
                .forEach(p -> kept[p] = theta[p]);
        return topology.network(kept);
    }
}
