package weka.classifiers.functions.swatnn.progress;

import java.util.concurrent.TimeUnit;

/**
 * The moment that work is to end by, or none.
 *
 * @param end a reading of {@link System#nanoTime}; not asked where there is no limit
 * @param limited whether there is a limit
 */
public record Deadline(long end, boolean limited) {

    /** No limit of time. */
    public static final Deadline NEVER = new Deadline(0, false);

    /** So many seconds from now, at least 0. */
    public static Deadline in(double seconds) {
        return new Deadline(System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1)), true);
    }

    /** The seconds that are left, below 0 where it has passed; infinite without a limit. */
    public double secondsLeft() {
        return limited ? (end - System.nanoTime()) / (double) TimeUnit.SECONDS.toNanos(1) : Double.POSITIVE_INFINITY;
    }

    /** Whether it has passed. */
    public boolean passed() {
        return limited && end - System.nanoTime() <= 0;
    }

    /** The moment when a share of the time that is left, in [0, 1], will have passed. */
    public Deadline share(double share) {
        return limited ? in(share * Math.max(0, secondsLeft())) : this;
    }

    /** The moment so many seconds before this one. */
    public Deadline before(double seconds) {
        return limited ? in(secondsLeft() - seconds) : this;
    }

    /** A listener that says enough once this moment has passed, and before where the given one does. */
    public TimedListener over(BuildListener listener) {
        return new TimedListener(this, listener);
    }
}
