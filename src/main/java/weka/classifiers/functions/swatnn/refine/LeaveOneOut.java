package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;

/** How far off a fitted network would be at its own training rows had it not been fitted to them. */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * The residuals, target - prediction, of rows each left out in turn, to first order around a fit; for least squares
     * r / (1 - h) with the leverage h of the Gauss–Newton model (Cook &amp; Weisberg, 1982, Residuals and influence in
     * regression, 2.2).
     *
     * @param network a network fitted to the data
     * @param fitted the data that it was fitted to
     * @param rows those of them that are asked for
     * @param loss the loss that it was fitted by
     * @return one number for each of the rows, in the units of the standardised target
     * @throws InterruptedException if the thread is interrupted
     */
    public static double[] residuals(SparseMlp network, DesignMatrix fitted, DesignMatrix rows, Loss loss)
            throws InterruptedException {
        Topology topology = new Topology(network.withoutDeadPaths(), false);
        double[] theta = topology.parameters();
        NormalEquations at = new NormalEquations(topology, rows, loss, 0);
        if (topology.size() == 0) {
            return at.leaveOneOut(theta, new double[0], fitted.totalWeight());
        }
        NormalEquations all = new NormalEquations(topology, fitted, loss, 0);
        all.update(theta);
        DMatrixRMaj hessian = new DMatrixRMaj(topology.size(), topology.size());
        all.copyHessian(hessian);
        double[] inverse = SaliencyModel.ridgedInverse(hessian);
        return at.leaveOneOut(theta, inverse, fitted.totalWeight());
    }
}
