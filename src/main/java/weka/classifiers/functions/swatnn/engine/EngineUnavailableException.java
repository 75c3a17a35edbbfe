package weka.classifiers.functions.swatnn.engine;

/** PyTorch cannot be used here. The message is one sentence that says why and what to do about it. */
public final class EngineUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** For a condition of the machine or the installation, which the message explains in full: Weka prints it and no frames. */
    EngineUnavailableException(String message) {
        super(message);
        setStackTrace(new StackTraceElement[0]);
    }

    /** For a failure whose cause may tell more. */
    EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
