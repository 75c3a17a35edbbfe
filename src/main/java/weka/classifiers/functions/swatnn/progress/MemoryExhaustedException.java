package weka.classifiers.functions.swatnn.progress;

/** Too little memory for a build; the process goes on, and so does the model from before. */
public final class MemoryExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MemoryExhaustedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Java's heap was too small. */
    public static MemoryExhaustedException ofHeap(OutOfMemoryError cause) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new MemoryExhaustedException(
                "SWATNN ran out of Java's memory, " + megabytes
                        + " MB: start Java with a larger -Xmx, or set fewer -rows, -restarts or -threads",
                cause);
    }

    /** The native library could not allocate what a step of the search needs. */
    public static MemoryExhaustedException ofNative(Throwable cause) {
        return new MemoryExhaustedException(
                "SWATNN ran out of native memory in the latent search: set fewer -rows or -restarts, or leave more memory"
                        + " free",
                cause);
    }
}
