package weka.classifiers.functions.swatnn.design;

/** Wall time. */
final class Seconds {

    private Seconds() {}

    /** The seconds since a reading of {@link System#nanoTime}. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
