package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.Classifier;
import weka.core.Instance;
import weka.core.Instances;

/**
 * A regressor or classifier of Weka under the name that the user knows it by: what goes wrong within it comes as one sentence that begins with the name.
 *
 * @param model the regressor or classifier
 * @param name what messages begin with
 */
record NamedModel(Classifier model, String name) {

    /** What it is, in a word. */
    String label() {
        return model.getClass().getSimpleName();
    }

    /**
     * Checks that it can learn from data.
     *
     * @throws IllegalArgumentException saying why it cannot
     */
    void requireCapable(Instances rows) throws InterruptedException {
        attempt("cannot learn these data", () -> {
            model.getCapabilities().testWithFail(rows);
            return null;
        });
    }

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException where it fails
     */
    void build(Instances rows) throws InterruptedException {
        requireCapable(rows);
        attempt("failed while it was built on " + rows.numInstances() + " rows", () -> {
            model.buildClassifier(new Instances(rows));
            return null;
        });
    }

    /**
     * Its prediction, not finite where it has none.
     *
     * @throws IllegalArgumentException where it fails
     */
    double answer(Instance row) throws InterruptedException {
        return attempt("failed to predict a row", () -> model.classifyInstance(row));
    }

    /**
     * Its probabilities of all values of a nominal class.
     *
     * @throws IllegalArgumentException where it fails
     */
    double[] distribution(Instance row) throws InterruptedException {
        return attempt("failed to predict a row", () -> model.distributionForInstance(row));
    }

    /** Something that Weka does. */
    @FunctionalInterface
    private interface Attempt<R> {
        R make() throws Exception;
    }

    private <R> R attempt(String failure, Attempt<R> attempt) throws InterruptedException {
        try {
            return attempt.make();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IllegalArgumentException(name + " " + failure + ": " + reason, e);
        }
    }
}
