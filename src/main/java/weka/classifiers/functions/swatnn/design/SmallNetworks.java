package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random networks that are small from the start. Most of their minima are poor, but a fit takes about a millisecond, so many of each
 * shape can be tried: the best network of a dozen weights is often one of them, and not what is left of a large one.
 */
final class SmallNetworks {

    private final int columns;
    private final int outputs;
    private final List<Activation> activations;
    private final List<int[]> shapes;

    /**
     * Networks for so many input columns and outputs, of shapes that are small with them.
     *
     * @param search says how many hidden layers there may be
     * @param activations are drawn for the neurons
     */
    SmallNetworks(int columns, int outputs, SearchSettings search, List<Activation> activations) {
        this.columns = columns;
        this.outputs = outputs;
        this.activations = activations;
        shapes = Arrays.stream(Tuning.SMALL_SHAPES)
                .filter(s -> s.length >= search.minDepth() && s.length <= search.maxDepth())
                .filter(s -> weights(columns, s, outputs) <= Tuning.SMALL_WEIGHTS)
                .toList();
    }

    private static int weights(int columns, int[] hidden, int outputs) {
        int sum = 0;
        int before = columns;
        for (int width : hidden) {
            sum += (before + 1) * width;
            before = width;
        }
        return sum + (before + 1) * outputs;
    }

    /** Draws networks, the shapes in turn; none where all shapes are too large. */
    List<RandomStart> draw(int count, SplittableRandom random) {
        List<RandomStart> networks = new ArrayList<>();
        for (int i = 0; i < count && !shapes.isEmpty(); i++) {
            int shape = i % shapes.size();
            networks.add(new RandomStart(
                    RandomNetworks.create(columns, shapes.get(shape), outputs, activations, random),
                    Origin.SMALL_NETWORK,
                    shape));
        }
        return networks;
    }

    /** The most accurate one of each shape, among networks that were drawn here and fitted. */
    List<Contender> best(List<RandomStart.Fitted> fitted) {
        List<Contender> best = new ArrayList<>();
        for (int shape = 0; shape < shapes.size(); shape++) {
            int wanted = shape;
            fitted.stream()
                    .filter(f -> f.start().origin() == Origin.SMALL_NETWORK
                            && f.start().shape() == wanted)
                    .map(RandomStart.Fitted::contender)
                    .filter(c -> Double.isFinite(c.error()))
                    .min(Comparator.comparingDouble(Contender::error))
                    .ifPresent(best::add);
        }
        return best;
    }
}
