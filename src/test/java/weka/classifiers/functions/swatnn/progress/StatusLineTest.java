package weka.classifiers.functions.swatnn.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class StatusLineTest {

    private final List<String> lines = new ArrayList<>();
    private final StatusLine status = new StatusLine(lines::add);

    @Test
    void tellsStageShareErrorAndTimeLeft() throws Exception {
        status.progress("latent search, step 1 of 10", 0, Double.NaN);
        status.progress("latent search, step 2 of 10", 0.1, 0.25);
        assertEquals(
                List.of("latent search, step 1 of 10, 0 %", "latent search, step 2 of 10, 10 %, error 0.2500"), lines);
        String last = "";
        while (!last.endsWith(" left")) {
            status.progress("latent search, step 6 of 10", 0.5, Double.NaN);
            last = lines.get(lines.size() - 1);
        }
        assertTrue(last.matches("latent search, step 6 of 10, 50 %, error 0.2500, [1-9][0-9]* (s|min) left"), last);
        status.progress("refinement", 0, 0.125);
        assertEquals("refinement, 0 %, error 0.1250", lines.get(lines.size() - 1), "each stage has its own clock");
    }

    @Test
    void longTimesAreInMinutesAndHours() {
        assertEquals("1 s", StatusLine.duration(0.2));
        assertEquals("119 s", StatusLine.duration(118.5));
        assertEquals("5 min", StatusLine.duration(301));
        assertEquals("2.5 h", StatusLine.duration(9000));
    }

    @Test
    void interruptEndsTheBuild() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(InterruptedException.class, () -> status.progress("pruning", 0, 1));
        } finally {
            Thread.interrupted();
        }
        assertTrue(lines.isEmpty());
    }
}
