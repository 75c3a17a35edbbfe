package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Builds one method on one data set and measures it. */
final class Trial {

    private static final double LEAST_PREDICTION_SECONDS = 0.2;
    private static final int WARM_UP_ROWS = 50;

    private Trial() {}

    /** Builds, predicts and measures; throws what the method throws, and where a prediction is not finite. */
    static List<Result> run(Task task, Method method) throws Exception {
        DataSet data = task.data();
        List<Result> results = new ArrayList<>();
        for (Built built : method.build(task)) {
            double error = meanSquaredError(built.predictor().predict(data.test()), data.test()) / data.errorUnit();
            if (!Double.isFinite(error)) {
                throw new ArithmeticException("the test MSE is " + error);
            }
            results.add(new Result(
                    data.name(),
                    data.fold(),
                    method.name(),
                    method.options(),
                    data.source(),
                    task.seed(),
                    built.maxWeights(),
                    error,
                    data.noiseFloor(),
                    built.size(),
                    built.buildSeconds(),
                    built.searchSeconds(),
                    built.maxWeights() == 0 ? rowsPerSecond(built.predictor(), data.test()) : Double.NaN,
                    built.origin()));
        }
        return results;
    }

    /**
     * Warms a method up on a few rows.
     *
     * @return the seconds it took
     */
    static double warmUp(DataSet data, Method method, int seed) throws Exception {
        long start = System.nanoTime();
        Instances few = new Instances(
                data.train(), 0, Math.min(WARM_UP_ROWS, data.train().numInstances()));
        method.warmUp(new Task(
                new DataSet(data.name(), data.fold(), data.source(), few, data.test(), 0, 1),
                seed,
                OptionalDouble.of(0)));
        return secondsSince(start);
    }

    private static double meanSquaredError(double[] predictions, Instances rows) {
        double sum = 0;
        int i = 0;
        for (Instance row : rows) {
            double error = predictions[i++] - row.classValue();
            sum += error * error;
        }
        return sum / predictions.length;
    }

    private static double rowsPerSecond(Built.Predictor predictor, Instances rows) throws Exception {
        long start = System.nanoTime();
        long predicted = 0;
        double seconds;
        do {
            predictor.predict(rows);
            predicted += rows.numInstances();
            seconds = secondsSince(start);
        } while (seconds < LEAST_PREDICTION_SECONDS);
        return predicted / seconds;
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
