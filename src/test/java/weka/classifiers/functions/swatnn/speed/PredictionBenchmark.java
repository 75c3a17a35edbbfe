package weka.classifiers.functions.swatnn.speed;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import weka.classifiers.functions.SWATNN;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The prediction of one row by a built classifier of about 30 non-zero weights. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PredictionBenchmark {

    private SWATNN classifier;
    private Instance row;

    /** Builds a classifier. */
    @Setup
    public void build() throws Exception {
        Instances rows = new Instances(
                "bowl", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("y"))), 800);
        rows.setClassIndex(2);
        Random random = new Random(1);
        for (int i = 0; i < 800; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            rows.add(new DenseInstance(1, new double[] {a, b, Math.sin(6 * a) * Math.cos(4 * b)}));
        }
        try (UntrainedModel model = UntrainedModel.write()) {
            classifier = new SWATNN();
            classifier.setOptions(new String[] {
                "-preset",
                "fast",
                "-max-weights",
                "30",
                "-autoencoder",
                model.folder().toString()
            });
            classifier.buildClassifier(rows);
        }
        row = rows.get(0);
    }

    /** A prediction. */
    @Benchmark
    public double prediction() throws Exception {
        return classifier.classifyInstance(row);
    }
}
