package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.matrices.Hardening;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.network.NetworkStack;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The surroundings of data in a latent space, reached by few numbers: point i is the i-th start of a latent search, moved by a random linear map of these
 * numbers, and decoded with hard decisions to the next of the numbers of hidden layers in turn.
 */
public final class LatentVicinity implements AutoCloseable {

    private final LatentSpace space;
    private final SearchSettings settings;
    private final LatentSpace.DecoderRange decoders;
    private final NDManager manager;
    private final NDArray directions;
    private final int columns;
    private final double[][][] maps;

    /** The starts of each target, [R, tokens, latentWidth]. */
    private final List<NDArray> starts = new ArrayList<>();

    /**
     * The surroundings of some data.
     *
     * @param space where latents lie, which lives longer
     * @param settings depths, and how many starts there are of which kind
     * @param loss what networks are to make small
     * @param training the rows to fit, at least one, with at least one column
     * @param numbers how many numbers move a point, at least 1
     * @param spread the deviation of a latent's entries where these numbers are independent with variance 1
     * @param random source of all randomness
     */
    public LatentVicinity(
            LatentSpace space,
            SearchSettings settings,
            Loss loss,
            DesignMatrix training,
            int numbers,
            double spread,
            SplittableRandom random) {
        this.space = space;
        this.settings = settings;
        decoders = space.decoders(settings.minDepth(), settings.maxDepth());
        manager = space.newManager();
        columns = training.columns();
        List<DesignMatrix> targets = new ArrayList<>();
        for (int k = 0; k < training.outputs(); k++) {
            DesignMatrix own = training.withTarget(k);
            double[] outputs = Arrays.stream(own.targets()).map(loss::asOutput).toArray();
            targets.add(new DesignMatrix(columns, own.inputs(), outputs, own.weights()));
        }
        maps = columns > space.sizes().inputs() ? maps(targets.get(0), random.split()) : null;
        LatentStarts source = new LatentStarts(space, settings);
        targets.forEach(own -> starts.add(source.draw(own, maps, random.split(), manager)));
        float[] entries =
                new float[numbers * space.latentTokens() * space.sizes().latentWidth()];
        SplittableRandom own = random.split();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (float) (spread / Math.sqrt(numbers) * own.nextGaussian());
        }
        directions = manager.create(entries, new Shape(numbers, entries.length / numbers));
    }

    private double[][][] maps(DesignMatrix data, SplittableRandom random) {
        InputMaps source = new InputMaps(data);
        double[][][] drawn = new double[settings.restarts()][][];
        for (int r = 0; r < drawn.length; r++) {
            drawn[r] = source.draw(space.sizes().inputs(), r == 0, random.split());
        }
        return drawn;
    }

    /**
     * The networks of some points.
     *
     * @param moves the numbers that move each point, from the first on
     * @return as many networks, on all columns of the data
     */
    public List<SparseMlp> networks(float[][] moves) {
        List<List<SparseMlp>> byTarget =
                starts.stream().map(own -> networks(moves, own)).toList();
        List<SparseMlp> stacked = new ArrayList<>();
        for (int i = 0; i < moves.length; i++) {
            int point = i;
            List<SparseMlp> own =
                    byTarget.stream().map(networks -> networks.get(point)).toList();
            stacked.add(own.size() == 1 ? own.get(0) : NetworkStack.of(own));
        }
        return stacked;
    }

    private List<SparseMlp> networks(float[][] moves, NDArray own) {
        int depths = settings.depths();
        int each = (moves.length + depths - 1) / depths;
        try (NDManager local = manager.newSubManager()) {
            NDArray moved = local.create(flat(moves, each * depths), new Shape(each * (long) depths, moves[0].length))
                    .matMul(directions)
                    .reshape(each, depths, space.latentTokens(), space.sizes().latentWidth());
            NDArray latents = moved.add(bases(own, each, local)).transpose(1, 0, 2, 3);
            NetworkBatch[] decoded = decoders.decode(latents);
            SparseMlp[] networks = new SparseMlp[moves.length];
            for (int k = 0; k < depths; k++) {
                SparseMlp[] hard = Hardening.harden(
                        decoded[k],
                        new float[each],
                        Math.min(columns, space.sizes().inputs()));
                for (int b = 0; b < each && b * depths + k < networks.length; b++) {
                    networks[b * depths + k] = maps == null ? hard[b] : hard[b].withInputsMapped(maps[b % maps.length]);
                }
            }
            return List.of(networks);
        }
    }

    /** The start of each point: the first for one network of every depth, then the second, and so on. */
    private static NDArray bases(NDArray own, int each, NDManager local) {
        int restarts = Math.toIntExact(own.getShape().get(0));
        NDList bases = new NDList();
        for (int b = 0; b < each; b++) {
            NDArray base = own.get(b % restarts);
            base.attach(local);
            bases.add(base);
        }
        return NDArrays.stack(bases).expandDims(1);
    }

    private static float[] flat(float[][] moves, int rows) {
        float[] flat = new float[rows * moves[0].length];
        for (int i = 0; i < moves.length; i++) {
            System.arraycopy(moves[i], 0, flat, i * moves[0].length, moves[0].length);
        }
        return flat;
    }

    @Override
    public void close() {
        manager.close();
    }
}
