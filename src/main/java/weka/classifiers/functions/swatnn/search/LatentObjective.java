package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.tensors.Scalars;

import java.util.ArrayList;
import java.util.List;

/**
 * The objective of one decoder's latents (SWAT-NN, equation 1 and appendix D): weighted mean loss of the rows plus the sparsity
 * and compactness penalties, for a batch of R decoded networks with a learnable threshold t each.
 */
final class LatentObjective {

    /** Sharpness of the gates in the forward pass. */
    private static final double GATE = 200;

    /** Sharpness of the soft count of weights. */
    private static final double COUNT = 20;

    private static final double VARIANCE_FLOOR = 1e-8;

    private static final Loss.Arithmetic<NDArray> ARRAYS = new ArrayArithmetic();

    private final Loss loss;
    private final Penalties penalties;
    private final Relaxation relaxation;

    LatentObjective(Loss loss, Penalties penalties, Relaxation relaxation) {
        this.loss = loss;
        this.penalties = penalties;
        this.relaxation = relaxation;
    }

    /**
     * The losses.
     *
     * @param networks R decoded networks
     * @param threshold t, [R, 1, 1]
     * @param x inputs [1 or R, P, I]
     * @param y targets [1 or R, P]
     * @param weights row weights of mean 1, [1 or R, P]
     * @param temperature T of the activations' softmax
     * @return the loss of each network, [R]
     */
    NDArray losses(
            NetworkBatch networks, NDArray threshold, NDArray x, NDArray y, NDArray weights, double temperature) {
        NDArray mask = Activation.sigmoid(networks.maskLogits());
        NDArray outputs = outputs(networks, threshold, x, mask, temperature);
        NDArray total = loss.of(y, outputs, ARRAYS).mul(weights).mean(new int[] {1});
        if (penalties.sparsity() > 0) {
            total = total.add(Scalars.times(sparsity(networks, threshold), penalties.sparsity()));
        }
        if (penalties.compactness() > 0) {
            total = total.sub(Scalars.times(layerDeviation(mask), penalties.compactness()));
        }
        if (penalties.activity() > 0) {
            total = total.add(Scalars.times(mask.mean(new int[] {2}).mean(new int[] {1}), penalties.activity()));
        }
        return total;
    }

    private NDArray outputs(NetworkBatch networks, NDArray threshold, NDArray x, NDArray mask, double temperature) {
        List<NDArray> gated = new ArrayList<>();
        for (NDArray w : networks.weights()) {
            gated.add(w.mul(Activation.sigmoid(Scalars.times(w.abs().sub(threshold), GATE))));
        }
        NetworkBatch thinned = networks.withWeights(gated);
        List<NDArray> soft = networks.logits().stream()
                .map(logits -> Scalars.times(logits, 1 / temperature).softmax(-1))
                .toList();
        if (relaxation == Relaxation.ANNEALED) {
            return thinned.forward(x, soft, Activation.sigmoid(Scalars.times(mask.sub(0.5), GATE)));
        }
        List<NDArray> hard = new ArrayList<>();
        for (int layer = 0; layer < soft.size(); layer++) {
            hard.add(NetworkBatch.straightThrough(
                    NetworkBatch.hardActivation(networks.logits().get(layer)), soft.get(layer), 1));
        }
        return thinned.forward(
                x, hard, NetworkBatch.straightThrough(NetworkBatch.hardMask(networks.maskLogits()), mask, 1));
    }

    /** Σ_w [μ1 |w| + μc σ(20(|w| - t))], [R]. */
    private NDArray sparsity(NetworkBatch networks, NDArray threshold) {
        NDList sums = new NDList();
        for (NDArray w : networks.weights()) {
            NDArray size = w.abs();
            NDArray count = Activation.sigmoid(Scalars.times(size.sub(threshold), COUNT));
            sums.add(Scalars.times(size, penalties.l1())
                    .add(Scalars.times(count, penalties.softCount()))
                    .sum(new int[] {1, 2}));
        }
        NDArray total = sums.get(0);
        for (int i = 1; i < sums.size(); i++) {
            total = total.add(sums.get(i));
        }
        return total;
    }

    /** The standard deviation of each layer's masks, mean over the layers, [R]; as in the paper's code, of N - 1 degrees of freedom. */
    private static NDArray layerDeviation(NDArray mask) {
        long neurons = mask.getShape().get(1);
        NDArray centred = mask.sub(mask.mean(new int[] {1}, true));
        return Scalars.times(centred.square().sum(new int[] {1}), 1.0 / Math.max(1, neurons - 1))
                .add(VARIANCE_FLOOR)
                .sqrt()
                .mean(new int[] {1});
    }
}
