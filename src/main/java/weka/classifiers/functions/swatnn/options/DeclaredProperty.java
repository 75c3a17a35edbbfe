package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An option that is declared by the annotations of a getter: {@link OptionMetadata}, which Weka's windows read too, {@link Allowed},
 * and {@link Default} or {@link Presets}.
 *
 * @param getter the annotated getter
 * @param setter the setter beside it
 */
record DeclaredProperty(Method getter, Method setter) {

    /** The properties of each class, which are asked for whenever an object of it is made. */
    private static final ClassValue<List<DeclaredProperty>> OF_CLASS = new ClassValue<>() {
        @Override
        protected List<DeclaredProperty> computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** The options that a class declares, in the order of Weka's windows. */
    static List<DeclaredProperty> of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    private static List<DeclaredProperty> read(Class<?> type) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
                    .filter(DeclaredProperty::isDeclared)
                    .map(property -> new DeclaredProperty(property.getReadMethod(), property.getWriteMethod()))
                    .sorted(Comparator.comparingInt(p -> p.metadata().displayOrder()))
                    .toList();
        } catch (IntrospectionException e) {
            throw new IllegalStateException("The options of " + type.getName() + " cannot be read", e);
        }
    }

    private static boolean isDeclared(PropertyDescriptor property) {
        return property.getReadMethod() != null
                && property.getWriteMethod() != null
                && property.getReadMethod().isAnnotationPresent(OptionMetadata.class);
    }

    OptionMetadata metadata() {
        return getter.getAnnotation(OptionMetadata.class);
    }

    String name() {
        return metadata().commandLineParamName();
    }

    boolean isFlag() {
        return metadata().commandLineParamIsFlag();
    }

    /** Whether choosing a preset sets this option. */
    boolean byPreset() {
        return getter.isAnnotationPresent(Presets.class);
    }

    /** Whether the default is declared; otherwise it is the value that a new object has. */
    boolean hasStandard() {
        return byPreset() || getter.isAnnotationPresent(Default.class);
    }

    /** The value in a preset, as {@link OptionValues} holds it. */
    Serializable standard(Preset preset) {
        String text = text(preset);
        Class<?> type = getter.getReturnType();
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        return type == File.class ? new File(text) : text;
    }

    private String text(Preset preset) {
        return byPreset()
                ? preset.of(getter.getAnnotation(Presets.class))
                : getter.getAnnotation(Default.class).value();
    }

    /**
     * The declaration, as far as annotations hold it; the choices, and a default that is not declared, are those of an object.
     *
     * @param target an object with this property
     */
    Declaration declaration(Object target) {
        Object current = get(target);
        Map<String, String> presets = new LinkedHashMap<>();
        if (byPreset()) {
            Arrays.stream(Preset.values())
                    .filter(preset -> !text(preset).equals(text(Preset.DEFAULT)))
                    .forEach(preset -> presets.put(preset.label(), text(preset)));
        }
        Allowed allowed = getter.getAnnotation(Allowed.class);
        return new Declaration(
                name(),
                kind(),
                choices(current),
                allowed == null ? null : Interval.of(allowed.value()),
                hasStandard() ? text(Preset.DEFAULT) : String.valueOf(current),
                presets,
                metadata().commandLineParamSynopsis(),
                metadata().description());
    }

    private Declaration.Kind kind() {
        Class<?> type = getter.getReturnType();
        if (type == int.class || type == long.class) {
            return Declaration.Kind.WHOLE;
        }
        if (type == double.class) {
            return Declaration.Kind.NUMBER;
        }
        if (type == boolean.class) {
            return Declaration.Kind.FLAG;
        }
        return type == SelectedTag.class ? Declaration.Kind.CHOICE : Declaration.Kind.TEXT;
    }

    private static List<String> choices(Object current) {
        return current instanceof SelectedTag selected
                ? Arrays.stream(selected.getTags()).map(Tag::getReadable).toList()
                : List.of();
    }

    /**
     * Sets the property from the command line.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    void parse(String text, Object target) {
        Object value = declaration(target).parse(text);
        Class<?> type = getter.getReturnType();
        if (type == int.class) {
            value = toInt((Long) value);
        } else if (type == File.class) {
            value = new File(text);
        } else if (get(target) instanceof SelectedTag selected) {
            value = Tags.select(selected.getTags(), (String) value);
        }
        set(target, value);
    }

    private int toInt(long value) {
        if (value != (int) value) {
            throw new IllegalArgumentException("The option -" + name() + " is " + value + "; it must lie between "
                    + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    Object get(Object target) {
        return call(getter, target);
    }

    void set(Object target, Object value) {
        call(setter, target, value);
    }

    private Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The option -" + name() + " cannot be reached", e);
        }
    }
}
