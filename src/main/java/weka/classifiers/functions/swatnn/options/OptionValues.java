package weka.classifiers.functions.swatnn.options;

import weka.core.SelectedTag;
import weka.core.Tag;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of declared options by their names on the command line: an Integer, Double, Boolean or File, and a choice by its name.
 * They may be out of range; {@link Declaration#check} tells.
 */
final class OptionValues implements Serializable {

    /** The option that names the preset. */
    static final String PRESET = "preset";

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Serializable> values = new TreeMap<>();

    /** The values of the options of a class, all as in a preset. */
    static OptionValues of(Class<?> type, Preset preset) {
        OptionValues result = new OptionValues();
        for (DeclaredProperty property : DeclaredProperty.of(type)) {
            result.set(property.name(), property.standard(preset));
        }
        result.set(PRESET, preset.label());
        return result;
    }

    /** Values that were saved. */
    static OptionValues restored(Map<String, Serializable> saved) {
        OptionValues result = new OptionValues();
        result.values.putAll(saved);
        return result;
    }

    /** Takes over what a preset sets, and leaves the other values as they are. */
    void choose(Class<?> type, Preset preset) {
        set(PRESET, preset.label());
        for (DeclaredProperty property : DeclaredProperty.of(type)) {
            if (property.byPreset()) {
                set(property.name(), property.standard(preset));
            }
        }
    }

    /** Values for options that were not there yet when these were saved. */
    void addMissing(OptionValues standard) {
        standard.values.forEach(values::putIfAbsent);
    }

    /** The same values, to come back to. */
    Map<String, Serializable> snapshot() {
        return Map.copyOf(values);
    }

    /** Comes back to earlier values. */
    void restore(Map<String, Serializable> snapshot) {
        values.putAll(snapshot);
    }

    void set(String name, Serializable value) {
        values.put(name, value);
    }

    int whole(String name) {
        return get(name, Integer.class);
    }

    double number(String name) {
        return get(name, Double.class);
    }

    boolean flag(String name) {
        return get(name, Boolean.class);
    }

    /** A value of a type that is neither a number nor a flag; that of a choice is its name. */
    <T> T get(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    /** A choice as one of Weka's tags. */
    SelectedTag tag(String name, Tag[] tags) {
        return Tags.select(tags, get(name, String.class));
    }

    /** Sets a choice, unless its tags are those of another property. */
    void setTag(String name, SelectedTag value, Tag[] tags) {
        if (value.getTags() == tags) {
            set(name, value.getSelectedTag().getReadable());
        }
    }

    /** The constant that a choice stands for, where its tags were made of an enumeration. */
    <E extends Enum<E>> E constant(String name, Class<E> type, Tag[] tags) {
        return type.getEnumConstants()[tag(name, tags).getSelectedTag().getID()];
    }

    private Object writeReplace() {
        return StoredValues.ofValues(values);
    }
}
