package weka.classifiers.functions.swatnn.trust;

/**
 * What a trial showed; one that went wrong throws an {@link AssertionError} instead.
 *
 * @param trial what was tried
 * @param amount how often
 * @param result what was seen
 */
record Outcome(String trial, long amount, String result) {

    /** Fails a trial. */
    static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** Checks that a message is one that a user can read: not empty, one line, of a sentence's length. */
    static void requireReadable(Throwable thrown) {
        String message = thrown.getMessage();
        require(
                message != null && !message.isBlank() && !message.contains("\n") && message.length() < 600,
                () -> "No clear message: " + thrown,
                thrown);
    }

    private static void require(boolean condition, java.util.function.Supplier<String> message, Throwable cause) {
        if (!condition) {
            throw new AssertionError(message.get(), cause);
        }
    }
}
