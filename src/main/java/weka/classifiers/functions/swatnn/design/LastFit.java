package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LeaveOneOut;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.NilWeights;
import weka.classifiers.functions.swatnn.select.Contender;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What follows the choice: a fit to all rows, held-out ones too, and the residuals that make the prediction intervals. */
final class LastFit {

    private LastFit() {}

    /**
     * Fits the chosen network to all rows. Its judged error stays the one that it was chosen by. Where the listener has said that what was
     * found is enough, the fit is cut to a few steps: the network may have seen none of the rows so far.
     */
    static Contender of(
            Contender chosen,
            ScheduledFit how,
            Criterion criterion,
            Loss loss,
            Monotony monotony,
            DesignMatrix data,
            BuildListener listener)
            throws InterruptedException {
        listener.progress("final fit", 0, chosen.error());
        boolean hurried = listener.enough();
        SparseMlp network = LevenbergMarquardt.fit(
                        chosen.network(),
                        data,
                        (hurried ? how.hurried() : how).settings(criterion.weightDecay(data, loss), loss, monotony),
                        hurried ? listener.unhurried() : listener)
                .network();
        SparseMlp last = NilWeights.removed(network.withoutDeadPaths(), data);
        return new Contender(last, chosen.error(), chosen.depth(), chosen.origin());
    }

    /**
     * What prediction intervals of a fitted network are made from. Leave-one-out residuals of all rows: unlike those of held-out rows, they
     * belong to this very network, and there are enough of them in small data.
     */
    static LeftOut leftOut(SparseMlp network, DesignMatrix data, Loss loss) throws InterruptedException {
        DesignMatrix rows =
                RowSampling.subsample(data, Tuning.INTERVAL_ROWS, new SplittableRandom(Tuning.INTERVAL_ROWS));
        double[] residuals = LeaveOneOut.residuals(network, data, rows, loss);
        if (!loss.hasLogLink()) {
            return new LeftOut(rows, residuals, 0);
        }
        double[] outputs = new double[residuals.length];
        Arrays.setAll(outputs, i -> rows.targets()[i] - residuals[i]);
        return LeftOut.ofParts(rows, outputs, loss.variancePower());
    }
}
