package weka.classifiers.functions.swatnn.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of an axis where there are no data, so that a curve over them rests on nothing. */
public final class Gaps {

    /** Distances that are not longer than so many usual ones are no gaps, as between whole numbers. */
    private static final double USUAL = 3;

    private Gaps() {}

    /**
     * A part of an axis.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Gap(double from, double to) {}

    /**
     * The parts without a value that are wider than a share of the axis, and than thrice the median distance between neighbouring values.
     *
     * @param values any numbers; those that are not finite are left out
     * @param least where the axis begins
     * @param most where it ends
     * @param share the least width of a part, as a share of the axis; parts before the first and after the last value may be of any width
     * @return from left to right
     */
    public static List<Gap> of(double[] values, double least, double most, double share) {
        double[] sorted = Arrays.stream(values)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        if (sorted.length == 0) {
            return List.of(new Gap(least, most));
        }
        double[] distances = IntStream.range(1, sorted.length)
                .mapToDouble(i -> sorted[i] - sorted[i - 1])
                .sorted()
                .toArray();
        double usual = distances.length == 0 ? 0 : distances[distances.length / 2];
        double wide = Math.max(share * (most - least), USUAL * usual);
        List<Gap> gaps = new ArrayList<>();
        if (sorted[0] > least) {
            gaps.add(new Gap(least, sorted[0]));
        }
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] - sorted[i - 1] > wide) {
                gaps.add(new Gap(sorted[i - 1], sorted[i]));
            }
        }
        if (sorted[sorted.length - 1] < most) {
            gaps.add(new Gap(sorted[sorted.length - 1], most));
        }
        return gaps;
    }
}
