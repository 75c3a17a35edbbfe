package weka.classifiers.functions.swatnn.data;

import java.util.Arrays;

/**
 * Chooses columns one after the other, each time the one that explains most of what a linear model of the earlier ones leaves of the
 * target (orthogonal least squares: Chen, Billings &amp; Luo, 1989, Orthogonal least squares methods and their application to
 * non-linear system identification, section 4). Unlike a ranking of single columns it takes no second column that tells what a first
 * one has told. A step looks at each number of the data twice.
 */
final class ForwardSelection {

    /** A column is left out where the earlier ones explain all of its variance but this share: its weight would be large and unsure. */
    private static final double OWN_SHARE = 1e-4;

    /** A rest of the target below this share of its variance is rounding. */
    private static final double EXPLAINED = 1e-12;

    /** [d][n], centred by the means of the rows that count, times the roots of the row weights. */
    private final double[][] columns;

    /** What is left of each target, likewise. */
    private final double[][] rests;

    /** The first rows, which count; later ones are only predicted. */
    private final int counting;

    /** Of each column the sum of squares over the rows that count, and what of it the chosen columns do not explain. */
    private final double[] squares;

    private final double[] ownSquares;
    private final double[][] directions;
    private final int[] chosen;
    private final double[] unseenErrors;

    /**
     * A selection.
     *
     * @param data the rows
     * @param counting the first so many of them count, at least 1; errors are measured on the others
     */
    private ForwardSelection(DesignMatrix data, int counting, int most) {
        this.counting = counting;
        int d = data.columns();
        columns = new double[d][];
        for (int j = 0; j < d; j++) {
            int column = j;
            columns[j] = centred(data, i -> data.inputs()[i * d + column]);
        }
        int outputs = data.outputs();
        rests = new double[outputs][];
        for (int k = 0; k < outputs; k++) {
            int target = k;
            rests[k] = centred(data, i -> data.targets()[i * outputs + target]);
        }
        squares = new double[d];
        Arrays.setAll(squares, j -> product(columns[j], columns[j]));
        ownSquares = squares.clone();
        directions = new double[most][];
        chosen = new int[most];
        unseenErrors = new double[most + 1];
    }

    /**
     * The first columns that are chosen, the most telling one first.
     *
     * @param data at least one row
     * @param most the most columns to choose; fewer where they explain everything or no other one adds anything
     */
    static int[] choose(DesignMatrix data, int most) {
        ForwardSelection selection = new ForwardSelection(data, data.rows(), most);
        return Arrays.copyOf(selection.chosen, selection.run());
    }

    /**
     * How far off linear models of ever more columns are on rows that they were not fitted to.
     *
     * @param data the rows
     * @param counting the first so many of them are fitted, at least 1 and not all
     * @param most the most columns
     * @return the weighted sums of squared errors on the other rows, that of a model of k columns at place k; where fewer columns are
     *     chosen, the last sum stands for the others
     */
    static double[] unseenErrors(DesignMatrix data, int counting, int most) {
        ForwardSelection selection = new ForwardSelection(data, counting, most);
        int count = selection.run();
        Arrays.fill(selection.unseenErrors, count + 1, most + 1, selection.unseenErrors[count]);
        return selection.unseenErrors;
    }

    @FunctionalInterface
    private interface Row {
        double value(int row);
    }

    private double[] centred(DesignMatrix data, Row of) {
        double[] weights = data.weights();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < counting; i++) {
            sum += weights[i] * of.value(i);
            total += weights[i];
        }
        double mean = sum / total;
        double[] result = new double[data.rows()];
        Arrays.setAll(result, i -> Math.sqrt(weights[i]) * (of.value(i) - mean));
        return result;
    }

    private int run() {
        double all = squaresOfRests();
        unseenErrors[0] = unseenError();
        for (int k = 0; k < chosen.length; k++) {
            int best = squaresOfRests() > EXPLAINED * all ? best() : -1;
            if (best < 0) {
                return k;
            }
            chosen[k] = best;
            directions[k] = direction(best, k);
            for (double[] rest : rests) {
                add(-product(directions[k], rest), directions[k], rest);
            }
            for (int j = 0; j < columns.length; j++) {
                double along = product(columns[j], directions[k]);
                ownSquares[j] = j == best ? 0 : ownSquares[j] - along * along;
            }
            unseenErrors[k + 1] = unseenError();
        }
        return chosen.length;
    }

    /** The column that explains most of the rest, or -1 where none has anything of its own. */
    private int best() {
        int best = -1;
        double most = 0;
        for (int j = 0; j < columns.length; j++) {
            if (ownSquares[j] > OWN_SHARE * squares[j]) {
                double explained = 0;
                for (double[] rest : rests) {
                    double along = product(columns[j], rest);
                    explained += along * along / ownSquares[j];
                }
                if (explained > most) {
                    most = explained;
                    best = j;
                }
            }
        }
        return best;
    }

    /** What is of a column's own, of length 1 over the rows that count; Gram and Schmidt's way, twice for the digits' sake. */
    private double[] direction(int column, int earlier) {
        double[] direction = columns[column].clone();
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < earlier; k++) {
                add(-product(directions[k], direction), directions[k], direction);
            }
        }
        double length = Math.sqrt(product(direction, direction));
        Arrays.setAll(direction, i -> direction[i] / length);
        return direction;
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < counting; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private double unseenError() {
        double sum = 0;
        for (double[] rest : rests) {
            for (int i = counting; i < rest.length; i++) {
                sum += rest[i] * rest[i];
            }
        }
        return sum;
    }

    private double squaresOfRests() {
        double sum = 0;
        for (double[] rest : rests) {
            sum += product(rest, rest);
        }
        return sum;
    }
}
