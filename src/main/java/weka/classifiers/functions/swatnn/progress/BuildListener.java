package weka.classifiers.functions.swatnn.progress;

/**
 * Receives the progress of a build, can end it, and can say that what was found is enough. One listener travels through search and refinement; it is called several
 * times a second, by one thread at a time though not always by the same, and nobody below it knows what shows the progress.
 */
@FunctionalInterface
public interface BuildListener {

    /** Says nothing and ends the build when the thread is interrupted. */
    BuildListener SILENT = (stage, done, bestError) -> {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("The build was interrupted while it was busy with: " + stage);
        }
    };

    /**
     * Called between two steps of work.
     *
     * @param stage what is being done, in a few words, such as {@code latent search}
     * @param done fraction of the stage that is done, in [0, 1]
     * @param bestError the lowest validation error so far as a fraction of the target's variance, or NaN while there is none
     * @throws InterruptedException where the build is to end
     */
    void progress(String stage, double done, double bestError) throws InterruptedException;

    /**
     * Whether what has been found is enough, as when the time is up. Asked between two steps of work, by any thread; once true it
     * stays true, and every stage then returns what it has as soon as it can, so that the build still ends with a network.
     */
    default boolean enough() {
        return false;
    }

    /** The same listener, which says no more that it is enough: for work that is done in any case. */
    default BuildListener unhurried() {
        return this::progress;
    }

    /**
     * A listener for a part of the work that is left: where time is limited, it says enough once that share of the time has passed.
     *
     * @param share in [0, 1]
     * @return this listener where time is not limited
     */
    default BuildListener share(double share) {
        return this;
    }

    /**
     * A listener for work of several threads: says as this one whether it is enough, but tells it nothing, and ends the work when its thread
     * is interrupted.
     */
    default BuildListener silenced() {
        BuildListener outer = this;
        return new BuildListener() {
            @Override
            public void progress(String stage, double done, double bestError) throws InterruptedException {
                SILENT.progress(stage, done, bestError);
            }

            @Override
            public boolean enough() {
                return outer.enough();
            }
        };
    }

    /** The same listener, told of {@code error} wherever a stage below does not know any. */
    default BuildListener withError(double error) {
        BuildListener outer = this;
        return new BuildListener() {
            @Override
            public void progress(String stage, double done, double bestError) throws InterruptedException {
                outer.progress(stage, done, Double.isNaN(bestError) ? error : bestError);
            }

            @Override
            public boolean enough() {
                return outer.enough();
            }
        };
    }
}
