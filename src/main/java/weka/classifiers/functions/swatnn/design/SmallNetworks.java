package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.select.Contender;

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

    /** Non-zero weights of the largest. */
    private static final int MOST_WEIGHTS = 24;

    private static final int[][] SHAPES = {{1}, {2}, {3}, {4}, {2, 1}, {2, 2}, {3, 1}, {3, 2}};

    private final int columns;
    private final List<int[]> shapes;

    /**
     * Networks for so many input columns, of shapes that are small with them.
     *
     * @param search says how many hidden layers there may be
     */
    SmallNetworks(int columns, SearchSettings search) {
        this.columns = columns;
        shapes = Arrays.stream(SHAPES)
                .filter(s -> s.length >= search.minDepth() && s.length <= search.maxDepth())
                .filter(s -> weights(columns, s) <= MOST_WEIGHTS)
                .toList();
    }

    private static int weights(int columns, int[] hidden) {
        int sum = 0;
        int before = columns;
        for (int width : hidden) {
            sum += (before + 1) * width;
            before = width;
        }
        return sum + before + 1;
    }

    /** Draws networks, the shapes in turn; none where all shapes are too large. */
    List<SparseMlp> draw(int count, SplittableRandom random) {
        List<SparseMlp> networks = new ArrayList<>();
        for (int i = 0; i < count && !shapes.isEmpty(); i++) {
            networks.add(RandomNetworks.create(columns, shapes.get(i % shapes.size()), random));
        }
        return networks;
    }

    /** The most accurate one of each shape; the contenders are the networks that were drawn, fitted, in the same order. */
    List<Contender> best(List<Contender> fitted) {
        List<Contender> best = new ArrayList<>();
        for (int shape = 0; shape < shapes.size(); shape++) {
            List<Contender> alike = new ArrayList<>();
            for (int i = shape; i < fitted.size(); i += shapes.size()) {
                alike.add(fitted.get(i));
            }
            alike.stream()
                    .filter(c -> Double.isFinite(c.error()))
                    .min(Comparator.comparingDouble(Contender::error))
                    .ifPresent(best::add);
        }
        return best;
    }
}
