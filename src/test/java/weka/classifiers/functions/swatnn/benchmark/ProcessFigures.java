package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What one process of the benchmark needed as a whole.
 *
 * @param engineSeconds SWAT-NN's first build, a tiny one outside all runs which loads the engine; NaN without SWAT-NN
 * @param peakHeapMiB the sum of the heap pools' peaks
 * @param peakResidentMiB the peak resident memory, heap and native; NaN where the system does not tell
 */
record ProcessFigures(double engineSeconds, double peakHeapMiB, double peakResidentMiB) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MIB = 1024 * 1024;

    /** The figures of this process so far. */
    static ProcessFigures now(double engineSeconds) throws IOException {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new ProcessFigures(engineSeconds, heap / MIB, readPeakResident());
    }

    /** The figures in words. */
    String inWords() {
        StringBuilder words = new StringBuilder();
        if (!Double.isNaN(engineSeconds)) {
            words.append(String.format(Locale.ROOT, "engine load and first tiny build %.1f s, ", engineSeconds));
        }
        words.append(String.format(Locale.ROOT, "peak heap %.0f MiB", peakHeapMiB));
        if (!Double.isNaN(peakResidentMiB)) {
            words.append(String.format(Locale.ROOT, ", peak resident memory %.0f MiB", peakResidentMiB));
        }
        return words.append('.').toString();
    }

    private static double readPeakResident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
