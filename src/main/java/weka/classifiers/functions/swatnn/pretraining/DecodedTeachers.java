package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Networks fitted to functions, as teachers of the weight encoder: each composed function of a batch is replaced by the hard
 * network that the function encoder and one of the decoders, drawn at random, make of it. What the network computes, and no
 * longer the function, is the teacher then; values are free of noise. A decoded network that is constant is replaced by a random one.
 */
final class DecodedTeachers {

    private static final int ATTEMPTS = 20;

    private DecodedTeachers() {}

    /**
     * The networks of a batch, with its functions made networks.
     *
     * @param still parameters that gather no gradients
     * @param batch teachers of both kinds
     * @param recipe how random networks are drawn
     * @param local owner of what is made on the way
     */
    static TeacherBatch of(
            MultiScaleAutoencoder autoencoder,
            Parameters still,
            TeacherBatch batch,
            NetworkRecipe recipe,
            SplittableRandom random,
            NDManager local) {
        if (Arrays.stream(batch.networks()).allMatch(Objects::nonNull)) {
            return batch;
        }
        TeacherBatch networks = batch.withTeachers(decode(autoencoder, still, batch, random, local));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            networks = networks.withTeachers(drawMissing(autoencoder, networks, recipe, random));
        }
        return networks.networksAlone();
    }

    private static SparseMlp[] decode(
            MultiScaleAutoencoder autoencoder,
            Parameters still,
            TeacherBatch batch,
            SplittableRandom random,
            NDManager local) {
        int depths = autoencoder.sizes().depths();
        int[] depth = random.ints(batch.size(), 0, depths).toArray();
        NDArray x = local.create(batch.x(), new Shape(batch.size(), batch.points(), batch.width()));
        NDArray y = local.create(batch.y(), new Shape(batch.size(), batch.points()));
        String seen = ":, :" + batch.pairs();
        NetworkBatch[] decoded = autoencoder.decodeAll(still, autoencoder.encode(still, x.get(seen), y.get(seen)));
        SparseMlp[] networks = batch.networks().clone();
        for (int k = 0; k < depths; k++) {
            SparseMlp[] hard = Hardening.harden(decoded[k], new float[batch.size()], batch.width());
            for (int t = 0; t < networks.length; t++) {
                if (depth[t] == k && batch.networks()[t] == null && hard[t].hiddenLayers() > 0) {
                    networks[t] = hard[t];
                }
            }
        }
        return networks;
    }

    private static SparseMlp[] drawMissing(
            MultiScaleAutoencoder autoencoder, TeacherBatch batch, NetworkRecipe recipe, SplittableRandom random) {
        SparseMlp[] drawn = new SparseMlp[batch.size()];
        for (int t = 0; t < drawn.length; t++) {
            if (batch.networks()[t] == null) {
                drawn[t] = recipe.draw(
                        random,
                        batch.width(),
                        autoencoder.sizes().width(),
                        autoencoder.sizes().depths());
            }
        }
        return drawn;
    }
}
