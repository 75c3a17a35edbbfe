package weka.classifiers.functions.swatnn.network;

import java.util.List;
import java.util.stream.IntStream;

/** Networks of the same inputs as one: its outputs are those of the first, then those of the second, and so on. */
public final class NetworkStack {

    private final List<SparseMlp> networks;

    /** Hidden layers of the whole. */
    private final int depth;

    private NetworkStack(List<SparseMlp> networks) {
        this.networks = networks;
        depth = networks.stream().mapToInt(SparseMlp::hiddenLayers).max().orElseThrow();
    }

    /**
     * The network of all outputs, which shares no neuron among them.
     *
     * @param networks at least one, all of as many inputs; and of as many hidden layers, but for constants, which have none and join
     *     networks of any depth
     * @throws IllegalArgumentException if they differ in these
     */
    public static SparseMlp of(List<SparseMlp> networks) {
        NetworkStack stack = new NetworkStack(networks);
        int inputs = networks.get(0).inputs();
        for (SparseMlp other : networks) {
            if (other.inputs() != inputs || other.hiddenLayers() != stack.depth && !isConstant(other)) {
                throw new IllegalArgumentException("Networks of " + inputs + " and " + other.inputs()
                        + " inputs and of " + stack.depth + " and " + other.hiddenLayers()
                        + " hidden layers cannot become one");
            }
        }
        NetworkBuilder builder = SparseMlp.builder(inputs);
        for (int l = 0; l <= stack.depth; l++) {
            builder.add(stack.layer(l));
        }
        return builder.build();
    }

    private static boolean isConstant(SparseMlp network) {
        return network.hiddenLayers() == 0
                && IntStream.range(0, network.inputs()).allMatch(from -> IntStream.range(0, network.outputs())
                        .allMatch(to -> network.weight(0, from, to) == 0));
    }

    /** A constant joins deeper networks with its output layer alone. */
    private boolean joinsLate(int network) {
        return networks.get(network).hiddenLayers() < depth;
    }

    /** A neuron of the whole: which network it comes from, and which neuron of its layer it is there. */
    private record Place(int network, int neuron) {}

    private List<Place> places(int l) {
        return IntStream.range(0, networks.size())
                .boxed()
                .flatMap(n -> IntStream.range(
                                0, joinsLate(n) && l < depth ? 0 : layerOf(n, l).width())
                        .mapToObj(j -> new Place(n, j)))
                .toList();
    }

    private Layer layerOf(int network, int l) {
        return networks.get(network).layer(joinsLate(network) ? 0 : l);
    }

    private Layer layer(int l) {
        List<Place> own = places(l);
        List<Place> before = l == 0 ? null : places(l - 1);
        return Layer.of(
                before == null ? networks.get(0).inputs() : before.size(),
                own.size(),
                (from, to) -> {
                    Place at = own.get(to);
                    boolean same = before == null || before.get(from).network() == at.network();
                    int source = before == null ? from : before.get(from).neuron();
                    return same ? layerOf(at.network(), l).weight(source, at.neuron()) : 0;
                },
                to -> layerOf(own.get(to).network(), l).bias(own.get(to).neuron()),
                to -> layerOf(own.get(to).network(), l).activation(own.get(to).neuron()));
    }
}
