package weka.classifiers.functions.swatnn.progress;

import weka.gui.Logger;

/**
 * What a build says to its user through Weka.
 *
 * @param log Weka's log, or null where there is none: then messages go to standard error, and states nowhere
 * @param detailed whether what only the curious want to know is said too
 */
public record BuildLog(Logger log, boolean detailed) {

    private static final String NAME = "SWATNN: ";

    /** Shows the progress in the status line, and ends the build when the thread is interrupted. */
    public BuildListener listener() {
        return new StatusLine(line -> status(NAME + line));
    }

    /** Says something that is worth keeping. */
    public void say(String message) {
        if (log != null) {
            log.logMessage(NAME + message);
        } else {
            System.err.println(NAME + message);
        }
    }

    /** Says something to those who asked for details. */
    public void detail(Object message) {
        if (detailed) {
            say(message.toString());
        }
    }

    /** Replaces the status line. */
    public void status(String message) {
        if (log != null) {
            log.statusMessage(message);
        }
    }
}
