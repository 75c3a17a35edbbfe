package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.util.List;

/** A latent space whose decoded neurons choose only among some of the activations that its decoders know. */
record ChosenActivations(LatentSpace space, List<Activation> activations) implements LatentSpace {

    @Override
    public AutoencoderSizes sizes() {
        return space.sizes();
    }

    @Override
    public int latentTokens() {
        return space.latentTokens();
    }

    @Override
    public boolean hasFunctionEncoder() {
        return space.hasFunctionEncoder();
    }

    @Override
    public NDManager newManager() {
        return space.newManager();
    }

    @Override
    public Gradients record() throws InterruptedException {
        return space.record();
    }

    @Override
    public NDArray encode(NDArray x, NDArray y) {
        return space.encode(x, y);
    }

    @Override
    public NDArray encode(List<SparseMlp> networks, NDManager local) {
        return space.encode(networks, local);
    }

    @Override
    public DecoderRange decoders(int first, int last) {
        DecoderRange all = space.decoders(first, last);
        return z -> {
            NetworkBatch[] networks = all.decode(z);
            for (int k = 0; k < networks.length; k++) {
                networks[k] = networks[k].among(activations);
            }
            return networks;
        };
    }
}
