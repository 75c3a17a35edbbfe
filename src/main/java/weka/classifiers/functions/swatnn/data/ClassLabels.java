package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.network.NetworkPrinter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of a nominal class, and the way from them to the targets of a network and from its outputs to probabilities. Of two values
 * that occur, the one output is the log odds of the second; of K &gt; 2 there are K outputs, whose softmax is the distribution. Values that
 * do not occur in training have no output and the probability 0.
 *
 * @param labels the names of all values, in the order of the header
 * @param known ascending indices of those that occur in training, at least one and at most {@link #MOST}
 */
public record ClassLabels(List<String> labels, List<Integer> known) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Most values that a network tells apart. */
    public static final int MOST = 50;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not
     */
    public ClassLabels {
        labels = List.copyOf(labels);
        known = List.copyOf(known);
        if (known.isEmpty() || known.size() > MOST) {
            throw new IllegalArgumentException("The class has " + known.size()
                    + " values that occur in the data; there must be from 1 to " + MOST);
        }
        for (int k = 0; k < known.size(); k++) {
            int label = known.get(k);
            if (label < 0 || label >= labels.size() || k > 0 && label <= known.get(k - 1)) {
                throw new IllegalArgumentException("The class has " + labels.size()
                        + " values; the indices of known ones must ascend within them, but one is " + label);
            }
        }
    }

    /**
     * Those of some data.
     *
     * @param name of the class
     * @param labels the names of all values
     * @param values the index of each row's value
     * @throws IllegalArgumentException naming the class where more values occur than networks tell apart
     */
    static ClassLabels of(String name, List<String> labels, double[] values) {
        TreeSet<Integer> known = new TreeSet<>();
        Arrays.stream(values).forEach(value -> known.add((int) value));
        if (known.size() > MOST) {
            throw new IllegalArgumentException("The class " + name + " has " + known.size()
                    + " values that occur in the data; there must be at most " + MOST);
        }
        return new ClassLabels(labels, new ArrayList<>(known));
    }

    /** Number of outputs of a network: 1 for up to two values, else one for each. */
    public int outputs() {
        return known.size() <= 2 ? 1 : known.size();
    }

    /** The names of the values that occur, in order: those of the outputs where there are several. */
    public List<String> knownLabels() {
        return known.stream().map(labels::get).toList();
    }

    /** What the outputs are called in an equation: {@code log_odds}, or {@code score_1} and so on. */
    public List<String> outputNames() {
        return outputs() == 1
                ? List.of("log_odds")
                : IntStream.rangeClosed(1, outputs())
                        .mapToObj(k -> "score_" + k)
                        .toList();
    }

    /**
     * How probabilities come out of the outputs, a line each.
     *
     * @param name of the class
     */
    public String equations(String name) {
        if (known.size() == 1) {
            return probability(name, 0) + " = 1";
        }
        if (outputs() == 1) {
            return probability(name, 1) + " = 1 / (1 + exp(-log_odds))";
        }
        String sum = outputNames().stream().map(score -> "exp(" + score + ")").collect(Collectors.joining(" + "));
        return IntStream.range(0, outputs())
                .mapToObj(k -> probability(name, k) + " = exp(score_" + (k + 1) + ") / sum")
                .collect(Collectors.joining("\n", "", "\nwhere sum = " + sum));
    }

    private String probability(String name, int k) {
        return "P(" + NetworkPrinter.quoted(name) + " = "
                + NetworkPrinter.quoted(knownLabels().get(k)) + ")";
    }

    /** The value whose log odds a single output is: the second of two, or the only one. */
    public String positive() {
        return labels.get(positiveIndex());
    }

    /** The index of that value among all labels. */
    public int positiveIndex() {
        return known.get(known.size() - 1);
    }

    /** Writes the targets of a value: 0 or 1 for a single output, else 1 for its own output and 0 for others. */
    void write(double value, double[] targets, int at) {
        int place = Collections.binarySearch(known, (int) value);
        if (outputs() == 1) {
            targets[at] = place == 1 ? 1 : 0;
        } else {
            Arrays.fill(targets, at, at + known.size(), 0);
            targets[at + place] = 1;
        }
    }

    /**
     * The probabilities of all values.
     *
     * @param outputs those of a network
     * @return one for each label, sum 1
     */
    public double[] distribution(double[] outputs) {
        double[] distribution = new double[labels.size()];
        if (known.size() == 1) {
            distribution[known.get(0)] = 1;
        } else if (known.size() == 2) {
            double second = 1 / (1 + Math.exp(-outputs[0]));
            distribution[known.get(0)] = 1 - second;
            distribution[known.get(1)] = second;
        } else {
            double most = Arrays.stream(outputs).max().orElseThrow();
            double sum = 0;
            for (double output : outputs) {
                sum += Math.exp(output - most);
            }
            for (int k = 0; k < outputs.length; k++) {
                distribution[known.get(k)] = Math.exp(outputs[k] - most) / sum;
            }
        }
        return distribution;
    }

    /**
     * The targets whose distribution is given: the other way round than {@link #distribution}, from probabilities instead of outputs.
     *
     * @param distribution a number for each label, at least 0; those of values that do not occur in training are left out, and the others
     *     divided by their sum
     * @return one for each output: the probability of the second of two values, or those of all known ones; 0 where there is only one;
     *     NaN where no known value has a probability
     */
    public double[] targets(double[] distribution) {
        double sum = known.stream().mapToDouble(label -> distribution[label]).sum();
        return outputs() == 1
                ? new double[] {known.size() == 1 ? 0 : distribution[known.get(1)] / sum}
                : known.stream().mapToDouble(label -> distribution[label] / sum).toArray();
    }

    /** The index of the most probable value, the first of equals. */
    public int mostProbable(double[] outputs) {
        double[] distribution = distribution(outputs);
        int best = known.get(0);
        for (int label : known) {
            best = distribution[label] > distribution[best] ? label : best;
        }
        return best;
    }
}
