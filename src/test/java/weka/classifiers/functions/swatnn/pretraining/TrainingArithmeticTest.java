package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;

/** Counts that can be worked out by hand. */
class TrainingArithmeticTest {

    private static final AutoencoderSizes SIZES = new AutoencoderSizes(2, 3, 2, 4, 10, 2, 1, 1, 0);

    @Test
    void countsProducts() {
        // 3 tokens, width 10: 3 · 1200 in the linear maps, 9 · 10 products for the attention weights, and as many for
        // the mix.
        assertEquals(3780, TrainingArithmetic.block(SIZES));
        // 5 pairs: keys and values 5 · 200, queries and output 3 · 200, attention 2 · 15 · 10.
        assertEquals(1900, TrainingArithmetic.crossAttention(SIZES, 5));
        // 7 points: one layer 2·3 + 3, two layers 2·3 + 9 + 3.
        assertEquals(7 * 27, TrainingArithmetic.networks(SIZES, 7));
        // 2 x 4: Gram matrix 16, its square 8, product 16, five times.
        assertEquals(200, TrainingArithmetic.newtonSchulz(2, 4));
    }
}
