package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.Classifier;
import weka.core.BatchPredictor;
import weka.core.Instance;
import weka.core.Instances;

/** Builds one method on one data set and measures it. */
final class Trial {

    private static final double LEAST_PREDICTION_SECONDS = 0.2;
    private static final int WARM_UP_ROWS = 50;

    private Trial() {}

    /** Builds, predicts and measures; throws what the classifier throws, and where a prediction is not finite. */
    static Result run(DataSet data, Method method, int seed) throws Exception {
        Classifier classifier = method.create(seed);
        Instances train = new Instances(data.train());
        long start = System.nanoTime();
        classifier.buildClassifier(train);
        double buildSeconds = secondsSince(start);
        double mse = meanSquaredError(predict(classifier, data.test()), data.test());
        if (!Double.isFinite(mse)) {
            throw new ArithmeticException("the test MSE is " + mse);
        }
        Method.Size size = method.sizeOf().apply(classifier, data.inputs());
        return new Result(
                data.name(),
                method.name(),
                method.options(),
                data.source(),
                seed,
                mse,
                data.noiseFloor(),
                size.parameters(),
                size.hiddenLayers(),
                buildSeconds,
                rowsPerSecond(classifier, data.test()));
    }

    /**
     * Builds the method on a few rows and throws the model away, so that what is loaded once a process counts for no run.
     *
     * @return the seconds it took
     */
    static double warmUp(DataSet data, Method method, int seed) throws Exception {
        long start = System.nanoTime();
        method.create(seed).buildClassifier(new Instances(data.train(), 0, WARM_UP_ROWS));
        return secondsSince(start);
    }

    private static double[] predict(Classifier classifier, Instances rows) throws Exception {
        double[] predictions = new double[rows.numInstances()];
        if (classifier instanceof BatchPredictor batch && batch.implementsMoreEfficientBatchPrediction()) {
            double[][] distributions = batch.distributionsForInstances(rows);
            for (int i = 0; i < predictions.length; i++) {
                predictions[i] = distributions[i][0];
            }
            return predictions;
        }
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = classifier.classifyInstance(rows.get(i));
        }
        return predictions;
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

    private static double rowsPerSecond(Classifier classifier, Instances rows) throws Exception {
        long start = System.nanoTime();
        long predicted = 0;
        double seconds;
        do {
            predict(classifier, rows);
            predicted += rows.numInstances();
            seconds = secondsSince(start);
        } while (seconds < LEAST_PREDICTION_SECONDS);
        return predicted / seconds;
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
