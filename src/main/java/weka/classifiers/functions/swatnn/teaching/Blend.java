package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.core.Instances;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A weighted mean of several teachers, with the shares that have the lowest squared error on rows that they did not see (stacking:
 * Breiman, 1996, Stacked regressions, section 2, with shares that are not negative and sum to 1); of classes that is the squared error of
 * the probabilities (Brier, 1950, Verification of forecasts expressed in terms of probability). A teacher that adds nothing has none.
 */
final class Blend implements Teacher {

    /** Most rounds over all pairs of teachers; a handful is enough but for teachers that hardly differ, whose shares do not matter. */
    private static final int ROUNDS = 1000;

    /** Rounds end where none of them moves more than this. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Shares below this one are none: what a teacher costs to imitate is not worth it. */
    private static final double LEAST_SHARE = 0.01;

    private final List<Teacher> teachers;
    private final double[] shares;

    private Blend(List<Teacher> teachers, double[] shares) {
        this.teachers = teachers;
        this.shares = shares;
    }

    /**
     * The best blend, or one of the teachers where the others add nothing.
     *
     * @param teachers at least one, built on the same rows
     * @param rows the training rows
     */
    static Teacher of(List<Teacher> teachers, DesignMatrix rows) {
        double[] shares = shares(products(teachers, rows));
        int[] used = IntStream.range(0, shares.length)
                .filter(t -> shares[t] >= LEAST_SHARE)
                .toArray();
        double total = IntStream.of(used).mapToDouble(t -> shares[t]).sum();
        return used.length == 1
                ? teachers.get(used[0])
                : new Blend(
                        IntStream.of(used).mapToObj(teachers::get).toList(),
                        IntStream.of(used).mapToDouble(t -> shares[t] / total).toArray());
    }

    /** The weighted products of the teachers' residuals on rows that none of them has seen all parts of. */
    private static double[][] products(List<Teacher> teachers, DesignMatrix rows) {
        double[][] unseen = teachers.stream().map(Teacher::unseen).toArray(double[][]::new);
        double[][] products = new double[unseen.length][unseen.length];
        for (int at = 0; at < rows.targets().length; at++) {
            int i = at;
            double weight = rows.weights()[i / rows.outputs()];
            double[] residuals = Arrays.stream(unseen)
                    .mapToDouble(u -> u[i] - rows.targets()[i])
                    .toArray();
            if (Arrays.stream(residuals).noneMatch(Double::isNaN)) {
                for (int a = 0; a < residuals.length; a++) {
                    for (int b = 0; b < residuals.length; b++) {
                        products[a][b] += weight * residuals[a] * residuals[b];
                    }
                }
            }
        }
        return products;
    }

    /** The shares w that minimise w'Pw: between two teachers at a time, each time as much is moved as is best. */
    private static double[] shares(double[][] products) {
        double[] shares = new double[products.length];
        shares[0] = 1;
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > NEGLIGIBLE; round++) {
            moved = 0;
            for (int a = 0; a < shares.length; a++) {
                for (int b = 0; b < a; b++) {
                    double curvature = products[a][a] + products[b][b] - 2 * products[a][b];
                    if (curvature > 0) {
                        double best = (slope(products[b], shares) - slope(products[a], shares)) / curvature;
                        double move = Math.max(-shares[a], Math.min(shares[b], best));
                        shares[a] += move;
                        shares[b] -= move;
                        moved = Math.max(moved, Math.abs(move));
                    }
                }
            }
        }
        return shares;
    }

    private static double slope(double[] products, double[] shares) {
        double slope = 0;
        for (int t = 0; t < shares.length; t++) {
            slope += products[t] * shares[t];
        }
        return slope;
    }

    @Override
    public String label() {
        return IntStream.range(0, shares.length)
                .mapToObj(t -> String.format(
                        Locale.ROOT, "%s (%.0f %%)", teachers.get(t).label(), 100 * shares[t]))
                .collect(Collectors.joining(", ", "a blend of ", ""));
    }

    @Override
    public double[] predict(Instances rows) throws Exception {
        double[][] answers = new double[shares.length][];
        for (int t = 0; t < shares.length; t++) {
            answers[t] = teachers.get(t).predict(rows);
        }
        return blended(answers);
    }

    @Override
    public double[] unseen() {
        return blended(teachers.stream().map(Teacher::unseen).toArray(double[][]::new));
    }

    private double[] blended(double[][] answers) {
        double[] blended = new double[answers[0].length];
        for (int t = 0; t < shares.length; t++) {
            for (int i = 0; i < blended.length; i++) {
                blended[i] += shares[t] * answers[t][i];
            }
        }
        return blended;
    }
}
