package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.loss.Pinball;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A quantile by a regressor of means: its prediction, and the quantile of its residuals on the parts that a cross-validation left out. */
public final class ShiftedRegressor extends AbstractClassifier {

    private static final long serialVersionUID = 1L;

    private static final int PARTS = 5;

    private final Classifier untrained;
    private final double tau;
    private Classifier regressor;
    private double shift;

    /**
     * A regressor.
     *
     * @param untrained predicts means
     * @param tau the wanted share of classes below the prediction, in (0, 1)
     */
    public ShiftedRegressor(Classifier untrained, double tau) {
        this.untrained = untrained;
        this.tau = tau;
    }

    @Override
    public void buildClassifier(Instances data) throws Exception {
        Instances rows = new Instances(data);
        rows.randomize(new Random(PARTS));
        List<Double> residuals = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Classifier own = AbstractClassifier.makeCopy(untrained);
            own.buildClassifier(rows.trainCV(PARTS, part));
            for (Instance row : rows.testCV(PARTS, part)) {
                residuals.add(row.classValue() - own.classifyInstance(row));
            }
        }
        double[] weights = residuals.stream().mapToDouble(r -> 1).toArray();
        shift = new Pinball(tau).constant(residuals.stream().mapToDouble(r -> r).toArray(), weights);
        regressor = AbstractClassifier.makeCopy(untrained);
        regressor.buildClassifier(data);
    }

    @Override
    public double classifyInstance(Instance row) throws Exception {
        return regressor.classifyInstance(row) + shift;
    }
}
