package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Training data made ready for a search.
 *
 * @param encoding how rows become numbers, or null where no row has a class value and a positive weight
 * @param rows the usable rows, or null where there are none
 * @param usable these rows as Weka has them, the class behind the link of the target; perhaps none
 * @param source the data as they were given
 * @param notes what of the data gets into no network and what is fitted in place of the class, in plain sentences; mostly none
 */
public record TrainingData(
        AttributeEncoding encoding, DesignMatrix rows, Instances usable, Source source, List<String> notes) {

    /**
     * The data as they were given.
     *
     * @param relation name of the relation
     * @param rows number of rows, usable or not
     * @param attributes number of attributes, with the class
     */
    public record Source(String relation, int rows, int attributes) {}

    /** Encodes data, with the class as it is: see {@link #of(Instances, Link, Loss)}. */
    public static TrainingData of(Instances data) {
        return of(data, Link.IDENTITY, Loss.SQUARED);
    }

    /**
     * Encodes data, which are left as they are. Of many input columns, those that tell most of the class are kept.
     *
     * @param link what of the class the network is fitted to; teachers learn the same
     * @param loss what it is fitted by: where that has a link of its own, targets are parts of their mean, and there is no other link
     * @throws IllegalArgumentException where the class is neither numeric nor nominal or not set, or a date with a link; has a value that the
     *     loss does not allow; or an attribute is neither numeric, date nor nominal
     */
    public static TrainingData of(Instances data, Link link, Loss loss) {
        Instances usable = UsableRows.of(data);
        Source source = new Source(data.relationName(), data.numInstances(), data.numAttributes());
        if (usable.isEmpty()) {
            return new TrainingData(null, null, usable, source, List.of());
        }
        AttributeEncoding encoding = encoding(usable, link, loss);
        List<String> notes = new ArrayList<>();
        if (link != Link.IDENTITY) {
            notes.add("The network was fitted to " + encoding.target().linkedName()
                    + ": errors are of that, and a prediction is a value that the class is as often above as below.");
        }
        DesignMatrix rows = rows(encoding, usable, loss);
        if (ColumnScreening.needed(rows)) {
            int[] kept = ColumnScreening.kept(rows);
            notes.add(String.format(
                    Locale.ROOT,
                    "Of %d input columns, networks were designed with the %d that tell most of the class one after the other.",
                    encoding.columns(),
                    kept.length));
            encoding = encoding.withColumns(kept);
            rows = rows(encoding, usable, loss);
        }
        Instances taught = link == Link.IDENTITY ? usable : behindLink(usable, encoding.target());
        return new TrainingData(encoding, rows, taught, source, List.copyOf(notes));
    }

    private static AttributeEncoding encoding(Instances usable, Link link, Loss loss) {
        AttributeEncoding encoding = new EncodingLearner(usable, link).learn();
        if (!loss.hasLogLink()) {
            return encoding;
        }
        Target target = encoding.target();
        double[] values = usable.attributeToDoubleArray(usable.classIndex());
        for (double value : values) {
            if (target.kind() == Kind.DATE || !loss.allows(value)) {
                throw new IllegalArgumentException("The class " + target.name() + " has "
                        + (target.kind() == Kind.DATE ? "dates" : "the value " + value) + "; for the " + loss.label()
                        + " each must be a number " + loss.allowed());
            }
        }
        return encoding.withTarget(
                Target.ofParts(target.name(), target.kind(), values, UsableRows.normalisedWeights(usable)));
    }

    private static DesignMatrix rows(AttributeEncoding encoding, Instances usable, Loss loss) {
        if (!loss.hasLogLink()) {
            return encoding.encode(usable);
        }
        double mean = Math.exp(encoding.target().mean());
        return encoding.encode(
                usable,
                usable.stream().mapToDouble(row -> row.classValue() / mean).toArray());
    }

    private static Instances behindLink(Instances usable, Target target) {
        Instances linked = new Instances(usable);
        for (Instance row : linked) {
            row.setClassValue(target.toLinked(row.classValue()));
        }
        return linked;
    }

    /** The same with predictions that may be any number. */
    public TrainingData unbounded() {
        return isEmpty()
                ? this
                : new TrainingData(encoding.withTarget(encoding.target().unbounded()), rows, usable, source, notes);
    }

    /** The weights of the attributes that the columns of at least one row come from. */
    public InputWeights inputWeights() {
        return new InputWeights(encoding.inputColumns().stream()
                .map(column -> usable.attribute(encoding.headerIndex(column.attribute()))
                        .weight())
                .toList());
    }

    /** Allows the kinds of attributes and classes that can be learnt from. */
    public static void allow(Capabilities capabilities) {
        capabilities.enable(Capability.NOMINAL_ATTRIBUTES);
        capabilities.enable(Capability.NUMERIC_ATTRIBUTES);
        capabilities.enable(Capability.DATE_ATTRIBUTES);
        capabilities.enable(Capability.MISSING_VALUES);
        capabilities.enable(Capability.NUMERIC_CLASS);
        capabilities.enable(Capability.DATE_CLASS);
        capabilities.enable(Capability.NOMINAL_CLASS);
        capabilities.enable(Capability.MISSING_CLASS_VALUES);
    }

    /** Whether there is no row to learn from. */
    public boolean isEmpty() {
        return rows == null;
    }

    /** Whether anything but the mean can be learnt: several rows, told apart by their inputs, of different classes. */
    public boolean isSearchable() {
        return !isEmpty()
                && encoding.columns() > 0
                && rows.rows() > 1
                && Arrays.stream(rows.targets()).anyMatch(y -> y != rows.targets()[0]);
    }
}
