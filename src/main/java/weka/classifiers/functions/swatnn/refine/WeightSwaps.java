package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.network.Topology;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a weight into a network and takes another one out, which pruning alone cannot: what it has removed once does not come back. The {@link AbsentLinks} say
 * what comes in, and the saliencies of the optimal brain surgeon what goes.
 */
public final class WeightSwaps {

    private WeightSwaps() {}

    /**
     * How many swaps there are, and their fits.
     *
     * @param links absent weights that are tried, those that promise most, at least 0
     * @param kept those that are left of them after the short fit, at least 0
     * @param removals for each of these, other weights that are removed in turn, at least 0
     * @param trial the short fit
     * @param fit the fit before and after a removal; its biases of 0 should not be free
     * @param weights how much each input is wanted
     */
    public record Settings(
            int links,
            int kept,
            int removals,
            LevenbergMarquardt.Settings trial,
            LevenbergMarquardt.Settings fit,
            InputWeights weights) {

        /** Checks the ranges. */
        public Settings {
            check("links", links);
            check("kept links", kept);
            check("removals", removals);
        }

        private static void check(String what, int number) {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "The number of " + what + " is " + number + "; it must be at least 0");
            }
        }
    }

    private record Tried(AbsentLinks.Link link, LevenbergMarquardt.Fit fit) {}

    /**
     * Networks with a weight more, and with another one less in turn.
     *
     * @param network a network without dead paths
     * @param few rows of the short fit, at least one
     * @param some rows of the others, at least one
     * @param settings how many swaps there are, and their fits
     * @param listener is told after every step, can end the fits, and can say that the fits so far are enough
     * @return fitted networks, dead paths removed; none where no absent weight lowers the error, or the network has more than
     *     400 places for weights
     * @throws InterruptedException if the thread is interrupted or the listener ends the fits
     */
    public static List<SparseMlp> of(
            SparseMlp network, DesignMatrix few, DesignMatrix some, Settings settings, BuildListener listener)
            throws InterruptedException {
        List<Tried> tried = new ArrayList<>();
        for (AbsentLinks.Link link :
                AbsentLinks.best(network, some, settings.fit(), settings.weights(), settings.links())) {
            tried.add(new Tried(link, LevenbergMarquardt.fit(link.network(), few, settings.trial(), listener)));
        }
        tried.sort(Comparator.comparingDouble(t -> t.fit.error()));
        List<SparseMlp> found = new ArrayList<>();
        for (Tried t : tried.subList(0, Math.min(settings.kept(), tried.size()))) {
            LevenbergMarquardt.Minimum larger = LevenbergMarquardt.run(t.fit.network(), some, settings.fit(), listener);
            found.add(larger.fit().network());
            SurgeonStep step = new SurgeonStep(larger, settings.weights());
            for (SparseMlp rest : step.withoutOne(p -> !leads(larger.topology(), p, t.link), settings.removals())) {
                found.add(LevenbergMarquardt.fit(rest, some, settings.fit(), listener)
                        .network());
            }
        }
        return found;
    }

    private static boolean leads(Topology topology, int p, AbsentLinks.Link link) {
        return topology.source(p) == link.source() && topology.target(p) == link.target();
    }
}
