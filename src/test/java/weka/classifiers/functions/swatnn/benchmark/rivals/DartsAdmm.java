package weka.classifiers.functions.swatnn.benchmark.rivals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.benchmark.Built;
import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Size;
import weka.classifiers.functions.swatnn.benchmark.Task;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.data.ValidationSplit;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;
import weka.classifiers.functions.swatnn.select.ParetoFront;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The baseline of the paper (SWAT-NN, section 4.1): 50 epochs of first-order DARTS over neurons and activations, then pruning by
 * ADMM (Boyd et al., 2011; Zhang et al., 2018) with ρ = 2 and threshold 0.1, for each depth. What the paper leaves open: weights
 * learn from 80 % of the rows and the architecture from the other 20 %, on which the depth is chosen by the 5 % rule as well; at
 * least 12 batches an epoch; 30 epochs of ADMM, and 20 for the weights that are left.
 *
 * @param name the name it is reported by
 * @param searchEpochs epochs of DARTS
 * @param pruningEpochs epochs of ADMM
 * @param finalEpochs epochs of the weights that are left
 */
public record DartsAdmm(String name, int searchEpochs, int pruningEpochs, int finalEpochs) implements Method {

    private static final double RHO = 2;
    private static final double THRESHOLD = 0.1;
    private static final double WEIGHT_RATE = 0.01;
    private static final double ARCHITECTURE_RATE = 0.003;
    private static final double VALIDATION = 0.2;
    private static final double TOLERANCE = 0.05;
    private static final int LEAST_BATCHES = 12;
    private static final int SMALLEST_BATCH = 16;
    private static final int LARGEST_BATCH = 256;

    /** The baseline as described. */
    public static Method published(String name) {
        return new DartsAdmm(name, 50, 30, 20);
    }

    @Override
    public void warmUp(Task few) {
        NativeEngine.get();
    }

    @Override
    public String options() {
        return "";
    }

    @Override
    public void check() {
        NativeEngine.get();
    }

