package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded choices of rows. */
public final class RowSampling {

    private RowSampling() {}

    /**
     * At most {@code maxRows} rows, drawn uniformly without replacement and kept in their order. Each keeps its weight.
     *
     * @return the matrix itself where it has no more rows than that
     * @throws IllegalArgumentException where {@code maxRows} is less than 1
     */
    public static DesignMatrix subsample(DesignMatrix data, int maxRows, SplittableRandom random) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("At least 1 row must be kept, not " + maxRows);
        }
        return data.rows() <= maxRows ? data : data.select(draw(data.rows(), maxRows, random)[0]);
    }

    /**
     * At most so many of the rows 0 to n - 1, spread evenly over all and in ascending order.
     *
     * @param n number of rows, at least 0
     * @param most how many are taken at most, at least 0
     */
    public static int[] spread(int n, int most) {
        int count = Math.min(n, most);
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> (int) ((long) i * n / count));
        return rows;
    }

    /** Parts the rows 0 to n - 1 at random into {@code count} rows and the others, each in ascending order. */
    static int[][] draw(int n, int count, SplittableRandom random) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, n);
            int drawn = rows[j];
            rows[j] = rows[i];
            rows[i] = drawn;
        }
        Arrays.sort(rows, 0, count);
        Arrays.sort(rows, count, n);
        return new int[][] {Arrays.copyOf(rows, count), Arrays.copyOfRange(rows, count, n)};
    }
}
