package weka.classifiers.functions.swatnn.policy;

import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The paper's embedding: the frozen decoder says the architecture alone, and its weights are inherited or drawn, see {@link Inheritance}. */
public final class ArchitectureEmbedding implements Embedding {

    private final PolicyNets nets;
    private final ArchitectureCode code;
    private final int inputs;
    private final int outputs;

    /**
     * An embedding.
     *
     * @param nets has the decoder
     * @param code reads what it decodes
     * @param inputs number of inputs of all networks
     * @param outputs number of outputs of all networks
     */
    public ArchitectureEmbedding(PolicyNets nets, ArchitectureCode code, int inputs, int outputs) {
        this.nets = nets;
        this.code = code;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    @Override
    public List<Proposal> decode(float[][] embeddings, List<SparseMlp> parents, SplittableRandom random)
            throws InterruptedException {
        float[][] decoded = nets.decode(embeddings);
        List<Proposal> children = new ArrayList<>();
        for (int i = 0; i < decoded.length; i++) {
            SparseMlp start =
                    Inheritance.child(code.architecture(decoded[i]), parents.get(i), inputs, outputs, random.split());
            children.add(new Proposal(decoded[i], start));
        }
        return children;
    }
}
