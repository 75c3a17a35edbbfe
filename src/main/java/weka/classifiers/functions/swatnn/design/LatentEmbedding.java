package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.policy.ArchitectureCode;
import weka.classifiers.functions.swatnn.policy.Embedding;
import weka.classifiers.functions.swatnn.policy.PolicyNets;
import weka.classifiers.functions.swatnn.search.LatentVicinity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The embedding that is a frozen autoencoder's latent space near the data: a point decodes to a network that brings its weights along. */
final class LatentEmbedding implements Embedding, AutoCloseable {

    private final FrozenAutoencoder autoencoder;
    private final LatentVicinity vicinity;
    private final ArchitectureCode code;

    private LatentEmbedding(FrozenAutoencoder autoencoder, LatentVicinity vicinity, ArchitectureCode code) {
        this.autoencoder = autoencoder;
        this.vicinity = vicinity;
        this.code = code;
    }

    /**
     * Loads the autoencoder and encodes the data.
     *
     * @param source where candidates come from
     * @param nets say how many numbers an embedding has
     * @param code says what the controller is shown of a network
     * @param training the rows to fit
     * @param random source of all randomness
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException where the thread is interrupted
     */
    static LatentEmbedding load(
            PolicySource source, PolicyNets nets, ArchitectureCode code, DesignMatrix training, SplittableRandom random)
            throws IOException, InterruptedException {
        return NativeThread.call(() -> {
            FrozenAutoencoder autoencoder = FrozenAutoencoder.load(source.model(), source.device());
            try {
                LatentVicinity vicinity = new LatentVicinity(
                        autoencoder.among(source.settings().activations()),
                        source.settings().search(),
                        source.settings().loss(),
                        training,
                        nets.sizes().embedding(),
                        PolicyTuning.LATENT_SPREAD,
                        random);
                return new LatentEmbedding(autoencoder, vicinity, code);
            } catch (RuntimeException e) {
                autoencoder.close();
                throw e;
            }
        });
    }

    @Override
    public List<Proposal> decode(float[][] embeddings, List<SparseMlp> parents, SplittableRandom random)
            throws InterruptedException {
        List<Proposal> children = new ArrayList<>();
        for (SparseMlp network : networks(embeddings)) {
            children.add(new Proposal(code.of(network), network));
        }
        return children;
    }

    private List<SparseMlp> networks(float[][] embeddings) throws InterruptedException {
        try {
            return NativeThread.call(() -> vicinity.networks(embeddings));
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read here", e);
        }
    }

    @Override
    public void close() {
        vicinity.close();
        autoencoder.close();
    }
}
