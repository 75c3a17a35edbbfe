package weka.classifiers.functions.swatnn.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The autoencoder of NASES (section 3.2): the architecture simulator s_v, a layer of long short-term memory that reads an architecture layer by
 * layer and whose last state is the embedding, and the architecture decoder f_θ, a layer like it that reads the embedding at every step, and a linear
 * map of its states to numbers. This class is the computation; the numbers come with each call.
 */
public final class ArchitectureAutoencoder {

    private static final String SIMULATOR = "simulator";
    private static final String DECODER = "decoder";
    private static final String READOUT = "readout";

    /** The mean of uniform numbers. */
    private static final float MIDDLE = 0.5f;

    private final ArchitectureSizes sizes;
    private final LstmLayer simulator;
    private final LstmLayer decoder;

    /** An autoencoder of these sizes. */
    public ArchitectureAutoencoder(ArchitectureSizes sizes) {
        this.sizes = sizes;
        simulator = new LstmLayer(SIMULATOR, sizes.numbers(), sizes.embedding());
        decoder = new LstmLayer(DECODER, sizes.embedding(), sizes.embedding());
    }

    /** The sizes. */
    public ArchitectureSizes sizes() {
        return sizes;
    }

    private Parameters.Declaration declaration() {
        Parameters.Declaration declaration = new Parameters.Declaration();
        simulator.declare(declaration);
        decoder.declare(declaration);
        float[] middle = new float[sizes.numbers()];
        Arrays.fill(middle, MIDDLE);
        return declaration.linear(READOUT, 1, 1, sizes.embedding(), sizes.numbers(), middle);
    }

    /** Name to shape of all parameters, in order. */
    public Map<String, Shape> shapes() {
        return declaration().shapes();
    }

    /** Random start values of all parameters. */
    public Parameters initialise(NDManager manager, SplittableRandom random) {
        return declaration().draw(manager, random);
    }

    /** Whether a parameter is one of the simulator's, which a controller begins as a copy of. */
    static boolean ofSimulator(String name) {
        return name.startsWith(SIMULATOR + ".");
    }

    /**
     * The embeddings â = s_v(a).
     *
     * @param numbers parameters, those of the simulator among them
     * @param architectures [B, layers, numbers], in about [0, 1]
     * @return [B, embedding], in (-1, 1)
     */
    public NDArray encode(Parameters numbers, NDArray architectures) {
        NDList steps = new NDList();
        for (int l = 0; l < sizes.layers(); l++) {
            steps.add(architectures.get(":, " + l));
        }
        NDList states = simulator.states(numbers, steps);
        return states.get(states.size() - 1);
    }

    /**
     * The architectures a = f_θ(â).
     *
     * @param numbers parameters, those of the decoder among them
     * @param embeddings [B, embedding]
     * @return [B, layers, numbers]
     */
    public NDArray decode(Parameters numbers, NDArray embeddings) {
        NDList steps = new NDList();
        for (int l = 0; l < sizes.layers(); l++) {
            steps.add(embeddings);
        }
        NDArray states = NDArrays.stack(decoder.states(numbers, steps), 1);
        NDArray flat = states.reshape(-1, sizes.embedding());
        return flat.matMul(numbers.get(READOUT + ".weight"))
                .add(numbers.get(READOUT + ".bias"))
                .reshape(-1, sizes.layers(), sizes.numbers());
    }

    /**
     * Changes the decoder so that its numbers, less a mean, are divided by a deviation and lie around 1/2.
     *
     * @param numbers parameters, which are changed in place
     * @param mean of each number of a layer, [1, numbers]
     * @param deviation of each number in units of a uniform one's, positive, [1, numbers]
     */
    public void stretch(Parameters numbers, NDArray mean, NDArray deviation) {
        NDArray weight = numbers.get(READOUT + ".weight");
        NDArray bias = numbers.get(READOUT + ".bias");
        Parameters.overwrite(weight, weight.div(deviation));
        Parameters.overwrite(bias, bias.sub(mean).div(deviation).add(MIDDLE));
    }
}
