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
        "java.io.File",
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

    /** A filter for a stream of so many bytes. */
    public ModelFilter(long bytes) {
        this.bytes = bytes;
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
        for (String allowed : ALLOWED) {
            if (type.getName().startsWith(allowed)) {
                return Status.ALLOWED;
            }
        }
        return Status.REJECTED;
    }
}
