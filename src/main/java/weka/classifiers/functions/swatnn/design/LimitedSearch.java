package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.progress.TimedListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.select.Contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search under a limit of time. It begins with a small part of what is asked for, which leaves a network whatever happens and tells how fast
 * this machine is; then come searches as large as fit, until the time is up but for what the end of the build takes. A search that the limit
 * cuts short counts where it found the network that is chosen; else the model is that of the searches before it, which option values alone
 * give again.
 */
public final class LimitedSearch {

    private final BuildPlan plan;
    private final Deadline deadline;
    private final double seconds;
    private Deadline searching;
    private Effort effort = Effort.WHOLE;

    /** The searches of one effort that were not cut short, or null while there are none. */
    private SearchIterations whole;

    private Effort effortOfWhole;
    private boolean goneOn;

    /**
     * A search that has not begun.
     *
     * @param plan what is asked for
     * @param deadline when the build is to end
     */
    public LimitedSearch(BuildPlan plan, Deadline deadline) {
        this.plan = plan;
        this.deadline = deadline;
        seconds = Math.max(0, deadline.secondsLeft());
    }

    /** Whether there is time for another search. */
    public boolean goesOn() {
        return searching == null || !searching.passed();
    }

    /**
     * Searches once more.
     *
     * @param before the search so far
     * @param data all rows, those that it began with
     * @param toLearn what networks are fitted to
     * @param listener told of the progress
     * @throws IllegalArgumentException where the rows are others
     * @throws IOException if the autoencoder is missing or damaged
     * @throws InterruptedException where the listener ends the build
     */
    public SearchIterations next(
            SearchIterations before, DesignMatrix data, DesignMatrix toLearn, BuildListener listener)
            throws IOException, InterruptedException {
        if (before.found() == null) {
            return first(before, data, toLearn, listener);
        }
        if (searching == null) {
            goneOn = true;
            searching = deadline.before(secondsOfTheEnd(before.found(), toLearn));
        }
        return counted(before, effort, data, toLearn, listener);
    }

    private SearchIterations first(
            SearchIterations none, DesignMatrix data, DesignMatrix toLearn, BuildListener listener)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        effort = new Effort(Tuning.FIRST_EFFORT);
        searching = deadline.share(1 - Tuning.MOST_END);
        SearchIterations tried = counted(none, effort, data, toLearn, listener);
        if (whole == null && searching.passed()) {
            return tried;
        }
        searching = deadline.before(secondsOfTheEnd(tried.found(), toLearn));
        double took = Seconds.since(start) - tried.found().timing().load();
        Effort larger = effort.within(Tuning.EXPECTED_SHARE * searching.secondsLeft(), took);
        if (larger.equals(effort)) {
            return tried;
        }
        SearchIterations more = counted(none, larger, data, toLearn, listener);
        effort = larger;
        return whole == more ? more : tried.and(more);
    }

    /** One more search, which counts as a whole one where the time cut no part of it short. */
    private SearchIterations counted(
            SearchIterations before, Effort by, DesignMatrix data, DesignMatrix toLearn, BuildListener listener)
            throws IOException, InterruptedException {
        TimedListener timed = searching.over(listener);
        SearchIterations found = plan.with(by).next(before, data, toLearn, timed);
        if (!timed.hasEnded() && (before.found() == null || before == whole)) {
            whole = found;
            effortOfWhole = by;
        }
        return found;
    }

    /** The time for the last fit of the most accurate network so far and for its intervals, estimated by one step on some rows. */
    private double secondsOfTheEnd(Exploration found, DesignMatrix rows) throws InterruptedException {
        List<Contender> front = found.front().members();
        SparseMlp network = front.get(front.size() - 1).network();
        DesignMatrix some = RowSampling.subsample(rows, Tuning.ROWS_OF_A_TRIAL, new SplittableRandom(1));
        LevenbergMarquardt.Settings step = new LevenbergMarquardt.Settings(1, 0, 1, 0, false)
                .withLoss(plan.settings().loss());
        long start = System.nanoTime();
        LevenbergMarquardt.fit(network, some, step, BuildListener.SILENT);
        double pass = Seconds.since(start) * rows.rows() / some.rows();
        return Math.max(
                Tuning.LEAST_END * seconds, Math.min(Tuning.MOST_END * seconds, Tuning.PASSES_AT_THE_END * pass));
    }

    /**
     * Chooses among all networks that were found, and fits the chosen one, as far as there is time.
     *
     * @param found the search so far
     * @param data the rows that networks were fitted to
     * @param referee judges them, or null
     * @param teaching the options that have other values than asked for, where a teacher gives the lesson; empty for none
     * @param listener told of the progress
     * @throws InterruptedException where the listener ends the build
     */
    public Design finish(
            SearchIterations found, DesignMatrix data, Referee referee, String teaching, BuildListener listener)
            throws InterruptedException {
        boolean again =
                whole != null && (whole == found || chosen(whole, data, referee).equals(chosen(found, data, referee)));
        SearchIterations used = again ? whole : found;
        Design design = plan.finish(used, data, referee, deadline.over(listener));
        boolean early = design.notes().contains(ChoiceNotes.EARLY);
        return design.withNotes(notes(used, again && !early, teaching));
    }

    private SparseMlp chosen(SearchIterations found, DesignMatrix data, Referee referee) {
        return plan.choice(found, data, referee).network();
    }

    private List<String> notes(SearchIterations used, boolean again, String teaching) {
        List<String> notes = new ArrayList<>();
        notes.add("The time of the build was limited: on another machine, or a busier one, the model may be another.");
        if (goneOn || whole == null) {
            notes.add("No options give it again without a limit, as the limit cut its search short.");
        } else {
            String same = Stream.of(
                            "-time-limit 0",
                            teaching,
                            effortOfWhole.options(plan.settings()),
                            "-iterations " + whole.found().iterations())
                    .filter(option -> !option.isEmpty())
                    .collect(Collectors.joining(" "));
            notes.add(
                    again
                            ? "The same model without a limit: the other options with " + same + "."
                            : "The limit cut short the search or the fit that it comes from; what was finished before is found again by the other options with "
                                    + same + ".");
        }
        return notes;
    }
}
