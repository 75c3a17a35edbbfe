package weka.classifiers.functions.swatnn.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Megabytes: what the process has in memory, and what is alive on its heap. */
record Memory(double resident, double heap) {

    private static final long SETTLING_MILLIS = 50;

    /** After collections of garbage until there is no less: what a first one finds, another thread may have to give up. */
    static Memory now() throws IOException, InterruptedException {
        double heap = collected();
        for (double next = collected(); next < 0.99 * heap; next = collected()) {
            heap = next;
        }
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return new Memory(Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024, heap);
    }

    private static double collected() throws InterruptedException {
        System.gc();
        Thread.sleep(SETTLING_MILLIS);
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) / 1048576.0;
    }

    Memory orMore(Memory other) {
        return new Memory(Math.max(resident, other.resident), Math.max(heap, other.heap));
    }

    String then(Memory most) {
        return String.format(
                Locale.ROOT,
                "resident %.0f MB warm, %.0f MB at most (%+.1f %%), heap %.1f MB warm, %.1f MB at most (%+.1f %%)",
                resident,
                most.resident,
                100 * (most.resident / resident - 1),
                heap,
                most.heap,
                100 * (most.heap / heap - 1));
    }
}
