package weka.classifiers.functions.swatnn.options;

import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.Utils;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Sets annotated properties from command-line options. Weka's own {@code Option.setOptions} prints a stack trace and goes on where
 * a value does not fit; here an exception names the option, the value and what is allowed.
 */
public final class AnnotatedOptions {

    private AnnotatedOptions() {}

    /**
     * Takes the options of a target's annotated properties out of the array and sets them.
     *
     * @param options the options; those used become empty strings
     * @param target the object to configure
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static void set(String[] options, Object target) {
        try {
            PropertyDescriptor[] properties =
                    Introspector.getBeanInfo(target.getClass()).getPropertyDescriptors();
            for (PropertyDescriptor property : properties) {
                OptionMetadata metadata = metadata(property);
                if (metadata != null) {
                    set(options, target, property, metadata);
                }
            }
        } catch (IntrospectionException e) {
            throw new IllegalStateException(
                    "The options of " + target.getClass().getName() + " cannot be read", e);
        }
    }

    private static OptionMetadata metadata(PropertyDescriptor property) {
        Method getter = property.getReadMethod();
        boolean usable = getter != null && property.getWriteMethod() != null;
        return usable ? getter.getAnnotation(OptionMetadata.class) : null;
    }

    private static void set(String[] options, Object target, PropertyDescriptor property, OptionMetadata metadata) {
        String name = metadata.commandLineParamName();
        try {
            String text = take(name, metadata.commandLineParamIsFlag(), options);
            if (text == null && !metadata.commandLineParamIsFlag()) {
                return;
            }
            Object value = metadata.commandLineParamIsFlag()
                    ? (Object) (text != null)
                    : parse(name, text, property.getReadMethod().invoke(target));
            property.getWriteMethod().invoke(target, value);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The option -" + name + " cannot be set", e);
        }
    }

    /** Takes an option out of the array: its value, something for a flag that is there, or null where the option is not. */
    private static String take(String name, boolean flag, String[] options) {
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
                parse(name, text, 0);
            }
        }
    }

    private static Object parse(String name, String text, Object current) {
        if (current instanceof Integer || current instanceof Long) {
            try {
                return current instanceof Integer ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "The option -" + name + " is '" + text + "'; it must be a whole number", e);
            }
        }
        if (current instanceof Double) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "The option -" + name + " is '" + text + "'; it must be a number", e);
            }
        }
        if (current instanceof File) {
            return new File(text);
        }
        if (current instanceof SelectedTag selected) {
            return tag(name, text, selected.getTags());
        }
        return text;
    }

    /** The tag of this name; otherwise the exception lists those that there are. */
    static SelectedTag tag(String option, String text, Tag[] tags) {
        for (Tag tag : tags) {
            if (tag.getReadable().equalsIgnoreCase(text.trim())) {
                return new SelectedTag(tag.getID(), tags);
            }
        }
        throw new IllegalArgumentException("The option -" + option + " is '" + text + "'; it must be one of "
                + Arrays.stream(tags).map(Tag::getReadable).collect(Collectors.joining(", ")));
    }
}
