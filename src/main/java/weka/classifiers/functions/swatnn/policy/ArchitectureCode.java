package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Architectures as numbers in [0, 1]: for each layer whether it is there, its width, and an activation for each neuron. Uniform numbers stand for
 * uniform architectures: every depth, every width and every activation is equally likely.
 */
public final class ArchitectureCode {

    /** The number of an activation or neuron that is not known. */
    private static final float MIDDLE = 0.5f;

    /** Keeps a number that stands for the highest of several choices below the end of its part. */
    private static final double BELOW_ONE = 1 - 1e-9;

    private final ArchitectureSizes sizes;
    private final int minDepth;
    private final int maxDepth;
    private final List<Activation> activations;

    /**
     * A code.
     *
     * @param sizes most layers and neurons
     * @param minDepth least number of hidden layers, at least 1
     * @param maxDepth largest number of hidden layers, at most the layers of {@code sizes}
     * @param activations those that neurons may have, at least one
     */
    public ArchitectureCode(ArchitectureSizes sizes, int minDepth, int maxDepth, List<Activation> activations) {
        this.sizes = sizes;
        this.minDepth = minDepth;
        this.maxDepth = Math.min(maxDepth, sizes.layers());
        this.activations = List.copyOf(activations);
    }

    /** Length of a code. */
    public int length() {
        return sizes.layers() * sizes.numbers();
    }

    /**
     * The architecture that numbers stand for; those beyond [0, 1] count as its ends. The first layers that must be there are, whatever their numbers
     * say; of the others, layer l is there where all before are and its number is at least 1 / (most layers - l + 1), for l = 0, 1, ….
     *
     * @param code {@link #length} numbers, layer by layer
     * @return the activations of each hidden layer's neurons
     */
    public List<List<Activation>> architecture(float[] code) {
        List<List<Activation>> hidden = new ArrayList<>();
        while (hidden.size() < minDepth
                || hidden.size() < maxDepth && number(code, hidden.size(), 0) >= stop(hidden.size())) {
            int layer = hidden.size();
            int width = 1 + choice(number(code, layer, 1), sizes.width());
            Activation[] own = new Activation[width];
            Arrays.setAll(own, j -> activations.get(choice(number(code, layer, 2 + j), activations.size())));
            hidden.add(List.of(own));
        }
        return List.copyOf(hidden);
    }

    /** A code of a network's architecture: the middle of what stands for each choice. What the code does not reach is cut off. */
    public float[] of(SparseMlp network) {
        float[] code = new float[length()];
        Arrays.fill(code, MIDDLE);
        int depth = Math.min(network.hiddenLayers(), maxDepth);
        for (int l = 0; l < sizes.layers(); l++) {
            int at = l * sizes.numbers();
            double stop = l < minDepth || l >= maxDepth ? 0 : stop(l);
            code[at] = (float) (l < depth ? (1 + stop) / 2 : stop / 2);
            if (l < depth) {
                int width = Math.min(network.width(l), sizes.width());
                code[at + 1] = middle(width - 1, sizes.width());
                for (int j = 0; j < width; j++) {
                    int choice = activations.indexOf(network.activation(l, j));
                    code[at + 2 + j] = choice < 0 ? MIDDLE : middle(choice, activations.size());
                }
            }
        }
        return code;
    }

    private double number(float[] code, int layer, int index) {
        return Math.max(0, Math.min(BELOW_ONE, code[layer * sizes.numbers() + index]));
    }

    /** The part of [0, 1] that stands for the end of the network where its layer could be, so that all depths are equally likely. */
    private double stop(int layer) {
        return 1.0 / (maxDepth - layer + 1);
    }

    private static int choice(double number, int choices) {
        return (int) (number * choices);
    }

    private static float middle(int choice, int choices) {
        return (float) ((choice + 0.5) / choices);
    }
}
