package weka.classifiers.functions.swatnn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.design.Design;

class StageSecondsTest {

    @Test
    void namesEachStage() {
        assertEquals(
                "Seconds of each stage: teacher 3.10, loading the autoencoder 0.40, latent search 0.93, refinement and choice 1.80,"
                        + " prediction intervals 0.02",
                new StageSeconds(3.1, new Design.Timing(0.4, 0.926, 1.8), 0.02).toString());
    }
}
