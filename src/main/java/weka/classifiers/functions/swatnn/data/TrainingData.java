package weka.classifiers.functions.swatnn.data;

import weka.core.Instances;
import weka.core.SerializedObject;

import java.util.Arrays;

/**
 * Training data made ready for a search.
 *
 * @param header the attributes, without rows
 * @param encoding how rows become numbers, or null where no row has a class value and a positive weight
 * @param rows the usable rows, or null where there are none
 */
public record TrainingData(Instances header, AttributeEncoding encoding, DesignMatrix rows) {

    /**
     * Encodes data, which are left as they are.
     *
     * @throws IllegalArgumentException where the class is not numeric or not set, or an attribute is neither numeric, date nor
     *     nominal
     */
    public static TrainingData of(Instances data) {
        Instances header = asSaved(new Instances(data, 0));
        Instances usable = UsableRows.of(data);
        if (usable.isEmpty()) {
            return new TrainingData(header, null, null);
        }
        AttributeEncoding encoding = AttributeEncoding.of(usable);
        return new TrainingData(header, encoding, encoding.encode(usable));
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

    /**
     * The header as it is after saving and loading it: the first time, tables within it change their capacity, and with it the bytes
     * of the saved model. Weka's windows save a copy of the model that was built; its commands save the model itself.
     */
    private static Instances asSaved(Instances header) {
        try {
            return (Instances) new SerializedObject(header).getObject();
        } catch (Exception e) {
            throw new IllegalStateException("The header of the data cannot be copied", e);
        }
    }
}
