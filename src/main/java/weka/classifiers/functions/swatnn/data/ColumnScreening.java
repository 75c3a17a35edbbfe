package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which columns of wide data get into networks at all. Fits are cubic in the weights, and a network of a few hundred weights uses few
 * columns of many, so those that a linear model would take first are chosen before anything else begins.
 *
 * <p>With few rows the best of many columns fits them by chance alone, so cross-validation says how many are kept. Beside indicators,
 * a column of each nominal attribute's mean target for its values was tried for the linear model, without gain.
 */
final class ColumnScreening {

    /**
     * Data of at most so many columns keep all of them. On 2930 house sales of 300 columns, 25, 40 and 60 columns gave errors of 0.167,
     * 0.140 and 0.178 of the variance in 10, 10 and 13 seconds; all of them 0.223 in minutes. On two smaller sets of 45 and 43 columns, 40
     * gave 0.348 and 0.074, all of them 0.354 and 0.102.
     */
    static final int MOST_COLUMNS = 40;

    /** Rows for each column, at least, however much cross-validation finds that more columns help. Not compared with other values. */
    private static final int ROWS_PER_COLUMN = 3;

    /** With so many rows for each column, the choice is not misled by chance, and columns are kept whatever cross-validation finds. */
    private static final int ROWS_PER_SURE_COLUMN = 20;

    /** What a network can use beyond what a linear model of the same columns can. */
    private static final int COLUMNS_PER_LINEAR_COLUMN = 2;

    private static final int FOLDS = 5;
    private static final int MOST_ROWS = 5000;

    private ColumnScreening() {}

    /** Whether there are so many columns that some must go. */
    static boolean needed(DesignMatrix all) {
        return all.columns() > MOST_COLUMNS;
    }

    /**
     * The columns to keep, at least one, ascending.
     *
     * @param all at least one row of all columns
     */
    static int[] kept(DesignMatrix all) {
        DesignMatrix rows = RowSampling.subsample(all, MOST_ROWS, new SplittableRandom(MOST_ROWS));
        int most = between(1, MOST_COLUMNS, rows.rows() / ROWS_PER_COLUMN);
        int least = between(1, most, rows.rows() / ROWS_PER_SURE_COLUMN);
        int count = least == most ? most : between(least, most, COLUMNS_PER_LINEAR_COLUMN * linearColumns(rows, most));
        return Arrays.stream(ForwardSelection.choose(rows, count)).sorted().toArray();
    }

    private static int between(int least, int most, int number) {
        return Math.max(least, Math.min(most, number));
    }

    /** The number of columns of the linear model that is best on rows that neither its fit nor the choice of its columns has seen. */
    private static int linearColumns(DesignMatrix rows, int most) {
        double[] errors = new double[most + 1];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            int[] seen = IntStream.range(0, rows.rows())
                    .filter(i -> i % FOLDS != own)
                    .toArray();
            IntStream unseen = IntStream.range(0, rows.rows()).filter(i -> i % FOLDS == own);
            DesignMatrix ordered =
                    rows.select(IntStream.concat(Arrays.stream(seen), unseen).toArray());
            double[] inFold = ForwardSelection.unseenErrors(ordered, seen.length, Math.min(most, seen.length - 1));
            Arrays.setAll(errors, k -> errors[k] + inFold[Math.min(k, inFold.length - 1)]);
        }
        return IntStream.rangeClosed(0, most)
                .reduce((a, b) -> errors[b] < errors[a] ? b : a)
                .orElse(0);
    }
}
