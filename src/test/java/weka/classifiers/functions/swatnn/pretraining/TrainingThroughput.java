package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast the trainer is: teachers a second, the arithmetic in that, counted by {@link TrainingArithmetic}, and the rate at which
 * the same process multiplies large matrices. The arguments are the seconds to measure and then options of the trainer, such as {@code
 * -feedback 3}.
 */
public final class TrainingThroughput {

    private static final int WARM_UP_STEPS = 10;
    private static final int MATRIX = 1024;
    private static final int PRODUCTS = 20;
    private static final int ROUNDS = 7;

    private TrainingThroughput() {}

    /** Measures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 60;
        List<String> options = new ArrayList<>(List.of("-out", "none", "-minutes", "1000"));
        options.addAll(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
        TrainerOptions trainer = TrainerOptions.parse(options.toArray(String[]::new));
        TrainingSettings settings = trainer.settings("throughput");
        NativeEngine.preferAllProcessors();
        Device device = settings.steps().precision().device(trainer.device());
        double before = matrixRate(device);
        long teachers = 0;
        double operations = 0;
        double elapsed;
        try (TrainingRun run = new TrainingRun(settings, device);
                TeacherStream stream = new TeacherStream(settings.recipe(), settings.seed(), 0)) {
            for (int i = 0; i < WARM_UP_STEPS; i++) {
                run.step(stream.next());
            }
            long start = System.nanoTime();
            do {
                TeacherBatch batch = stream.next();
                run.step(batch);
                teachers += batch.size();
                operations += TrainingArithmetic.ofStep(settings, batch.pairs(), batch.points() - batch.pairs());
                elapsed = (System.nanoTime() - start) / 1e9;
            } while (elapsed < seconds);
        }
        double possible = Math.max(before, matrixRate(device));
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f teachers/s; %.0f MFLOP a teacher, %.0f GFLOP/s of the %.0f GFLOP/s of products of %d x %d matrices: %.0f %%%n",
                NativeEngine.describe(device),
                teachers / elapsed,
                operations / teachers / 1e6,
                operations / elapsed / 1e9,
                possible / 1e9,
                MATRIX,
                MATRIX,
                100 * operations / elapsed / possible);
    }

    /** Floating-point operations a second in products of square matrices, the best of some rounds. */
    private static double matrixRate(Device device) {
        double best = 0;
        try (NDManager manager = NativeEngine.get().newBaseManager(device)) {
            NDArray a = manager.randomNormal(new Shape(MATRIX, MATRIX));
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                try (NDManager local = manager.newSubManager()) {
                    NDArray last = a;
                    for (int i = 0; i < PRODUCTS; i++) {
                        last = a.matMul(a);
                        last.attach(local);
                    }
                    last.getFloat(0, 0);
                }
                double time = (System.nanoTime() - start) / 1e9;
                best = Math.max(best, PRODUCTS * 2.0 * MATRIX * MATRIX * MATRIX / time);
            }
        }
        return best;
    }
}
