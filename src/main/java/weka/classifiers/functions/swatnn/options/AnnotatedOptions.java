package weka.classifiers.functions.swatnn.options;

import weka.core.Option;
import weka.core.Utils;

import java.util.List;
import java.util.Map;

/**
 * Reads, checks and lists options by the annotations of properties. Weka's own {@code Option.setOptions} prints a stack trace and goes
 * on where a value does not fit; here an exception names the option, the value and what is allowed.
 */
public final class AnnotatedOptions {

    private AnnotatedOptions() {}

    /**
     * Takes the options of a target's annotated properties out of the array and sets them, in the order of Weka's windows.
     *
     * @param options the options; those used become empty strings
     * @param target the object to configure
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static void set(String[] options, Object target) {
        for (DeclaredProperty property : DeclaredProperty.of(target.getClass())) {
            String text = take(property.name(), property.isFlag(), options);
            if (property.isFlag()) {
                property.set(target, text != null);
            } else if (text != null) {
                property.parse(text, target);
            }
        }
    }

    /** The declarations of a target's options in the order of Weka's windows. */
    public static List<Declaration> declarations(Object target) {
        return DeclaredProperty.of(target.getClass()).stream()
                .map(property -> property.declaration(target))
                .toList();
    }

    /** The options for Weka's help, with their defaults and ranges. */
    public static List<Option> help(Object target) {
        return declarations(target).stream().map(Declaration::help).toList();
    }

    /**
     * Checks the values that a target has.
     *
     * @throws IllegalArgumentException naming an option that is out of its range, its value and what is allowed
     */
    static void check(Object target) {
        for (DeclaredProperty property : DeclaredProperty.of(target.getClass())) {
            property.declaration(target).check(property.get(target));
        }
    }

    /**
     * Takes an option out of an array.
     *
     * @return its value, some text for a flag that is there, or null where the option is not
     * @throws IllegalArgumentException if it has no value
     */
    static String take(String name, boolean flag, String[] options) {
        try {
            if (Utils.getOptionPos(name, options) < 0) {
                return null;
            }
            return flag ? String.valueOf(Utils.getFlag(name, options)) : Utils.getOption(name, options);
        } catch (Exception e) {
            throw new IllegalArgumentException("The option -" + name + " needs a value", e);
        }
    }

    /**
     * Checks options that Weka parses itself, with no more than a NumberFormatException where they do not fit.
     *
     * @param options the options, left as they are
     * @param names those of them that must be whole numbers where they are there
     * @throws IllegalArgumentException naming the option and its value
     */
    static void requireWholeNumbers(String[] options, String... names) {
        for (String name : names) {
            String text = take(name, false, options.clone());
            if (text != null) {
                whole(name).parse(text);
            }
        }
    }

    private static Declaration whole(String name) {
        return new Declaration(name, Declaration.Kind.WHOLE, List.of(), null, "", Map.of(), "", "");
    }
}
