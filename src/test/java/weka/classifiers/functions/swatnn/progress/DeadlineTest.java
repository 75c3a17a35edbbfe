package weka.classifiers.functions.swatnn.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Moments that work is to end by. */
class DeadlineTest {

    /** What the test itself may take, in seconds. */
    private static final double SLACK = 60;

    @Test
    void withoutALimitNothingChanges() {
        BuildListener listener = new EnoughListener(1);
        assertFalse(Deadline.NEVER.passed());
        assertEquals(Double.POSITIVE_INFINITY, Deadline.NEVER.secondsLeft());
        assertSame(Deadline.NEVER, Deadline.NEVER.share(0.5));
        assertSame(Deadline.NEVER, Deadline.NEVER.before(10));
        assertFalse(Deadline.NEVER.over(listener).enough());
        assertSame(listener, listener.share(0.1));
    }

    @Test
    void sharesOfTheTimeThatIsLeft() {
        Deadline deadline = Deadline.in(10_000);
        assertEquals(10_000, deadline.secondsLeft(), SLACK);
        assertEquals(2500, deadline.share(0.25).secondsLeft(), SLACK);
        assertEquals(7000, deadline.before(3000).secondsLeft(), SLACK);
        assertTrue(deadline.share(0).passed());
        assertTrue(deadline.before(20_000).passed());
        assertEquals(0, Deadline.in(0).before(5000).share(0.5).secondsLeft(), SLACK);
        assertFalse(deadline.passed());
    }

    @Test
    void aListenerKnowsWhetherItHasSaidEnough() {
        TimedListener timed = Deadline.in(1e6).over(BuildListener.SILENT);
        assertFalse(timed.enough());
        assertFalse(timed.hasEnded());
        BuildListener share = timed.share(0);
        assertFalse(timed.hasEnded());
        assertTrue(share.enough());
        assertTrue(timed.hasEnded());
        assertFalse(timed.enough());
    }

    @Test
    void aListenerSaysEnoughWhenTheTimeIsUpOrTheOtherOneDoes() throws Exception {
        assertTrue(Deadline.in(0).over(BuildListener.SILENT).enough());
        assertFalse(Deadline.in(1e6).over(BuildListener.SILENT).enough());
        EnoughListener told = new EnoughListener(1);
        BuildListener over = Deadline.in(1e6).over(told);
        assertFalse(over.enough());
        over.progress("stage", 0, Double.NaN);
        assertEquals(1, told.told());
        assertTrue(over.enough());
        assertTrue(Deadline.in(1e6).over(BuildListener.SILENT).share(0).enough());
        assertFalse(Deadline.in(0).over(BuildListener.SILENT).unhurried().enough());
    }
}
