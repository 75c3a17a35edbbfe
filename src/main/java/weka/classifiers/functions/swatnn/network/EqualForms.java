package weka.classifiers.functions.swatnn.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forms in which a network can be written that computes one function: tanh(z) = 2σ(2z) - 1 = 1 - 2σ(-2z) for the sigmoid σ (Sussmann, 1992,
 * Uniqueness of the weights for minimal feedforward nets with a given input-output map, has the sign changes of tanh). The forms differ in the biases of the next layer.
 * Of a formula without them, one form alone has as few weights as it.
 */
public final class EqualForms {

    /** Most neurons of a layer that are written anew. */
    private static final int MOST_NEURONS = 7;

    /** Biases below this share of the weights beside them count as none. */
    private static final double NOTHING = 1e-3;

    /** Of two products of biases, one has to be smaller by this factor. */
    private static final double SMALLER = 1 - 1e-6;

    /** A form of tanh(z): {@code weight} times the activation of {@code argument} z, plus {@code constant}. */
    private enum Form {
        TANH(Activation.TANH, 1, 1, 0),
        RISING(Activation.SIGMOID, 2, 2, -1),
        FALLING(Activation.SIGMOID, -2, -2, 1);

        private final Activation activation;
        private final double argument;
        private final double weight;
        private final double constant;

        Form(Activation activation, double argument, double weight, double constant) {
            this.activation = activation;
            this.argument = argument;
            this.weight = weight;
            this.constant = constant;
        }

        private static Form of(Activation activation) {
            return activation == Activation.TANH ? TANH : RISING;
        }
    }

    private final SparseMlp network;
    private final int layer;
    private final Layer next;
    private final List<Form> forms;
    private final int[] neurons;

    private EqualForms(SparseMlp network, int layer, List<Form> forms) {
        this.network = network;
        this.layer = layer;
        this.forms = forms;
        next = network.layer(layer + 1);
        neurons = IntStream.range(0, network.width(layer))
                .filter(k -> network.activation(layer, k) == Activation.TANH
                        || network.activation(layer, k) == Activation.SIGMOID)
                .limit(MOST_NEURONS)
                .toArray();
    }

    /**
     * The form with the least biases: in each layer after the first, their product is least, each in units of the weights from neurons that may be
     * written anew.
     *
     * @param network any network
     * @param activations those that neurons may have
     * @return the given network where no other form is better
     */
    public static SparseMlp withLeastBiases(SparseMlp network, List<Activation> activations) {
        List<Form> forms = Arrays.stream(Form.values())
                .filter(form -> activations.contains(form.activation))
                .toList();
        SparseMlp least = network;
        for (int l = 0; l < network.hiddenLayers(); l++) {
            least = new EqualForms(least, l, forms).least();
        }
        return least;
    }

    private SparseMlp least() {
        Form[] best = null;
        double lowest = SMALLER * biases(present());
        int count = (int) Math.round(Math.pow(forms.size(), neurons.length));
        for (int code = 0; code < count; code++) {
            Form[] these = forms(code);
            double product = biases(these);
            if (product < lowest) {
                lowest = product;
                best = these;
            }
        }
        return best == null ? network : written(best);
    }

    private Form[] present() {
        return Arrays.stream(neurons)
                .mapToObj(k -> Form.of(network.activation(layer, k)))
                .toArray(Form[]::new);
    }

    private Form[] forms(int code) {
        Form[] these = new Form[neurons.length];
        int rest = code;
        for (int i = 0; i < these.length; i++) {
            these[i] = forms.get(rest % forms.size());
            rest /= forms.size();
        }
        return these;
    }

    private double biases(Form[] these) {
        double product = 1;
        for (int to = 0; to < next.width(); to++) {
            double squares = 0;
            for (int neuron : neurons) {
                squares += weight(neuron, to) * weight(neuron, to);
            }
            if (squares > 0) {
                product *= Math.max(NOTHING, Math.abs(bias(these, to)) / Math.sqrt(squares));
            }
        }
        return product;
    }

    /** The weight of a neuron where it is a tanh. */
    private double weight(int neuron, int to) {
        return next.weight(neuron, to) / Form.of(network.activation(layer, neuron)).weight;
    }

    private double bias(Form[] these, int to) {
        double bias = next.bias(to);
        for (int i = 0; i < neurons.length; i++) {
            Form before = Form.of(network.activation(layer, neurons[i]));
            bias += weight(neurons[i], to) * (these[i].constant - before.constant);
        }
        return bias;
    }

    private SparseMlp written(Form[] these) {
        Layer old = network.layer(layer);
        double[] arguments = new double[old.width()];
        double[] weights = new double[old.width()];
        Activation[] activations = new Activation[old.width()];
        Arrays.fill(arguments, 1);
        Arrays.fill(weights, 1);
        Arrays.setAll(activations, old::activation);
        for (int i = 0; i < neurons.length; i++) {
            Form before = Form.of(activations[neurons[i]]);
            arguments[neurons[i]] = these[i].argument / before.argument;
            weights[neurons[i]] = these[i].weight / before.weight;
            activations[neurons[i]] = these[i].activation;
        }
        Layer changed = Layer.of(
                old.sources(),
                old.width(),
                (from, to) -> old.weight(from, to) * arguments[to],
                to -> old.bias(to) * arguments[to],
                to -> activations[to]);
        Layer heard =
                next.with(next.sources(), (from, to) -> next.weight(from, to) * weights[from], to -> bias(these, to));
        return network.toBuilder()
                .replace(layer, changed)
                .replace(layer + 1, heard)
                .build();
    }
}
