package weka.classifiers.functions.swatnn.design;

/** Wall time. */
public final class Seconds {

    private Seconds() {}

    /** The seconds since a reading of {@link System#nanoTime}. */
    public static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
