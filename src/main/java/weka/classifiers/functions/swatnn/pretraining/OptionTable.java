package weka.classifiers.functions.swatnn.pretraining;

import weka.core.Option;
import weka.core.Utils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command-line options of a program: names, kinds, defaults and descriptions in one table. */
final class OptionTable {

    /** What an option's value is. */
    private enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        CHOICE,
        FLAG
    }

    private record Entry(String name, Kind kind, String standard, List<String> choices, String description) {

        String synopsis() {
            return switch (kind) {
                case FLAG -> "-" + name;
                case TEXT -> "-" + name + " <text>";
                case WHOLE, NUMBER -> "-" + name + " <number>";
                case CHOICE -> "-" + name + " <" + String.join("|", choices) + ">";
            };
        }

        void check(String value) {
            try {
                switch (kind) {
                    case WHOLE -> Long.parseLong(value);
                    case NUMBER -> Double.parseDouble(value);
                    case CHOICE -> {
                        if (!choices.contains(value)) {
                            fail(value, "be one of " + String.join(", ", choices), null);
                        }
                    }
                    case TEXT, FLAG -> {}
                }
            } catch (NumberFormatException e) {
                fail(value, kind == Kind.WHOLE ? "be a whole number" : "be a number", e);
            }
        }

        private void fail(String value, String range, Exception cause) {
            throw new IllegalArgumentException("The option -" + name + " is '" + value + "'; it must " + range, cause);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private OptionTable add(String name, Kind kind, String standard, List<String> choices, String description) {
        entries.put(name, new Entry(name, kind, standard, choices, description));
        return this;
    }

    OptionTable text(String name, String standard, String description) {
        return add(name, Kind.TEXT, standard, List.of(), description);
    }

    OptionTable whole(String name, long standard, String description) {
        return add(name, Kind.WHOLE, Long.toString(standard), List.of(), description);
    }

    OptionTable number(String name, double standard, String description) {
        return add(name, Kind.NUMBER, Double.toString(standard), List.of(), description);
    }

    OptionTable choice(String name, Enum<?> standard, String description) {
        List<String> labels = Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                .map(constant -> TrainingSettings.label((Enum<?>) constant))
                .collect(Collectors.toList());
        return add(name, Kind.CHOICE, TrainingSettings.label(standard), labels, description);
    }

    OptionTable flag(String name, String description) {
        return add(name, Kind.FLAG, "", List.of(), description);
    }

    /** The options as Weka lists them. */
    Enumeration<Option> list() {
        List<Option> options = new ArrayList<>();
        entries.values()
                .forEach(e -> options.add(
                        new Option("\t" + e.description, e.name, e.kind == Kind.FLAG ? 0 : 1, e.synopsis())));
        return Collections.enumeration(options);
    }

    /**
     * Takes the options out of the array.
     *
     * @param options the options; those used become empty strings
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    Values parse(String[] options) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            try {
                if (Utils.getOptionPos(entry.name, options) < 0) {
                    continue;
                }
                if (entry.kind == Kind.FLAG) {
                    given.put(entry.name, String.valueOf(Utils.getFlag(entry.name, options)));
                    continue;
                }
                given.put(entry.name, Utils.getOption(entry.name, options).trim());
            } catch (Exception e) {
                throw new IllegalArgumentException("The option -" + entry.name + " needs a value", e);
            }
            entry.check(given.get(entry.name));
        }
        return new Values(this, given);
    }

    /** The values of a command line. */
    record Values(OptionTable table, Map<String, String> given) {

        /** Whether the option was named. */
        boolean has(String name) {
            return given.containsKey(name);
        }

        String text(String name) {
            return given.getOrDefault(name, table.entries.get(name).standard);
        }

        long whole(String name) {
            return Long.parseLong(text(name));
        }

        int small(String name) {
            long value = whole(name);
            if (value != (int) value) {
                table.entries.get(name).fail(text(name), "be smaller", null);
            }
            return (int) value;
        }

        double number(String name) {
            return Double.parseDouble(text(name));
        }

        boolean flag(String name) {
            return Boolean.parseBoolean(text(name));
        }

        <E extends Enum<E>> E choice(String name, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> TrainingSettings.label(constant).equals(text(name)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The options as a command line. */
        String[] toArray() {
            List<String> all = new ArrayList<>();
            for (Entry entry : table.entries.values()) {
                String value = text(entry.name);
                if (entry.kind == Kind.FLAG) {
                    if (flag(entry.name)) {
                        all.add("-" + entry.name);
                    }
                } else if (!value.isEmpty()) {
                    all.add("-" + entry.name);
                    all.add(value);
                }
            }
            return all.toArray(String[]::new);
        }
    }
}
