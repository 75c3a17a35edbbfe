package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights and biases that a network lacks most: the reverse of the optimal brain surgeon's question. In the quadratic model of
 * {@link NormalEquations}, with A the parameters that are there, putting j in lowers the error by γ² / s, where γ = gj - GjA GAA⁻¹ gA is
 * its gradient and s = Gjj - GjA GAA⁻¹ GAj its curvature once the others adjust.
 */
final class AbsentLinks {

    /** Most weights and biases, absent ones included; the matrix has as many rows. */
    static final int MOST = 400;

    /** A link whose curvature is less than this share of what it is with the others fixed says nothing that they do not say. */
    private static final double REDUNDANT = 1e-6;

    /** How often a step that raises the error is shortened, to a quarter each time. */
    private static final int TRIALS = 6;

    /**
     * A network with one more weight.
     *
     * @param network the network, in which the others have adjusted
     * @param source the node that the link leads from, in the numbering of {@link Topology}
     * @param target the node that it leads to
     * @param gain by how much the error falls, in the model, as it counts
     */
    record Link(SparseMlp network, int source, int target, double gain) {}

    private AbsentLinks() {}

    /**
     * The networks with one more weight that promise most, the best first.
     *
     * @param network a network without dead paths
     * @param data at least one row
     * @param fit the loss, the decay and what the network must keep
     * @param weights how much each input is wanted
     * @param most how many there are at most
     * @return none where the network has more than {@link #MOST} places for weights
     */
    static List<Link> best(
            SparseMlp network, DesignMatrix data, LevenbergMarquardt.Settings fit, InputWeights weights, int most)
            throws InterruptedException {
        Topology topology = Topology.complete(network);
        if (topology.size() > MOST) {
            return List.of();
        }
        NormalEquations equations = new NormalEquations(topology, data, fit.loss(), fit.decay());
        double[] theta = topology.parameters();
        equations.update(theta);
        Model model = new Model(theta, equations, weights.of(topology));
        double before = equations.error(theta);
        List<Link> links = new ArrayList<>();
        for (int j : model.byGain()) {
            if (links.size() == most) {
                break;
            }
            SparseMlp changed = changed(model, j, topology, equations, before);
            if (changed != null && fit.monotony().holds(changed)) {
                links.add(new Link(changed, topology.source(j), topology.target(j), model.gain[j]));
            }
        }
        return links;
    }

    /** The network with j put in, by the longest step that lowers the error; null where none does. */
    private static SparseMlp changed(Model model, int j, Topology topology, NormalEquations equations, double before)
            throws InterruptedException {
        double share = 1;
        for (int i = 0; i < TRIALS; i++) {
            double[] moved = model.moved(j, share);
            if (equations.error(moved) < before) {
                return topology.network(moved);
            }
            share /= 4;
        }
        return null;
    }

    /** The quadratic model of the error with the absent weights. */
    private static final class Model {
        private final double[] theta;
        private final int[] present;
        private final double[] hessian;
        private final double[] inverse;
        private final double[] rightHandSide;
        private final double[] gain;
        private final double[] step;

        Model(double[] theta, NormalEquations equations, double[] wanted) {
            this.theta = theta;
            int size = theta.length;
            present = IntStream.range(0, size).filter(p -> theta[p] != 0).toArray();
            DMatrixRMaj all = new DMatrixRMaj(0, 0);
            equations.copyHessian(all);
            hessian = all.data;
            rightHandSide = new double[size];
            equations.copyRightHandSide(rightHandSide);
            DMatrixRMaj some = new DMatrixRMaj(present.length, present.length);
            for (int a = 0; a < present.length; a++) {
                for (int b = 0; b < present.length; b++) {
                    some.data[a * present.length + b] = hessian[present[a] * size + present[b]];
                }
            }
            inverse = SaliencyModel.ridgedInverse(some);
            gain = new double[size];
            step = new double[size];
            for (int j = 0; j < size; j++) {
                if (theta[j] == 0) {
                    score(j, wanted[j]);
                }
            }
        }

        private void score(int j, double wanted) {
            double[] adjustment = adjustment(j);
            double curvature = hessian[j * theta.length + j];
            double left = curvature;
            double gradient = rightHandSide[j];
            for (int a = 0; a < present.length; a++) {
                left -= hessian[j * theta.length + present[a]] * adjustment[a];
                gradient -= rightHandSide[present[a]] * adjustment[a];
            }
            if (left > REDUNDANT * curvature) {
                step[j] = gradient / left;
                gain[j] = gradient * step[j] * (wanted * wanted);
            }
        }

        /** GAA⁻¹ GAj. */
        private double[] adjustment(int j) {
            double[] result = new double[present.length];
            for (int a = 0; a < present.length; a++) {
                for (int b = 0; b < present.length; b++) {
                    result[a] += inverse[a * present.length + b] * hessian[present[b] * theta.length + j];
                }
            }
            return result;
        }

        /** Absent parameters that lower the error, the one that does most first. */
        private int[] byGain() {
            return IntStream.range(0, gain.length)
                    .filter(j -> gain[j] > 0 && Double.isFinite(gain[j]))
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -gain[j]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** The parameters with a share of j's step and what the others do to make up for it. */
        private double[] moved(int j, double share) {
            double[] moved = theta.clone();
            double[] adjustment = adjustment(j);
            moved[j] = share * step[j];
            for (int a = 0; a < present.length; a++) {
                moved[present[a]] -= adjustment[a] * moved[j];
            }
            return moved;
        }
    }
}
