package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.core.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One option of a program or a classifier: everything that its help, its table and its checks say.
 *
 * @param name on the command line, without the dash
 * @param kind what its value is
 * @param choices the values of a {@link Kind#CHOICE}, otherwise none
 * @param allowed the interval that its number must lie in, or null for any
 * @param standard the default as on the command line; empty where there is none
 * @param presets the values of the presets that differ from the default, by their names
 * @param synopsis the option as it is written, such as {@code -steps <number>}
 * @param text what the option does
 */
public record Declaration(
        String name,
        Kind kind,
        List<String> choices,
        Interval allowed,
        String standard,
        Map<String, String> presets,
        String synopsis,
        String text) {

    /** What an option's value is. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** A whole number, held as a long. */
        WHOLE,
        /** A number, held as a double. */
        NUMBER,
        /** One of a list of names. */
        CHOICE,
        /** True where the option is named. */
        FLAG
    }

    /** Of a longer list of choices, help names the first and the last. */
    private static final int MOST_CHOICES = 6;

    private static final int FIRST_CHOICES = 4;

    /**
     * Reads a value.
     *
     * @return a Long, Double, Boolean or String, by the kind; a choice as it is written in the list
     * @throws IllegalArgumentException naming the option, the value and what is allowed
     */
    public Object parse(String value) {
        try {
            return switch (kind) {
                case TEXT -> value;
                case WHOLE -> checked(Long.parseLong(value.trim()));
                case NUMBER -> checked(Double.parseDouble(value.trim()));
                case CHOICE -> choice(value);
                case FLAG -> Boolean.valueOf(value);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    mistake(value, kind == Kind.WHOLE ? "be a whole number" : "be a number"), e);
        }
    }

    private <N extends Number> N checked(N value) {
        check(value);
        return value;
    }

    /**
     * Checks the range of a value that has come another way.
     *
     * @throws IllegalArgumentException naming the option, the value and what is allowed
     */
    public void check(Object value) {
        if (allowed != null) {
            allowed.check("-" + name, ((Number) value).doubleValue());
        }
    }

    private String choice(String value) {
        return choices.stream()
                .filter(choice -> choice.equalsIgnoreCase(value.trim()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(mistake(value, "be one of " + String.join(", ", choices))));
    }

    private String mistake(String value, String rule) {
        return "The option -" + name + " is '" + value + "'; it must " + rule;
    }

    /** The option as Weka's help lists it: what it does, its default, what presets make of it and what is allowed. */
    public Option help() {
        List<String> details = new ArrayList<>();
        if (kind != Kind.FLAG && !standard.isEmpty()) {
            details.add("default " + standard);
        }
        if (!presets.isEmpty()) {
            List<String> values = new ArrayList<>();
            presets.forEach((preset, value) -> values.add(value + " for " + preset));
            details.add(String.join(", ", values));
        }
        if (!range().isEmpty()) {
            details.add(range());
        }
        String end = details.isEmpty() ? "" : "\n\t(" + String.join("; ", details) + ")";
        return new Option("\t" + text.replace("\n", "\n\t") + end, name, kind == Kind.FLAG ? 0 : 1, synopsis);
    }

    /** What is allowed, in words; empty for anything. */
    public String range() {
        if (allowed != null) {
            return allowed.words();
        }
        if (choices.isEmpty()) {
            return "";
        }
        return "one of "
                + (choices.size() <= MOST_CHOICES
                        ? String.join(", ", choices)
                        : String.join(", ", choices.subList(0, FIRST_CHOICES)) + " to "
                                + choices.get(choices.size() - 1));
    }
}
