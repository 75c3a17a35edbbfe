package weka.classifiers.functions.swatnn.options;

import weka.core.CommandlineRunnable;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.Utils;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;

/**
 * A program that {@code weka.Run} starts by its simple class name: {@code -h} prints its options, and whatever the user can mend
 * ends it with one sentence that begins with its name. The options are the annotated properties of the class, unless it
 * says otherwise.
 */
public abstract class CommandProgram implements CommandlineRunnable, OptionHandler {

    /** One sentence for the help text. */
    public abstract String globalInfo();

    /**
     * Does the work with the options set.
     *
     * @param command the command line, for the record
     * @throws IllegalArgumentException if an option is missing or wrong
     * @throws IOException if something cannot be read or written
     */
    protected abstract void execute(String command) throws Exception;

    /**
     * Checks that an option is there.
     *
     * @throws IllegalArgumentException with this message where its value is empty
     */
    protected static void requireGiven(String value, String message) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * The path that an option names.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    protected static Path path(String text, String option) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(option + " is '" + text + "', which cannot be the name of a file", e);
        }
    }

    /** Whether the message of a failure is all that the user needs to know of it. */
    protected boolean isPlain(Exception failure) {
        return failure instanceof IllegalArgumentException || failure instanceof IOException;
    }

    @Override
    public Enumeration<Option> listOptions() {
        return Collections.enumeration(AnnotatedOptions.help(this));
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        AnnotatedOptions.set(options, this);
    }

    @Override
    public String[] getOptions() {
        return Option.getOptionsForHierarchy(this, CommandProgram.class);
    }

    @Override
    public void preExecution() {}

    @Override
    public final void run(Object toRun, String[] options) throws Exception {
        ((CommandProgram) toRun).start(options);
    }

    private void start(String[] options) throws Exception {
        if (Utils.getFlag("h", options) || Utils.getFlag("help", options)) {
            System.out.println(globalInfo() + "\n");
            for (Option option : Collections.list(listOptions())) {
                System.out.println(option.synopsis() + "\n" + option.description());
            }
            return;
        }
        String name = getClass().getSimpleName();
        String command = "weka.Run ." + name + " " + Utils.joinOptions(options);
        try {
            setOptions(options);
            Utils.checkForRemainingOptions(options);
            execute(command);
        } catch (Exception e) {
            throw isPlain(e) ? new Exception(name + ": " + e.getMessage(), e) : e;
        }
    }

    @Override
    public void postExecution() {}
}
