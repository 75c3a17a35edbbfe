package weka.classifiers.functions.swatnn.options;

import weka.core.Option;
import weka.core.OptionHandler;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * All options of a classifier at one moment, Weka's own among them: what a model was built with, to go on from and to compare with.
 *
 * @param values by name, as on the command line; that of a flag is empty, and one that is not set is not there
 */
record OptionRecord(TreeMap<String, String> values) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The options that a handler has now. */
    static OptionRecord of(OptionHandler handler) {
        String[] options = handler.getOptions();
        TreeMap<String, String> values = new TreeMap<>();
        for (Option option : Collections.list(handler.listOptions())) {
            int place = place(option.name(), options);
            if (place >= 0) {
                values.put(option.name(), option.numArguments() == 0 ? "" : options[place + 1]);
            }
        }
        return new OptionRecord(values);
    }

    /** Where an option is in an array, or -1. */
    static int place(String name, String[] options) {
        return Arrays.asList(options).indexOf("-" + name);
    }

    /**
     * A command line with these options, but for those that it gives already.
     *
     * @param given what counts more; comes first, at the same places
     * @param preset options that a preset sets: left out where the command line gives one
     */
    String[] behind(String[] given, List<String> preset) {
        List<String> all = new ArrayList<>(Arrays.asList(given));
        boolean chosen = place(OptionValues.PRESET, given) >= 0;
        values.forEach((name, value) -> {
            if (place(name, given) < 0 && !(chosen && preset.contains(name))) {
                all.add("-" + name);
                if (!value.isEmpty()) {
                    all.add(value);
                }
            }
        });
        return all.toArray(String[]::new);
    }

    /** What is different now, such as {@code -steps 40 (30 before)}, in the order of the names. */
    List<String> changes(OptionRecord now) {
        TreeMap<String, String> either = new TreeMap<>(values);
        either.putAll(now.values);
        List<String> changes = new ArrayList<>();
        for (String name : either.keySet()) {
            String before = values.get(name);
            String after = now.values.get(name);
            if (before == null) {
                changes.add(("-" + name + " " + after).strip());
            } else if (after == null) {
                changes.add("no -" + name);
            } else if (!before.equals(after)) {
                changes.add("-" + name + " " + after + " (" + before + " before)");
            }
        }
        return changes;
    }

    private Object writeReplace() {
        return StoredValues.ofRecord(values);
    }
}
