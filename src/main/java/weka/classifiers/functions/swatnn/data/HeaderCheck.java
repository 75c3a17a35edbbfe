package weka.classifiers.functions.swatnn.data;

import weka.core.Attribute;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether rows have the attributes that a model was built with. */
public final class HeaderCheck {

    private HeaderCheck() {}

    /**
     * Checks numbers, names, kinds and nominal values of the attributes, and their order.
     *
     * @param encoding of the model
     * @param rows any rows; their class need not be set
     * @param name what messages call the rows
     * @throws IllegalArgumentException naming the first attribute that differs
     */
    public static void require(AttributeEncoding encoding, Instances rows, String name) {
        List<InputAttribute> attributes = encoding.attributes();
        if (rows.numAttributes() != attributes.size() + 1) {
            throw new IllegalArgumentException(name + " has " + rows.numAttributes()
                    + " attributes; the model was built from " + (attributes.size() + 1));
        }
        Target target = encoding.target();
        requireSame(
                name,
                rows.attribute(encoding.classIndex()),
                target.name(),
                target.kind(),
                target.isNominal() ? target.classes().labels() : List.of());
        for (int a = 0; a < attributes.size(); a++) {
            InputAttribute attribute = attributes.get(a);
            requireSame(
                    name,
                    rows.attribute(encoding.headerIndex(a)),
                    attribute.name(),
                    attribute.kind(),
                    attribute.values());
        }
    }

    private static void requireSame(
            String file, Attribute found, String name, InputAttribute.Kind kind, List<String> values) {
        List<Object> foundValues = new ArrayList<>();
        if (found.isNominal()) {
            foundValues.addAll(Collections.list(found.enumerateValues()));
        }
        if (!found.name().equals(name) || InputAttribute.kind(found) != kind || !foundValues.equals(values)) {
            throw new IllegalArgumentException("Attribute " + (found.index() + 1) + " of " + file + " is "
                    + found.name() + "; the model was built with "
                    + (found.name().equals(name) ? "another type or other values of it" : name + " there"));
        }
    }
}
