package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.ranges.Interval;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The interval that the number of an option must lie in, on the getter of its property. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** In the notation of {@link Interval#of}; the constant of the settings record, where one checks the value too. */
    String value();
}
