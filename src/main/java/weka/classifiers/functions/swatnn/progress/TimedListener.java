package weka.classifiers.functions.swatnn.progress;

import java.util.concurrent.atomic.AtomicBoolean;

/** A listener that says enough once a moment has passed, and before where another listener does; it knows whether it has ever said so. */
public final class TimedListener implements BuildListener {

    private final Deadline deadline;
    private final BuildListener outer;

    /** One for a listener and those for its shares. */
    private final AtomicBoolean ended;

    TimedListener(Deadline deadline, BuildListener outer) {
        this(deadline, outer, new AtomicBoolean());
    }

    private TimedListener(Deadline deadline, BuildListener outer, AtomicBoolean ended) {
        this.deadline = deadline;
        this.outer = outer;
        this.ended = ended;
    }

    @Override
    public void progress(String stage, double done, double bestError) throws InterruptedException {
        outer.progress(stage, done, bestError);
    }

    @Override
    public boolean enough() {
        boolean enough = deadline.passed() || outer.enough();
        if (enough) {
            ended.set(true);
        }
        return enough;
    }

    @Override
    public BuildListener share(double share) {
        return new TimedListener(deadline.share(share), outer, ended);
    }

    /** Whether it, or the listener for one of its shares, has said enough: then something was cut short, or may have been. */
    public boolean hasEnded() {
        return ended.get();
    }
}
