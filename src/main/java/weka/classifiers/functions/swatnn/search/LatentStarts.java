package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.slf4j.LoggerFactory;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The latents that a search starts from. The data set encodes itself: the first restart is the code of a sample of its rows,
 * further ones are codes of other samples with some noise, and random ones are drawn from N(0, 1), the scale on which the
 * encoders put real functions. All are random where the autoencoder has no function encoder. Where a network is given, the first
 * restart is its code.
 */
final class LatentStarts {

    private static final double PERTURBATION = 0.25;

    private final LatentSpace autoencoder;
    private final SearchSettings settings;
    private final int mostPairs;
    private final SparseMlp given;

    LatentStarts(LatentSpace autoencoder, SearchSettings settings) {
        this(autoencoder, settings, LatentSearch.TRAINED_PAIRS, null);
    }

    /**
     * Starts that may begin at a network.
     *
     * @param mostPairs rows that the encoder reads at most, at least 1
     * @param given the network, or null
     */
    LatentStarts(LatentSpace autoencoder, SearchSettings settings, int mostPairs, SparseMlp given) {
        this.given = given;
        this.autoencoder = autoencoder;
        this.settings = settings;
        this.mostPairs = mostPairs;
    }

    /** Where each restart starts. */
    List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (int r = 0; r < settings.restarts(); r++) {
            boolean random = !autoencoder.hasFunctionEncoder()
                    || settings.start() == Start.RANDOM
                    || settings.start() == Start.DATA_AND_RANDOM && r > 0 && r % 4 == 3;
            if (given != null && r == 0) {
                origins.add(Origin.GIVEN_NETWORK);
                continue;
            }
            origins.add(random ? Origin.RANDOM_LATENT : r == 0 ? Origin.DATA : Origin.NEAR_DATA);
        }
        return origins;
    }

    /**
     * Draws the starts.
     *
     * @param data training rows
     * @param maps one map [d][I] a restart, or null where d ≤ I
     * @return latents [R, tokens, latentWidth], attached to {@code manager}; every depth starts from the same
     */
    NDArray draw(DesignMatrix data, double[][][] maps, SplittableRandom random, NDManager manager) {
        if (!autoencoder.hasFunctionEncoder() && settings.start() != Start.RANDOM) {
            LoggerFactory.getLogger(LatentStarts.class)
                    .info(
                            "SWATNN: this autoencoder has no function encoder, so all starts are random instead of '{}'",
                            settings.start().label());
        }
        List<Origin> origins = origins();
        NDList latents = new NDList();
        try (NDManager local = manager.newSubManager()) {
            for (int r = 0; r < origins.size(); r++) {
                SplittableRandom own = random.split();
                Origin origin = origins.get(r);
                if (origin == Origin.GIVEN_NETWORK) {
                    latents.add(encodeGiven(data, maps, local));
                    continue;
                }
                if (origin == Origin.RANDOM_LATENT) {
                    latents.add(noise(1, own, local));
                    continue;
                }
                DesignMatrix sample = RowSampling.subsample(data, mostPairs, own);
                NDArray code = encode(sample, maps == null ? null : maps[r], local);
                latents.add(origin == Origin.DATA ? code : code.add(noise(PERTURBATION, own, local)));
            }
            NDArray all = NDArrays.concat(latents, 0);
            all.attach(manager);
            return all;
        }
    }

    private NDArray encodeGiven(DesignMatrix data, double[][][] maps, NDManager manager) {
        if (maps != null || given.inputs() != data.columns()) {
            throw new IllegalArgumentException("The network to start from has " + given.inputs()
                    + " inputs; it must have as many as the data have columns, " + data.columns()
                    + ", and the autoencoder at least as many, but it has "
                    + autoencoder.sizes().inputs());
        }
        return autoencoder.encode(List.of(given), manager);
    }

    private NDArray encode(DesignMatrix sample, double[][] map, NDManager manager) {
        float[] x = PaddedInputs.of(sample, map, autoencoder.sizes().inputs());
        float[] y = new float[sample.rows()];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) sample.targets()[i];
        }
        return autoencoder.encode(
                manager.create(
                        x, new Shape(1, sample.rows(), autoencoder.sizes().inputs())),
                manager.create(y, new Shape(1, sample.rows())));
    }

    private NDArray noise(double deviation, SplittableRandom random, NDManager manager) {
        int tokens = autoencoder.latentTokens();
        int width = autoencoder.sizes().latentWidth();
        float[] values = new float[tokens * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return manager.create(values, new Shape(1, tokens, width));
    }
}
