package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How prediction intervals of one level fared on test rows: means over these.
 *
 * @param coverage the share of rows that they hold
 * @param thirds the same of the rows of the lowest, middle and highest predictions
 * @param width mean width, in the units of the class
 * @param score mean interval score: the width, and what a row lies beyond times 2 / (1 - level)
 */
record Widths(double coverage, double[] thirds, double width, double score) {

    private static final int THIRDS = 3;

    /** Asks a model for the intervals of rows, all of which count once. */
    static Widths of(SWATNN model, Instances rows, double level) throws Exception {
        int count = rows.numInstances();
        double[] predicted = new double[count];
        double[][] ends = new double[count][];
        for (int i = 0; i < count; i++) {
            predicted[i] = model.classifyInstance(rows.get(i));
            ends[i] = model.predictIntervals(rows.get(i), level)[0];
        }
        return of(predicted, ends, rows.attributeToDoubleArray(rows.classIndex()), level);
    }

    /**
     * The figures.
     *
     * @param predicted n predictions
     * @param ends lower and upper end of the n intervals
     * @param actual n values of the class
     */
    static Widths of(double[] predicted, double[][] ends, double[] actual, double level) {
        int count = actual.length;
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(i -> i)
                .toArray();
        double held = 0;
        double width = 0;
        double beyond = 0;
        double[] thirds = new double[THIRDS];
        int[] sizes = new int[THIRDS];
        for (int place = 0; place < count; place++) {
            int i = order[place];
            int third = THIRDS * place / count;
            boolean inside = ends[i][0] <= actual[i] && actual[i] <= ends[i][1];
            held += inside ? 1 : 0;
            thirds[third] += inside ? 1 : 0;
            sizes[third]++;
            width += ends[i][1] - ends[i][0];
            beyond += Math.max(0, ends[i][0] - actual[i]) + Math.max(0, actual[i] - ends[i][1]);
        }
        for (int third = 0; third < THIRDS; third++) {
            thirds[third] /= sizes[third];
        }
        return new Widths(held / count, thirds, width / count, (width + 2 / (1 - level) * beyond) / count);
    }

    /** The means of several, such as those of the parts of a cross-validation. */
    static Widths mean(List<Widths> several) {
        double[] thirds = IntStream.range(0, THIRDS)
                .mapToDouble(third -> several.stream()
                        .mapToDouble(w -> w.thirds[third])
                        .average()
                        .orElseThrow())
                .toArray();
        return new Widths(
                several.stream().mapToDouble(Widths::coverage).average().orElseThrow(),
                thirds,
                several.stream().mapToDouble(Widths::width).average().orElseThrow(),
                several.stream().mapToDouble(Widths::score).average().orElseThrow());
    }

    /** How far the third furthest from a level is from it. */
    double furthest(double level) {
        return IntStream.range(0, THIRDS)
                .mapToDouble(third -> Math.abs(thirds[third] - level))
                .max()
                .orElseThrow();
    }
}
