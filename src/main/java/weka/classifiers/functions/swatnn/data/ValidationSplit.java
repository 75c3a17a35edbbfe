package weka.classifiers.functions.swatnn.data;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The rows to fit and the rows to judge by. The arrays are not copied.
 *
 * @param training indices of the rows to fit, ascending
 * @param validation indices of the rows to judge by, ascending
 */
public record ValidationSplit(int[] training, int[] validation) {

    /** With fewer rows than this a part of its own would say too little: both parts hold all rows then. */
    public static final int LEAST_ROWS = 10;

    /**
     * Parts the rows at random. The validation part has fraction · rows of them, rounded, but each part has at least one. Where
     * there are fewer than {@value #LEAST_ROWS} rows, or the fraction is 0, both parts hold all rows.
     *
     * @param rows number of rows n, at least 0
     * @param fraction share of the rows to judge by, in [0, 1)
     * @param random the only source of chance: the same state gives the same split
     * @throws IllegalArgumentException where rows or fraction are outside their ranges
     */
    public static ValidationSplit of(int rows, double fraction, SplittableRandom random) {
        if (rows < 0) {
            throw new IllegalArgumentException("The number of rows cannot be " + rows);
        }
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("The validation fraction must be in [0, 1), not " + fraction);
        }
        if (rows < LEAST_ROWS || fraction == 0) {
            int[] all = IntStream.range(0, rows).toArray();
            return new ValidationSplit(all, all);
        }
        int count = (int) Math.max(1, Math.min(rows - 1, Math.round(fraction * rows)));
        int[][] parts = RowSampling.draw(rows, count, random);
        return new ValidationSplit(parts[1], parts[0]);
    }
}
