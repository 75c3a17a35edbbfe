package weka.classifiers.functions.swatnn.progress;

/** Interruptions that say what they interrupted: Java's own have no message. */
public final class Interruptions {

    private Interruptions() {}

    /**
     * An interruption with a sentence.
     *
     * @param where goes on after 'The build was interrupted'
     * @param cause the interruption
     */
    public static InterruptedException named(String where, InterruptedException cause) {
        InterruptedException named = new InterruptedException("The build was interrupted " + where);
        named.initCause(cause);
        return named;
    }
}
