package weka.classifiers.functions.swatnn.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The default of an option that presets leave alone, on the getter of its property. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Default {

    /** As on the command line; {@code "false"} for a flag. */
    String value();
}