    @Override
    public List<Built> build(Task task) throws Exception {
        long start = System.nanoTime();
        Instances rows = UsableRows.of(task.data().train());
        AttributeEncoding encoding = AttributeEncoding.of(rows);
        DesignMatrix matrix = encoding.encode(rows);
        SplittableRandom random = new SplittableRandom(task.seed());
        ValidationSplit split = ValidationSplit.of(matrix.rows(), VALIDATION, random.split());
        DesignMatrix training = matrix.select(split.training());
        DesignMatrix judging = matrix.select(split.validation());
        Contender chosen = NativeThread.call(() -> {
            try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"))) {
                return new Run(training, judging, random.split(), manager).run();
            }
        });
        SparseMlp network = chosen.network();
        return List.of(new Built(
                0,
                test -> Predictions.of(network, encoding, test),
                Size.network(network.nonZeroWeights(), network.hiddenLayers()),
                (System.nanoTime() - start) / 1e9,
                Double.NaN,
                chosen.depth() + " hid."));
    }

    /** One build. */
    private final class Run {

        private final DesignMatrix training;
        private final DesignMatrix judging;
        private final SplittableRandom random;
        private final NDManager manager;
        private final DartsNetworks networks;
        private final int depths = AutoencoderSizes.TABULAR.depths();

        Run(DesignMatrix training, DesignMatrix judging, SplittableRandom random, NDManager manager) {
            this.training = training;
            this.judging = judging;
            this.random = random;
            this.manager = manager;
            networks = new DartsNetworks(
                    training.columns(), AutoencoderSizes.TABULAR.width(), depths, manager, random.split());
        }

        Contender run() throws InterruptedException {
            search();
            DartsNetworks.Decided decided = networks.decide();
            prune(decided);
            settle(decided);
            List<Contender> contenders = new ArrayList<>();
            for (int depth = 1; depth <= depths; depth++) {
                SparseMlp network = decided.network(depth, Double.MIN_VALUE);
                contenders.add(new Contender(network, error(network), depth, Origin.RANDOM_NETWORK));
            }
            return ParetoFront.of(contenders).smallestWithin(TOLERANCE, 0);
        }

        private double error(SparseMlp network) {
            double[] predicted = new double[judging.rows()];
            network.predict(judging.inputs(), judging.rows(), predicted);
            double sum = 0;
            for (int i = 0; i < predicted.length; i++) {
                sum += Math.pow(predicted[i] - judging.targets()[i], 2);
            }
            return sum / predicted.length;
        }

        /** First-order DARTS: a step of the weights on training rows, a step of the architecture on the others. */
        private void search() throws InterruptedException {
            Adam weightSteps = new Adam(networks.weights(), 0, manager);
            Adam architectureSteps = new Adam(networks.architecture(), 0, manager);
            for (int step = 0; step < searchEpochs * batches(); step++) {
                try (NDManager local = manager.newSubManager()) {
                    try (Gradients gradients = Gradients.record(NativeEngine.get())) {
                        Parameters w = networks.weights().asLeaves(local);
                        Parameters a = networks.architecture().attachedTo(local);
                        Batch batch = Batch.draw(training, batchSize(), random, local);
                        gradients.backward(networks.mixedLoss(w, a, batch.x, batch.y));
                        weightSteps.step(w, WEIGHT_RATE, 1);
                    }
                    try (Gradients gradients = Gradients.record(NativeEngine.get())) {
                        Parameters w = networks.weights().attachedTo(local);
                        Parameters a = networks.architecture().asLeaves(local);
                        Batch batch = Batch.draw(judging, batchSize(), random, local);
                        gradients.backward(networks.mixedLoss(w, a, batch.x, batch.y));
                        architectureSteps.step(a, ARCHITECTURE_RATE, 1);
                    }
                }
            }
        }

        /** ADMM: an epoch of gradient steps for W, then Z = hard threshold of W + U, then U = W + U - Z. */
        private void prune(DartsNetworks.Decided decided) throws InterruptedException {
            Adam steps = new Adam(networks.weights(), 0, manager);
            Parameters sparse = networks.weights().where(name -> name.endsWith(".weight"));
            Map<String, NDArray> dual = new LinkedHashMap<>();
            Map<String, NDArray> anchors = new LinkedHashMap<>();
            sparse.asMap().forEach((name, w) -> {
                dual.put(name, manager.zeros(w.getShape()));
                anchors.put(name, manager.zeros(w.getShape()));
            });
            project(sparse, dual, anchors, false);
            for (int epoch = 0; epoch < pruningEpochs; epoch++) {
                for (int b = 0; b < batches(); b++) {
                    double rate = cosine((double) (epoch * batches() + b) / (pruningEpochs * batches()));
                    try (NDManager local = manager.newSubManager();
                            Gradients gradients = Gradients.record(NativeEngine.get())) {
                        Parameters w = networks.weights().asLeaves(local);
                        Batch batch = Batch.draw(training, batchSize(), random, local);
                        gradients.backward(decided.loss(w, batch.x, batch.y).add(decided.distance(w, anchors, RHO)));
                        steps.step(w, rate, 1);
                    }
                }
                project(sparse, dual, anchors, true);
            }
        }

        private void project(
                Parameters sparse, Map<String, NDArray> dual, Map<String, NDArray> anchors, boolean updateDual) {
            try (NDManager local = manager.newSubManager()) {
                sparse.attachedTo(local).asMap().forEach((name, w) -> {
                    NDArray u = dual.get(name);
                    NDArray sum = w.add(u);
                    NDArray z = sum.mul(large(sum));
                    NDArray next = updateDual ? sum.sub(z) : u;
                    Parameters.overwrite(anchors.get(name), z.sub(next));
                    if (updateDual) {
                        Parameters.overwrite(u, next);
                    }
                });
            }
        }

        private static NDArray large(NDArray w) {
            return w.abs().gte(THRESHOLD).toType(DataType.FLOAT32, false);
        }

        /** Sets small weights to 0 and lets the others learn on. */
        private void settle(DartsNetworks.Decided decided) throws InterruptedException {
            Map<String, NDArray> kept = new LinkedHashMap<>();
            networks.weights()
                    .where(name -> name.endsWith(".weight"))
                    .asMap()
                    .forEach((name, w) -> kept.put(name, large(w)));
            thin(kept);
            Adam steps = new Adam(networks.weights(), 0, manager);
            int count = finalEpochs * batches();
            for (int step = 0; step < count; step++) {
                try (NDManager local = manager.newSubManager();
                        Gradients gradients = Gradients.record(NativeEngine.get())) {
                    Parameters w = networks.weights().asLeaves(local);
                    Batch batch = Batch.draw(training, batchSize(), random, local);
                    gradients.backward(decided.loss(w, batch.x, batch.y));
                    steps.step(w, cosine((double) step / count), 1);
                }
                thin(kept);
            }
        }

        private void thin(Map<String, NDArray> kept) {
            kept.forEach((name, keep) -> networks.weights().get(name).muli(keep));
        }

        private static double cosine(double done) {
            return WEIGHT_RATE * 0.5 * (1 + Math.cos(Math.PI * done));
        }

        private int batchSize() {
            return Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, training.rows() / LEAST_BATCHES));
        }

        private int batches() {
            return Math.max(LEAST_BATCHES, training.rows() / batchSize());
        }
    }

    /** A batch of rows. */
    private record Batch(NDArray x, NDArray y) {

        static Batch draw(DesignMatrix data, int size, SplittableRandom random, NDManager manager) {
            int[] rows =
                    random.ints(Math.min(size, data.rows()), 0, data.rows()).toArray();
            float[] x = new float[rows.length * data.columns()];
            float[] y = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < data.columns(); j++) {
                    x[i * data.columns() + j] = (float) data.inputs()[rows[i] * data.columns() + j];
                }
                y[i] = (float) data.targets()[rows[i]];
            }
            return new Batch(
                    manager.create(x, new Shape(1, rows.length, data.columns())),
                    manager.create(y, new Shape(1, rows.length)));
        }
    }
}
