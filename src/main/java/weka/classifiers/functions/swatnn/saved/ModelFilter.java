package weka.classifiers.functions.swatnn.saved;

import java.io.ObjectInputFilter;

/**
 * What a saved model may consist of, whoever it comes from: classes of this package and plain data of Weka and Java; no array that is
 * longer than the bytes which are left for it; and no nesting whose hashing or comparing would take long.
 */
public final class ModelFilter implements ObjectInputFilter {

    /** What the names of the classes begin with. */
    private static final String[] ALLOWED = {
        "weka.classifiers.functions.SWATNN",
        "weka.classifiers.functions.swatnn.",
        "weka.classifiers.AbstractClassifier",
        "weka.classifiers.RandomizableClassifier",
        "weka.core.",
        "java.lang.",
        "java.util.",
        "java.io.File"
    };

    /** What classifiers around a model consist of as well. No class of these, nor of Weka as a whole, has code that runs while it is read. */
    private static final String[] ALLOWED_AROUND = {
        "weka.classifiers.",
        "weka.filters.",
        "weka.attributeSelection.",
        // What Weka keeps of a date attribute: its format, with the calendar, the numbers and the time zone in it.
        "java.text.SimpleDateFormat",
        "java.text.DateFormat",
        "java.text.DecimalFormat",
        "java.text.NumberFormat",
        "java.text.Format",
        "java.math.RoundingMode",
        "sun.util.calendar.ZoneInfo"
    };

    /** Collections that contain collections take a time that doubles with each level: 2^20 is less than a second. */
    private static final int DEEPEST = 20;

    /** Hash tables have room that they do not use. */
    private static final int SPARE_ELEMENTS = 1024;

    private final long bytes;
    private final String[] allowedToo;
    private String refused;

    private ModelFilter(long bytes, String[] allowedToo) {
        this.bytes = bytes;
        this.allowedToo = allowedToo;
    }

    /** A filter for a stream of so many bytes. */
    public ModelFilter(long bytes) {
        this(bytes, new String[0]);
    }

    /** The same for a stream of a classifier around a model, which holds a filter and other parts of Weka. */
    static ModelFilter ofWrapper(long bytes) {
        return new ModelFilter(bytes, ALLOWED_AROUND);
    }

    /** Name of the class that was refused, or null. */
    String refused() {
        return refused;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.depth() > DEEPEST || info.arrayLength() > bytes - info.streamBytes() + SPARE_ELEMENTS) {
            return Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        if (type == null || type.isPrimitive()) {
            return Status.UNDECIDED;
        }
        if (begins(type.getName(), ALLOWED) || begins(type.getName(), allowedToo)) {
            return Status.ALLOWED;
        }
        refused = type.getName();
        return Status.REJECTED;
    }

    private static boolean begins(String name, String[] beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
