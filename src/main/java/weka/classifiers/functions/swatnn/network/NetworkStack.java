package weka.classifiers.functions.swatnn.network;

import java.util.List;
import java.util.stream.IntStream;

/** Networks of the same inputs as one: its outputs are those of the first, then those of the second, and so on. */
public final class NetworkStack {

    private final List<SparseMlp> networks;

    private NetworkStack(List<SparseMlp> networks) {
        this.networks = networks;
    }

    /**
     * The network of all outputs, which shares no neuron among them.
     *
     * @param networks at least one, all of as many inputs and hidden layers
     * @throws IllegalArgumentException if they differ in these
     */
    public static SparseMlp of(List<SparseMlp> networks) {
        SparseMlp first = networks.get(0);
        for (SparseMlp other : networks) {
            if (other.inputs() != first.inputs() || other.hiddenLayers() != first.hiddenLayers()) {
                throw new IllegalArgumentException("Networks of " + first.inputs() + " and " + other.inputs()
                        + " inputs and of " + first.hiddenLayers() + " and " + other.hiddenLayers()
                        + " hidden layers cannot become one");
            }
        }
        NetworkBuilder builder = SparseMlp.builder(first.inputs());
        for (int l = 0; l <= first.hiddenLayers(); l++) {
            builder.add(new NetworkStack(networks).layer(l));
        }
        return builder.build();
    }

    /** A neuron of the whole: which network it comes from, and which neuron of its layer it is there. */
    private record Place(int network, int neuron) {}

    private List<Place> places(int l) {
        return IntStream.range(0, networks.size())
                .boxed()
                .flatMap(n -> IntStream.range(0, networks.get(n).width(l)).mapToObj(j -> new Place(n, j)))
                .toList();
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
                    return same ? networks.get(at.network()).weight(l, source, at.neuron()) : 0;
                },
                to -> networks.get(own.get(to).network()).bias(l, own.get(to).neuron()),
                to -> networks.get(own.get(to).network())
                        .activation(l, own.get(to).neuron()));
    }
}
