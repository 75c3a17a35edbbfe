package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.refine.MeanLoss;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

/**
 * What tells better networks from worse ones.
 *
 * @param criterion how they are judged
 * @param loss what errors are measured by
 * @param rows the rows that they are judged on
 */
public record Judge(Criterion criterion, Loss loss, DesignMatrix rows) {

    /** The error by the criterion, as a fraction of the target's variance. */
    public double error(SparseMlp network) {
        return criterion.error(network, rows, loss);
    }

    /** The weighted mean loss, whatever the size. */
    double meanLoss(SparseMlp network) {
        return MeanLoss.of(network, rows, loss);
    }

    /** A network with its error. */
    Contender contender(SparseMlp network, int depth, Origin origin) {
        return new Contender(network, error(network), depth, origin);
    }
}
