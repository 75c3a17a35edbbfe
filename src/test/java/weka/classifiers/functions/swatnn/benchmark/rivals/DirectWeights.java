package weka.classifiers.functions.swatnn.benchmark.rivals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.design.CandidateSource;
import weka.classifiers.functions.swatnn.design.Judge;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.matrices.MatrixLayout;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.tensors.Gradients;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The search without an autoencoder: the same steps, restarts and loss, but what moves is each network's own matrix. A point is
 * the matrix in units of common start values, so that points drawn from N(0, 1) are random networks of good scales.
 */
final class DirectWeights implements CandidateSource {

    private static final double WEIGHT_DEVIATION = 1.5;
    private static final double BIAS_DEVIATION = 0.5;
    private static final double MASK_MEAN = 1;

    private final String device;
    private final SearchSettings settings;

    DirectWeights(String device, SearchSettings settings) {
        this.device = device;
        this.settings = new SearchSettings(
                settings.minDepth(),
                settings.maxDepth(),
                settings.steps(),
                settings.restarts(),
                settings.learningRate(),
                settings.thresholdRate(),
                settings.penalties(),
                settings.temperature(),
                Start.RANDOM,
                settings.relaxation(),
                settings.rows());
    }

    @Override
    public Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        return NativeThread.call(() -> {
            try (MatrixSpace space =
                    new MatrixSpace(device, Math.min(training.columns(), AutoencoderSizes.TABULAR.inputs()))) {
                var result = new LatentSearch(space, settings).run(training, random, listener);
                return new Found(result, 0, (System.nanoTime() - start) / 1e9);
            }
        });
    }

    /** The space of matrices of the packaged autoencoder's networks. */
    private static final class MatrixSpace implements LatentSpace, AutoCloseable {

        private final AutoencoderSizes sizes;
        private final int usedInputs;
        private final NDManager manager;

        MatrixSpace(String device, int usedInputs) {
            AutoencoderSizes packaged = AutoencoderSizes.TABULAR;
            this.usedInputs = usedInputs;
            sizes = new AutoencoderSizes(
                    packaged.inputs(),
                    packaged.width(),
                    packaged.depths(),
                    new MultiScaleAutoencoder(packaged).layouts().columns(),
                    packaged.modelWidth(),
                    packaged.heads(),
                    packaged.encoderRounds(),
                    packaged.decoderLayers(),
                    packaged.feedbackRounds());
            manager = NativeEngine.get().newBaseManager(NativeEngine.device(device));
        }

        @Override
        public AutoencoderSizes sizes() {
            return sizes;
        }

        @Override
        public NDManager newManager() {
            return manager.newSubManager();
        }

        @Override
        public Gradients record() throws InterruptedException {
            return Gradients.record(NativeEngine.get());
        }

        @Override
        public NDArray encode(NDArray x, NDArray y) {
            throw new UnsupportedOperationException("Functions have no code in the space of weights");
        }

        @Override
        public DecoderRange decoders(int first, int last) {
            return z -> {
                NetworkBatch[] networks = new NetworkBatch[last - first + 1];
                for (int k = 0; k < networks.length; k++) {
                    MatrixLayout layout =
                            new MultiScaleAutoencoder(sizes).layouts().of(first + k);
                    Shape row = new Shape(1, 1, layout.columns());
                    NDArray scale = z.getManager().create(scales(layout), row);
                    NDArray centre = z.getManager().create(centres(layout), row);
                    networks[k] = NetworkBatch.read(layout, z.get(k).mul(scale).add(centre));
                }
                return networks;
            };
        }

        private float[] scales(MatrixLayout layout) {
            float[] scales = new float[layout.columns()];
            Arrays.fill(scales, 1);
            for (int layer = 0; layer <= layout.depth(); layer++) {
                int fanIn = layer == 0 ? usedInputs : layout.width();
                int weights = layout.weightColumn(layer);
                Arrays.fill(scales, weights, weights + layout.width(), (float) (WEIGHT_DEVIATION / Math.sqrt(fanIn)));
                scales[layout.biasColumn(layer)] = (float) BIAS_DEVIATION;
            }
            return scales;
        }

        private float[] centres(MatrixLayout layout) {
            float[] centres = new float[layout.columns()];
            Arrays.fill(centres, layout.maskColumn(), layout.maskColumn() + layout.depth(), (float) MASK_MEAN);
            return centres;
        }

        @Override
        public void close() {
            manager.close();
        }
    }
}
