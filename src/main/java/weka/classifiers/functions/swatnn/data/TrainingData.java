package weka.classifiers.functions.swatnn.data;

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

    /** Encodes data, with the class as it is: see {@link #of(Instances, Link)}. */
    public static TrainingData of(Instances data) {
        return of(data, Link.IDENTITY);
    }

    /**
     * Encodes data, which are left as they are. Of many input columns, those that tell most of the class are kept.
     *
     * @param link what of the class the network is fitted to; teachers learn the same
     * @throws IllegalArgumentException where the class is neither numeric nor nominal or not set, or a date with a link; or an attribute is neither
     *     numeric, date nor nominal
     */
    public static TrainingData of(Instances data, Link link) {
        Instances usable = UsableRows.of(data);
        Source source = new Source(data.relationName(), data.numInstances(), data.numAttributes());
        if (usable.isEmpty()) {
            return new TrainingData(null, null, usable, source, List.of());
        }
        AttributeEncoding encoding = new EncodingLearner(usable, link).learn();
        List<String> notes = new ArrayList<>();
        if (encoding.target().isLinked()) {
            notes.add("The network was fitted to " + encoding.target().linkedName()
                    + ": errors are of that, and a prediction is a value that the class is as often above as below.");
        }
        DesignMatrix rows = encoding.encode(usable);
        if (ColumnScreening.needed(rows)) {
            int[] kept = ColumnScreening.kept(rows);
            notes.add(String.format(
                    Locale.ROOT,
                    "Of %d input columns, networks were designed with the %d that tell most of the class one after the other.",
                    encoding.columns(),
                    kept.length));
            encoding = encoding.withColumns(kept);
            rows = encoding.encode(usable);
        }
        return new TrainingData(encoding, rows, behindLink(usable, encoding.target()), source, List.copyOf(notes));
    }

    private static Instances behindLink(Instances usable, Target target) {
        if (!target.isLinked()) {
            return usable;
        }
        Instances linked = new Instances(usable);
        for (Instance row : linked) {
            row.setClassValue(target.toLinked(row.classValue()));
        }
        return linked;
    }

    /** The same with predictions that may be any number. */
    public TrainingData unbounded() {
        return isEmpty() ? this : new TrainingData(encoding.unbounded(), rows, usable, source, notes);
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
