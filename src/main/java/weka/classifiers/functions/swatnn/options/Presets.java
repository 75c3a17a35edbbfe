package weka.classifiers.functions.swatnn.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What each preset sets an option to, on the getter of its property. Values are as on the command line. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Presets {

    /** The default preset's value, and that of the presets which name none. */
    String standard();

    /** The value of {@link Preset#FAST}. */
    String fast() default "";

    /** The value of {@link Preset#THOROUGH}. */
    String thorough() default "";

    /** The value of {@link Preset#PUBLISHED}. */
    String published() default "";
}
