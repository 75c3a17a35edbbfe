package weka.classifiers.functions.swatnn.refine;

import org.ejml.data.DMatrixRMaj;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One step of the {@link OptimalBrainSurgeon}: parameters of a fitted network go, by the {@link SaliencyModel} around its minimum. */
final class SurgeonStep {

    private final LevenbergMarquardt.Minimum minimum;
    private final double[] wanted;

    /**
     * A step from a minimum.
     *
     * @param minimum a fitted network
     * @param weights how much each input is wanted
     */
    SurgeonStep(LevenbergMarquardt.Minimum minimum, InputWeights weights) throws InterruptedException {
        this.minimum = minimum;
        wanted = weights.of(minimum.topology());
        minimum.equations().update(minimum.theta());
    }

    /** The network without its {@code count} least salient parameters, one after the other. */
    SparseMlp withoutLeast(int count) throws InterruptedException {
        SaliencyModel model = model();
        for (int i = 0; i < count; i++) {
            model.removeLeast();
        }
        return rest(model);
    }

    /**
     * The network without one of its least salient parameters, in as many ways as there are.
     *
     * @param allowed which parameters may go
     * @param most how many ways at most
     */
    List<SparseMlp> withoutOne(IntPredicate allowed, int most) throws InterruptedException {
        SaliencyModel saliencies = model();
        int[] least = IntStream.range(0, wanted.length)
                .filter(allowed)
                .boxed()
                .sorted(Comparator.comparingDouble(saliencies::counted))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        List<SparseMlp> networks = new ArrayList<>();
        for (int q : least) {
            SaliencyModel model = model();
            model.remove(q);
            networks.add(rest(model));
        }
        return networks;
    }

    private SaliencyModel model() {
        DMatrixRMaj hessian = new DMatrixRMaj(0, 0);
        minimum.equations().copyHessian(hessian);
        return new SaliencyModel(minimum.theta(), hessian, wanted);
    }

    /** The parameters that are left, adjusted or as they were, whichever has the lower error. */
    private SparseMlp rest(SaliencyModel model) throws InterruptedException {
        double[] adjusted = model.adjusted();
        double[] zeroed = model.zeroed(minimum.theta());
        boolean better =
                minimum.equations().error(adjusted) <= minimum.equations().error(zeroed);
        return minimum.topology().network(better ? adjusted : zeroed).withoutDeadPaths();
    }
}
