package weka.classifiers.functions.swatnn.speed;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.search.SearchSettings;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One step of the default latent search, all depths and restarts, on 3750 rows of two inputs; starts and hardening are shared out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchStepBenchmark {

    private static final int STEPS = 30;

    private UntrainedModel model;
    private FrozenAutoencoder autoencoder;
    private DesignMatrix rows;
    private SearchSettings settings;

    /** Loads a model. */
    @Setup
    public void load() throws IOException {
        model = UntrainedModel.write();
        autoencoder = FrozenAutoencoder.load(model.folder(), "cpu");
        rows = BowlRows.draw(3750);
        settings = Preset.DEFAULT.search();
        if (settings.steps() != STEPS) {
            throw new IllegalStateException("The default search takes " + settings.steps() + " steps, not " + STEPS);
        }
    }

    /** Frees and removes the model. */
    @TearDown
    public void close() {
        autoencoder.close();
        model.close();
    }

    /** A whole search, told a step. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public SearchResult searchStep() throws IOException, InterruptedException {
        return NativeThread.call(
                () -> new LatentSearch(autoencoder, settings).run(rows, new SplittableRandom(1), BuildListener.SILENT));
    }
}
