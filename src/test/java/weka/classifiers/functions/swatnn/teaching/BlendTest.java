package weka.classifiers.functions.swatnn.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.core.Instances;

import java.util.List;

/** Shares of two teachers, worked by hand. */
class BlendTest {

    private static final double NOT_JUDGED = Double.NaN;

    /** A teacher whose answers are the same for rows that it saw and rows that it did not. */
    private record Fixed(String label, double... answers) implements Teacher {
        @Override
        public double[] predict(Instances rows) {
            return answers.clone();
        }

        @Override
        public double[] unseen() {
            return answers.clone();
        }
    }

    private static DesignMatrix targets(double... targets) {
        double[] weights = new double[targets.length];
        java.util.Arrays.fill(weights, 1);
        return new DesignMatrix(0, new double[0], targets, weights);
    }

    @Test
    void theSharesHaveTheLowestErrorOnUnseenRows() throws Exception {
        // Σ (y - b)(a - b) = 3·4 + 1·4 = 16 and Σ (a - b)² = 32: half of each.
        Teacher blend = Blend.of(List.of(new Fixed("a", 4, 4), new Fixed("b", 0, 0)), targets(3, 1));
        assertEquals("a blend of a (50 %), b (50 %)", blend.label());
        assertArrayEquals(new double[] {2, 2}, blend.unseen());
        assertArrayEquals(new double[] {2, 2}, blend.predict(null));
    }

    @Test
    void aTeacherThatAddsNothingIsLeftOut() {
        Teacher right = new Fixed("right", 1, 2);
        Teacher wrong = new Fixed("wrong", -1, -2);
        assertSame(right, Blend.of(List.of(right, wrong), targets(1, 2)));
        assertSame(right, Blend.of(List.of(wrong, right), targets(1, 2)));
        assertSame(right, Blend.of(List.of(right, wrong), targets(2, 4)), "shares are not more than all");
    }

    @Test
    void rowsThatAllHaveSeenDoNotCount() {
        Teacher a = new Fixed("a", 4, NOT_JUDGED);
        Teacher b = new Fixed("b", 0, NOT_JUDGED);
        assertArrayEquals(
                new double[] {1, Double.NaN},
                Blend.of(List.of(a, b), targets(1, 100)).unseen());
    }

    @Test
    void equalTeachersAreOne() {
        Teacher a = new Fixed("a", 1, 2);
        assertSame(a, Blend.of(List.of(a, new Fixed("b", 1, 2)), targets(5, 5)));
    }

    @Test
    void sharesOfThreeSumToAll() throws Exception {
        // Residuals (1, 0, 0), (0, 1, 0) and (0, 0, 1): Σ w² is least for equal shares, which leave w of each.
        Teacher blend = Blend.of(
                List.of(new Fixed("a", 1, 0, 0), new Fixed("b", 0, 1, 0), new Fixed("c", 0, 0, 1)), targets(0, 0, 0));
        assertEquals("a blend of a (33 %), b (33 %), c (33 %)", blend.label());
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, blend.predict(null), 1e-8);
    }

    @Test
    void ofThreeOneThatAddsNothingIsLeftOut() throws Exception {
        // a and b err in opposite ways, and half of each is right; c errs in both.
        Teacher blend =
                Blend.of(List.of(new Fixed("a", 1, -1), new Fixed("c", 2, 2), new Fixed("b", -1, 1)), targets(0, 0));
        assertEquals("a blend of a (50 %), b (50 %)", blend.label());
        assertArrayEquals(new double[] {0, 0}, blend.predict(null), 1e-8);
    }

    @Test
    void sharesOfProbabilitiesHaveTheLowestBrierScore() throws Exception {
        // Rows of the first and the second of three classes, of weights 1 and 3; a always says the first, b the second.
        // The squares
        // are 3 · 2 for a and 1 · 2 for b: 6 u² + 2 (1 - u)² is least at u = 1/4.
        DesignMatrix rows = new DesignMatrix(0, new double[0], new double[] {1, 0, 0, 0, 1, 0}, new double[] {1, 3});
        Teacher blend = Blend.of(List.of(new Fixed("a", 1, 0, 0, 1, 0, 0), new Fixed("b", 0, 1, 0, 0, 1, 0)), rows);
        assertEquals("a blend of a (25 %), b (75 %)", blend.label());
        assertArrayEquals(new double[] {0.25, 0.75, 0, 0.25, 0.75, 0}, blend.predict(null), 1e-12);
    }

    @Test
    void oneTeacherIsItself() {
        Teacher alone = new Fixed("a", 3);
        assertSame(alone, Blend.of(List.of(alone), targets(1)));
    }
}
