package weka.classifiers.functions.swatnn.benchmark.rivals;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import weka.classifiers.AbstractClassifier;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.MultiFilter;
import weka.filters.unsupervised.attribute.NominalToBinary;
import weka.filters.unsupervised.attribute.ReplaceMissingValues;
import weka.filters.unsupervised.attribute.Standardize;

import java.util.Arrays;

/**
 * Poisson regression with a logarithmic link, by iteratively reweighted least squares (McCullagh &amp; Nelder, 1989, Generalized linear
 * models, section 2.5). Nominal attributes become indicators, missing values means or modes, and columns are standardised. A small
 * ridge keeps columns apart that say the same.
 */
public final class PoissonRegression extends AbstractClassifier {

    private static final long serialVersionUID = 1L;

    private static final int ROUNDS = 50;
    private static final double RIDGE = 1e-8;
    private static final double TOLERANCE = 1e-10;

    /** Exponents stay below it, so that no mean overflows on the way. */
    private static final double LARGEST_EXPONENT = 50;

    private MultiFilter filter;
    private double[] coefficients;

    /**
     * Fits the coefficients.
     *
     * @throws IllegalArgumentException if a count is below 0, or all are 0
     */
    @Override
    public void buildClassifier(Instances data) throws Exception {
        Instances usable = new Instances(data);
        usable.deleteWithMissingClass();
        double least = usable.attributeStats(usable.classIndex()).numericStats.min;
        if (!(least >= 0) || !(usable.meanOrMode(usable.classIndex()) > 0)) {
            throw new IllegalArgumentException(
                    "The least count is " + least + "; counts must be at least 0, and one of them more");
        }
        filter = new MultiFilter();
        filter.setFilters(new Filter[] {new ReplaceMissingValues(), new NominalToBinary(), new Standardize()});
        filter.setInputFormat(usable);
        Instances rows = Filter.useFilter(usable, filter);
        int count = rows.numAttributes();
        coefficients = new double[count];
        coefficients[count - 1] = Math.log(usable.meanOrMode(usable.classIndex()));
        for (int round = 0; round < ROUNDS; round++) {
            double[] better = step(rows);
            double change = 0;
            for (int c = 0; c < count; c++) {
                change = Math.max(change, Math.abs(better[c] - coefficients[c]));
            }
            coefficients = better;
            if (change < TOLERANCE) {
                return;
            }
        }
    }

    /** A weighted least-squares fit of the working response η + (y - μ) / μ with the weights μ. */
    private double[] step(Instances rows) {
        int count = coefficients.length;
        DMatrixRMaj normal = CommonOps_DDRM.identity(count);
        CommonOps_DDRM.scale(RIDGE * rows.sumOfWeights(), normal);
        DMatrixRMaj right = new DMatrixRMaj(count, 1);
        for (Instance row : rows) {
            double[] x = inputs(row);
            double exponent = exponent(x);
            double mean = Math.exp(exponent);
            double weight = row.weight() * mean;
            double response = exponent + (row.classValue() - mean) / mean;
            for (int a = 0; a < count; a++) {
                right.add(a, 0, weight * x[a] * response);
                for (int b = 0; b < count; b++) {
                    normal.add(a, b, weight * x[a] * x[b]);
                }
            }
        }
        DMatrixRMaj solution = new DMatrixRMaj(count, 1);
        CommonOps_DDRM.solve(normal, right, solution);
        return solution.getData();
    }

    /** The attributes of a filtered row but the class, and 1. */
    private static double[] inputs(Instance row) {
        double[] x = new double[row.numAttributes()];
        int at = 0;
        for (int a = 0; a < row.numAttributes(); a++) {
            if (a != row.classIndex()) {
                x[at++] = row.value(a);
            }
        }
        x[at] = 1;
        return x;
    }

    private double exponent(double[] x) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            sum += coefficients[c] * x[c];
        }
        return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, sum));
    }

    /** The expected count. */
    @Override
    public double classifyInstance(Instance row) throws Exception {
        filter.input(row);
        return Math.exp(exponent(inputs(filter.output())));
    }

    @Override
    public String toString() {
        return "Poisson regression: " + Arrays.toString(coefficients);
    }
}
