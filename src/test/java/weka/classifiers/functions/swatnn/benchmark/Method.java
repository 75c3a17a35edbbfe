package weka.classifiers.functions.swatnn.benchmark;

import java.util.List;

/** One way from training rows to regressors that the benchmark measures. */
public interface Method {

    /** The name it is asked for and reported by. */
    String name();

    /** Its option string. */
    String options();

    /**
     * Checks that it can run at all.
     *
     * @throws IllegalArgumentException if it cannot; the message says why
     */
    void check();

    /** Whether it is meant for data like these. */
    default boolean suits(DataSet data) {
        return true;
    }

    /** Runs of equal keys share what is loaded once a process. */
    default String warmUpKey() {
        return name();
    }

    /** Loads what is loaded once a process, so that it counts for no run: here by a build whose result is thrown away. */
    default void warmUp(Task few) throws Exception {
        build(few);
    }

    /**
     * Builds, once: one regressor, or one for each limit of the size.
     *
     * @throws Exception whatever the build throws
     */
    List<Built> build(Task task) throws Exception;
}
