package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.policy.PolicySettings;

/** Parts of a search. */
class EffortTest {

    /** 30 steps, 4 restarts, 16 candidates, 16 random starts and 6 paths. */
    private static final DesignSettings DEFAULT = new SWATNN().designSettings();

    @Test
    void aQuarterOfTheDefault() {
        assertEquals("-steps 7 -restarts 1 -candidates 4 -random-starts 4 -paths 1", new Effort(4).options(DEFAULT));
        DesignSettings quarter = new Effort(4).of(DEFAULT);
        assertEquals(7, quarter.search().steps());
        assertEquals(1, quarter.search().restarts());
        assertEquals(DEFAULT.refinement().with(4, 4, 1), quarter.refinement());
        assertEquals(DEFAULT.validationFraction(), quarter.validationFraction());
    }

    @Test
    void thereIsALeast() {
        assertEquals("-steps 5 -restarts 1 -candidates 1 -random-starts 1 -paths 1", new Effort(64).options(DEFAULT));
        DesignSettings unrefined = DEFAULT.with(DEFAULT.search().with(0, 1), RefinementSettings.NONE);
        assertEquals("", new Effort(64).options(unrefined));
    }

    @Test
    void aPolicySearchHasFewerChildren() {
        DesignSettings policy = DEFAULT.withPolicy(new PolicySettings(PolicySettings.Space.ARCHITECTURE, 160));
        DesignSettings quarter = new Effort(4).of(policy);
        assertEquals(new PolicySettings(PolicySettings.Space.ARCHITECTURE, 40), quarter.policy());
        assertEquals(
                "-steps 7 -restarts 1 -candidates 4 -random-starts 4 -children 40 -paths 1",
                new Effort(4).options(policy));
    }

    @Test
    void allOfItChangesNothing() {
        assertEquals("", Effort.WHOLE.options(DEFAULT));
        assertEquals(DEFAULT, Effort.WHOLE.of(DEFAULT));
    }

    /** A sixteenth took 1 s: a quarter is expected to take 4 s, all of it 16 s. */
    @Test
    void asLargeAsFits() {
        Effort sixteenth = new Effort(16);
        assertEquals(sixteenth, sixteenth.within(1.9, 1));
        assertEquals(new Effort(8), sixteenth.within(2, 1));
        assertEquals(new Effort(4), sixteenth.within(7, 1));
        assertEquals(Effort.WHOLE, sixteenth.within(16, 1));
        assertEquals(sixteenth, sixteenth.within(-1, 1));
    }
}
