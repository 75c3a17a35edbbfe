package weka.classifiers.functions.swatnn.speed;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.OptimalBrainSurgeon;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Refinement of a network of two inputs and eight neurons a layer on as many rows as the default takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RefinementBenchmark {

    private static final int STEPS = 10;

    /** Hidden layers. */
    @Param({"1", "2", "4"})
    public int depth;

    private SparseMlp network;
    private DesignMatrix few;
    private DesignMatrix some;

    /** Draws a network and rows. */
    @Setup
    public void draw() {
        int[] hidden = new int[depth];
        Arrays.fill(hidden, 8);
        network = RandomNetworks.create(2, hidden, new SplittableRandom(1));
        few = BowlRows.draw(800);
        some = BowlRows.draw(1600);
    }

    /** A Levenberg–Marquardt step on 800 rows. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public LevenbergMarquardt.Fit refinementStep() throws InterruptedException {
        var settings = new LevenbergMarquardt.Settings(STEPS, 0, 1, STEPS, false);
        return LevenbergMarquardt.fit(network, few, settings, BuildListener.SILENT);
    }

    /** A whole pruning path on 1600 rows, from the dense network to the mean. */
    @Benchmark
    public List<OptimalBrainSurgeon.PathPoint> pruningPath() throws InterruptedException {
        return OptimalBrainSurgeon.path(network, some, OptimalBrainSurgeon.Settings.DEFAULT, BuildListener.SILENT);
    }
}
