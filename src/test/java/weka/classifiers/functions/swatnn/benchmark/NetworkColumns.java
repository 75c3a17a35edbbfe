package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.NominalToBinary;
import weka.filters.unsupervised.attribute.RemoveUseless;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sizes of Weka's dense networks, whose inputs are the attributes after {@link NominalToBinary}. */
public final class NetworkColumns {

    private NetworkColumns() {}

    /** The inputs that Weka's networks see, the class not counted. */
    public static int of(Instances rows) {
        return columns(rows, new NominalToBinary());
    }

    /** The inputs without those that are constant, which {@code MLPRegressor} leaves out. */
    public static int useful(Instances rows) {
        return columns(rows, new NominalToBinary(), new RemoveUseless());
    }

    private static int columns(Instances rows, Filter... filters) {
        try {
            Instances seen = rows;
            for (Filter filter : filters) {
                filter.setInputFormat(seen);
                seen = Filter.useFilter(seen, filter);
            }
            return seen.numAttributes() - 1;
        } catch (Exception e) {
            throw new IllegalStateException("The inputs of " + rows.relationName() + " cannot be counted", e);
        }
    }

    /** The weights and biases of a dense network with one output. */
    static int dense(int inputs, int... hidden) {
        return weights(IntStream.concat(IntStream.concat(IntStream.of(inputs), Arrays.stream(hidden)), IntStream.of(1))
                .toArray());
    }

    /** The weights and biases of a dense network with layers of these widths, the inputs first. */
    public static int weights(int... widths) {
        return IntStream.range(1, widths.length)
                .map(i -> (widths[i - 1] + 1) * widths[i])
                .sum();
    }
}
