package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.core.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The options of a program without windows, which needs no property for each: declared in one table, and read from a command line as
 * {@link Values}.
 */
public final class OptionTable {

    private final Map<String, Declaration> declarations = new LinkedHashMap<>();

    private OptionTable add(
            String name,
            Declaration.Kind kind,
            List<String> choices,
            String allowed,
            String standard,
            String value,
            String text) {
        Interval interval = allowed.isEmpty() ? null : Interval.of(allowed);
        declarations.put(
                name,
                new Declaration(
                        name, kind, choices, interval, standard, Map.of(), ("-" + name + " " + value).strip(), text));
        return this;
    }

    /** An option whose value is any text. */
    public OptionTable text(String name, String standard, String text) {
        return add(name, Declaration.Kind.TEXT, List.of(), "", standard, "<text>", text);
    }

    /** An option whose value is a whole number. */
    public OptionTable whole(String name, long standard, String text) {
        return whole(name, standard, "", text);
    }

    /** An option whose value is a whole number of an interval, see {@link Interval#of}. */
    public OptionTable whole(String name, long standard, String allowed, String text) {
        return add(name, Declaration.Kind.WHOLE, List.of(), allowed, Long.toString(standard), "<number>", text);
    }

    /** An option whose value is a number of an interval, see {@link Interval#of}; any number where that is empty. */
    public OptionTable number(String name, double standard, String allowed, String text) {
        String plain = standard == Math.rint(standard) ? Long.toString((long) standard) : Double.toString(standard);
        return add(name, Declaration.Kind.NUMBER, List.of(), allowed, plain, "<number>", text);
    }

    /** An option whose value is a constant of the default's enumeration. */
    public OptionTable choice(String name, Enum<?> standard, String text) {
        List<String> labels = Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                .map(constant -> label((Enum<?>) constant))
                .toList();
        String value = "<" + String.join("|", labels) + ">";
        return add(name, Declaration.Kind.CHOICE, labels, "", label(standard), value, text);
    }

    /** An option without a value. */
    public OptionTable flag(String name, String text) {
        return add(name, Declaration.Kind.FLAG, List.of(), "", "false", "", text);
    }

    /** The name of a constant on the command line. */
    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The options as Weka lists them, with their defaults and ranges. */
    public Enumeration<Option> list() {
        return Collections.enumeration(
                declarations.values().stream().map(Declaration::help).toList());
    }

    /**
     * Takes the options out of the array.
     *
     * @param options the options; those used become empty strings
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public Values parse(String[] options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Declaration declaration : declarations.values()) {
            boolean flag = declaration.kind() == Declaration.Kind.FLAG;
            String text = AnnotatedOptions.take(declaration.name(), flag, options);
            if (text != null) {
                given.put(declaration.name(), declaration.parse(text.trim()));
            }
        }
        return new Values(declarations, given);
    }

    /** The values of a command line; an option that it does not name has its default. */
    public static final class Values {

        private final Map<String, Declaration> declarations;
        private final Map<String, Object> given;

        private Values(Map<String, Declaration> declarations, Map<String, Object> given) {
            this.declarations = declarations;
            this.given = given;
        }

        /** Whether the option was named. */
        public boolean has(String name) {
            return given.containsKey(name);
        }

        private Object value(String name) {
            Declaration declaration = declarations.get(name);
            return has(name) ? given.get(name) : declaration.parse(declaration.standard());
        }

        /** A text, or a choice by its name. */
        public String text(String name) {
            return (String) value(name);
        }

        /** A whole number. */
        public long whole(String name) {
            return (Long) value(name);
        }

        /**
         * A whole number that is not too large for an int.
         *
         * @throws IllegalArgumentException if it is
         */
        public int small(String name) {
            long value = whole(name);
            if (value != (int) value) {
                throw new IllegalArgumentException("The option -" + name + " is '" + value + "'; it must be smaller");
            }
            return (int) value;
        }

        /** A number. */
        public double number(String name) {
            return (Double) value(name);
        }

        /** Whether a flag is set. */
        public boolean flag(String name) {
            return (Boolean) value(name);
        }

        /** A constant of an enumeration. */
        public <E extends Enum<E>> E choice(String name, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> label(constant).equals(text(name)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The options that were given, as a command line. */
        public String[] toArray() {
            List<String> all = new ArrayList<>();
            given.forEach((name, value) -> {
                all.add("-" + name);
                if (declarations.get(name).kind() != Declaration.Kind.FLAG) {
                    all.add(value.toString());
                }
            });
            return all.toArray(String[]::new);
        }
    }
}
