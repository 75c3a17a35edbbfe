package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.functions.swatnn.design.ParallelStage;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.progress.TimedListener;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Models that are each made from rows drawn with replacement (Breiman, 1996, Bagging predictors), several at once. */
final class Bagging {

    /** Of the time for all models, the part that the first may take: with fewer than three, they are not worth it. Not measured. */
    private static final double FIRST_SHARE = 0.33;

    private Bagging() {}

    /**
     * What chance decides of a model.
     *
     * @param rows the rows that it is to learn
     * @param seen which of all rows are among them
     * @param seed of all else
     */
    record Draft(int[] rows, boolean[] seen, long seed) {

        private static Draft of(int rows, SplittableRandom random) {
            int[] drawn = new int[rows];
            boolean[] seen = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                drawn[i] = random.nextInt(rows);
                seen[drawn[i]] = true;
            }
            return new Draft(drawn, seen, random.nextLong());
        }
    }

    /**
     * How a model is made.
     *
     * @param <M> what it is
     */
    @FunctionalInterface
    interface Maker<M> {

        /** Makes one, in any thread; the listener may say that it is enough. */
        M make(Draft draft, BuildListener listener) throws Exception;
    }

    /**
     * A model and what it was made from.
     *
     * @param <M> what it is
     */
    record Made<M>(Draft draft, M member) {}

    /** The drafts of so many models. */
    static List<Draft> drafts(int rows, int members, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            drafts.add(Draft.of(rows, random.split()));
        }
        return drafts;
    }

    /**
     * Makes models of drafts, as many at once as there are threads. Once the listener says enough, those that have begun are the last; where
     * nothing limits the time, there is at least one. Under a limit, a model that is not finished by then is left out, and all after it.
     *
     * @param stage what the listener is told that is being done
     * @param drafts at least one
     * @param deadline the first model has a part of the time until then
     * @param listener told of the progress
     * @throws Exception what a maker throws
     * @throws InterruptedException where the listener ends the build
     */
    static <M> List<Made<M>> made(
            String stage, List<Draft> drafts, Maker<M> maker, int threads, Deadline deadline, BuildListener listener)
            throws Exception {
        Deadline ofTheFirst = deadline.share(FIRST_SHARE);
        List<Made<M>> made = inThreads(
                stage,
                drafts,
                (draft, watch) -> inTime(draft, maker, draft == drafts.get(0) ? ofTheFirst : deadline, watch),
                threads,
                listener);
        return made.isEmpty() && !deadline.limited()
                ? List.of(new Made<>(drafts.get(0), maker.make(drafts.get(0), listener)))
                : made.stream().takeWhile(each -> each.member() != null).toList();
    }

    /** The model of a draft; null where it was not finished in time. */
    private static <M> M inTime(Draft draft, Maker<M> maker, Deadline until, BuildListener listener) throws Exception {
        TimedListener timed = until.over(listener);
        M member = maker.make(draft, timed);
        return until.limited() && (until.passed() || timed.hasEnded()) ? null : member;
    }

    private static <M> List<Made<M>> inThreads(
            String stage, List<Draft> drafts, Maker<M> maker, int threads, BuildListener listener) throws Exception {
        try {
            return ParallelStage.run(stage, threads, drafts, listener, (draft, watch) -> {
                try {
                    return new Made<>(draft, maker.make(draft, watch));
                } catch (RuntimeException | InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    throw new Failure(e);
                }
            });
        } catch (Failure e) {
            throw e.reason;
        }
    }

    /** What a maker threw, on its way out of a thread. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Exception reason;

        Failure(Exception reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
