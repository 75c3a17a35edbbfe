package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.BatchPredictor;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.core.Utils;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A Weka classifier or regressor with its options. It is created by class name, so that a class which is not on the class path is missed only
 * when it is asked for.
 *
 * @param name the name it is asked for and reported by
 * @param className the Weka class
 * @param options Weka's option string
 * @param mostRows most training rows that it is meant for
 * @param sizeOf the size of a classifier built on these rows
 */
public record WekaMethod(
        String name, String className, String options, int mostRows, BiFunction<Classifier, Instances, Size> sizeOf)
        implements Method {

    @Override
    public boolean suits(DataSet data) {
        return data.train().numInstances() <= mostRows;
    }

    @Override
    public void check() {
        create(1);
    }

    @Override
    public List<Built> build(Task task) throws Exception {
        Classifier classifier = create(task.seed());
        Instances rows = new Instances(task.data().train());
        long start = System.nanoTime();
        classifier.buildClassifier(rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        Size size = sizeOf.apply(classifier, task.data().train());
        return List.of(new Built(0, test -> predict(classifier, test), size, seconds, Double.NaN, ""));
    }

    /**
     * A new classifier with the options and, where it is random, the seed.
     *
     * @throws IllegalArgumentException if Weka cannot create it; the message says why
     */
    public Classifier create(int seed) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    name + " needs the class " + className + ", which is not on the class path.", e);
        }
        try {
            Classifier classifier = AbstractClassifier.forName(className, Utils.splitOptions(options));
            if (classifier instanceof Randomizable randomizable) {
                randomizable.setSeed(seed);
            }
            return classifier;
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "Cannot create " + name + " (" + className + " " + options + "): " + e.getMessage(), e);
        }
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
}
