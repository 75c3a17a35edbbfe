package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.OutputRange;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is predicted, and the way from its values to the standardised target and back: a {@link Link}, such as a logarithm, then a mean
 * that is subtracted and a deviation that is divided by. This is the one conversion between the output of a network and a value of the
 * class.
 *
 * @param name name of the class attribute
 * @param kind numeric, date or nominal
 * @param mean weighted mean of the training targets behind the link; finite
 * @param deviation their weighted population standard deviation there, 1 where they are all equal; positive and finite
 * @param bounds between what values predictions stay; models saved before there were bounds have {@link Bounds#NONE}
 * @param link what is taken of the class; models saved before there were links have {@link Link#IDENTITY}
 * @param shift what is added to the class before; finite
 * @param classes the values of a nominal class, whose outputs are log odds; null for others
 */
public record Target(
        String name,
        Kind kind,
        double mean,
        double deviation,
        Bounds bounds,
        Link link,
        double shift,
        ClassLabels classes)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range, or the target is nominal without values or has values without being
     */
    public Target {
        if ((kind == Kind.NOMINAL) != (classes != null)) {
            throw new IllegalArgumentException(
                    "The target " + name + " must have values if it is nominal, and none if it is not");
        }
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation <= 0 || !Double.isFinite(shift)) {
            throw new IllegalArgumentException("The target has mean " + mean + ", deviation " + deviation
                    + " and shift " + shift + "; all must be finite and the deviation positive");
        }
        bounds = bounds == null ? Bounds.NONE : bounds;
        link = link == null ? Link.IDENTITY : link;
        if (link == Link.IDENTITY && shift != 0) {
            throw new IllegalArgumentException("The target has no link and a shift of " + shift + "; it must be 0");
        }
        if (kind == Kind.DATE && link != Link.IDENTITY) {
            throw new IllegalArgumentException(
                    "The class " + name + " is a date; its transformation must be none, not " + link.label());
        }
    }

    /** A target of numbers. */
    public Target(String name, Kind kind, double mean, double deviation, Bounds bounds, Link link, double shift) {
        this(name, kind, mean, deviation, bounds, link, shift, null);
    }

    /** A nominal target. */
    public static Target of(String name, ClassLabels classes) {
        return new Target(name, Kind.NOMINAL, 0, 1, Bounds.NONE, Link.IDENTITY, 0, classes);
    }

    /** A target without a link. */
    public Target(String name, Kind kind, double mean, double deviation, Bounds bounds) {
        this(name, kind, mean, deviation, bounds, Link.IDENTITY, 0);
    }

    /**
     * The target that given values have mean 0 and deviation 1 of, behind a link.
     *
     * @param values finite values of the class, at least one
     * @param weights their weights, positive, of about the size of 1
     * @throws IllegalArgumentException where the link has no values for some of the class
     */
    static Target of(String name, Kind kind, double[] values, double[] weights, Link link) {
        Moments raw = Moments.of(values, weights);
        link.check(name, raw.minimum(), raw.maximum());
        double shift = ClassShift.of(link, values);
        double[] linked =
                Arrays.stream(values).map(v -> link.forward(v + shift)).toArray();
        Moments moments = Moments.of(linked, weights);
        return new Target(
                name,
                kind,
                moments.mean(),
                moments.deviation() > 0 ? moments.deviation() : 1,
                Bounds.around(raw.minimum(), raw.maximum()),
                link,
                shift);
    }

    /**
     * The target of values that are counted in parts of their mean, while a network's output is the logarithm of what is expected of them.
     *
     * @param values the class, at least 0 each
     * @param weights their weights, positive, of about the size of 1
     */
    static Target ofParts(String name, Kind kind, double[] values, double[] weights) {
        Moments moments = Moments.of(values, weights);
        double mean = moments.mean() > 0 ? StrictMath.log(moments.mean()) : 0;
        return new Target(name, kind, mean, 1, Bounds.around(moments.minimum(), moments.maximum()), Link.LOG, 0);
    }

    /** The same without bounds. */
    public Target unbounded() {
        return new Target(name, kind, mean, deviation, Bounds.NONE, link, shift, classes);
    }

    /** The target whose values are those behind the link, without bounds. */
    public Target behindLink() {
        return new Target(name, kind, mean, deviation, Bounds.NONE);
    }

    /** Whether something other than the class itself is standardised. */
    public boolean isLinked() {
        return link != Link.IDENTITY;
    }

    /** The bounds, where the output of a network can lie beyond them; what it never does need not be said or written. */
    public Optional<Bounds> boundsOf(SparseMlp network) {
        OutputRange range = OutputRange.of(network);
        boolean within = free(range.least()) >= bounds.lower() && free(range.most()) <= bounds.upper();
        return bounds.none() || within ? Optional.empty() : Optional.of(bounds);
    }

    /** Whether the class is nominal. */
    public boolean isNominal() {
        return classes != null;
    }

    /** Number of outputs of a network. */
    public int outputs() {
        return isNominal() ? classes.outputs() : 1;
    }

    /** What the outputs of a network are called in its equation. */
    public List<String> outputNames() {
        return isNominal() ? classes.outputNames() : List.of(name);
    }

    /** What stands at the outputs of a network in a drawing: the class, perhaps behind a link, its second value, or its values. */
    public List<String> outputLabels() {
        if (!isNominal()) {
            return List.of(linkedName());
        }
        return outputs() == 1 ? List.of(name + " = " + classes.positive()) : classes.knownLabels();
    }

    /** Writes the targets of a value of the class: see {@link ClassLabels}, or the standardised value. */
    void write(double value, double[] targets, int at) {
        if (isNominal()) {
            classes.write(value, targets, at);
        } else {
            targets[at] = toStandardised(value);
        }
    }

    /**
     * What is predicted, as Weka has it: the value in the units of the class, or the index of the most probable nominal value.
     *
     * @param outputs those of a network
     */
    public double value(double[] outputs) {
        return isNominal() ? classes.mostProbable(outputs) : toUnits(outputs[0]);
    }

    /**
     * What is predicted in full: the probability of each nominal value, or the value in the units of the class alone.
     *
     * @param outputs those of a network
     */
    public double[] distribution(double[] outputs) {
        return isNominal() ? classes.distribution(outputs) : new double[] {toUnits(outputs[0])};
    }

    /** From a value of the class to one behind the link; -∞ for what a logarithm has no value for. */
    double toLinked(double value) {
        return link.forward(value + shift);
    }

    /** From a value of the class to a standardised one; -∞ for what a logarithm has no value for. */
    public double toStandardised(double value) {
        double linked = toLinked(value);
        double difference = linked - mean;
        // Two values of opposite sign near the largest double differ by more than a double holds.
        return Double.isInfinite(difference) ? (linked / 2 - mean / 2) / deviation * 2 : difference / deviation;
    }

    /** From a standardised value, such as a network's output, to a value of the class within the bounds; finite unless the argument is NaN. */
    public double toUnits(double standardised) {
        return bounds.nearest(free(standardised));
    }

    private double free(double standardised) {
        return link.inverse(mean + deviation * standardised) - shift;
    }

    /**
     * The interval around a prediction whose half width is the same for all rows behind the link. Without a link its middle is the
     * prediction; with one it is as wide as the link makes it, and goes on to the prediction where that lies at a bound.
     *
     * @param standardised a network's output
     * @param halfWidth at least 0, standardised; may be infinite
     * @return the lower end and the upper end, which may be infinite
     */
    public double[] interval(double standardised, double halfWidth) {
        if (!isLinked() || Double.isInfinite(halfWidth)) {
            double prediction = toUnits(standardised);
            return new double[] {prediction - halfWidth * deviation, prediction + halfWidth * deviation};
        }
        return interval(standardised - halfWidth, standardised, standardised + halfWidth);
    }

    /**
     * The interval between two standardised numbers; it goes on to the prediction where that lies at a bound.
     *
     * @param low the lower end, standardised
     * @param standardised a network's output
     * @param high the upper end, standardised
     * @return the lower end and the upper end, which may be infinite
     */
    public double[] interval(double low, double standardised, double high) {
        double prediction = toUnits(standardised);
        return new double[] {Math.min(prediction, free(low)), Math.max(prediction, free(high))};
    }

    /** What turns the text of a network's output, in units behind the link, into that of the prediction. */
    public UnaryOperator<String> text() {
        return u -> link.text(u) + withoutShift();
    }

    /** What a network's output stands for: the name of the class, or that behind the link, such as {@code log(price + 1)}. */
    String linkedName() {
        return !isLinked() ? name : link.label() + "(" + NetworkPrinter.quoted(name) + withShift() + ")";
    }

    private String withShift() {
        return shift == 0 ? "" : " + " + NetworkPrinter.number(shift, NetworkPrinter.ALL_DIGITS);
    }

    /** What is subtracted at the end of an equation, such as {@code  - 1}; nothing for 0. */
    private String withoutShift() {
        return shift == 0
                ? ""
                : (shift > 0 ? " - " : " + ") + NetworkPrinter.number(Math.abs(shift), NetworkPrinter.ALL_DIGITS);
    }
}
