package weka.classifiers.functions.swatnn.benchmark.papers;

import com.sun.management.OperatingSystemMXBean;
import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Repeats the experiments of a paper and writes a report of tables and pictures in the shape of the paper's. Each piece of work is written to
 * {@code cells.csv} as soon as it is done, and is not done again with the same settings. See {@link PaperOptions#USAGE} for the arguments.
 */
public final class PaperExperiments {

    private static final String CELLS = "cells.csv";
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final CellStore store;
    private final PrintStream progress;
    private int failures;

    /**
     * Opens the folder.
     *
     * @throws IOException if it cannot be written, or holds another kind of file in the place of what was measured
     */
    PaperExperiments(Path folder, PrintStream progress) throws IOException {
        makeWritable(folder);
        this.folder = folder;
        store = new CellStore(folder.resolve(CELLS));
        this.progress = progress;
    }

    /**
     * Runs the experiments; exits with 1 if a work failed and with 2 if the arguments are wrong or the folder cannot be
     * written.
     */
    public static void main(String[] arguments) {
        try {
            PaperOptions options = PaperOptions.parse(arguments);
            String command =
                    "-paper " + options.paper().label() + (options.extent().quick() ? " -quick" : "");
            PaperReport report =
                    new PaperReport(options.paper().label(), options.paper().title());
            report.paragraph("Written by `mvn test-compile exec:exec@paper-experiments \"-Dpapers.arguments=" + command
                    + " -out <folder>\"`; `src/docs/paper-experiments/README.md` is about these experiments.");
            PaperExperiments experiments = new PaperExperiments(options.out(), System.err);
            List<Part> parts = options.paper().parts(options);
            if (!options.reportOnly()) {
                experiments.measure(parts);
            }
            experiments.report(parts, report);
            if (experiments.failures > 0) {
                System.exit(1);
            }
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.err.println();
            System.err.print(PaperOptions.USAGE);
            System.exit(2);
        }
    }

    /**
     * Does what is not yet done. Works that fail are told to the progress and are tried again the next time.
     *
     * @return the number of works that failed
     * @throws IOException if what was measured cannot be written
     */
    int measure(List<Part> parts) throws IOException {
        List<Work> works = works(parts);
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            if (!store.contains(work)) {
                progress.printf("[%d/%d] %s, %s: ", i + 1, works.size(), work.data(), work.method());
                progress.println(measure(work));
            }
        }
        return failures;
    }

    /**
     * Writes the report of what is measured.
     *
     * @throws IOException if it cannot be written
     */
    void report(List<Part> parts, PaperReport report) throws IOException {
        List<Work> works = works(parts);
        long missing = works.stream().filter(work -> !store.contains(work)).count();
        if (missing > 0) {
            report.paragraph("Not complete: " + missing + " of " + works.size() + " builds and trainings are missing.");
        }
        Measured measured = store.of(works);
        parts.forEach(part -> part.report(measured, report));
        progress.println("Report: " + report.write(folder));
    }

    private static List<Work> works(List<Part> parts) {
        return parts.stream().flatMap(part -> part.works().stream()).toList();
    }

    private String measure(Work work) throws IOException {
        long start = PROCESS.getProcessCpuTime();
        List<Figures> measured;
        try {
            measured = work.measurement().measure();
        } catch (Exception e) {
            failures++;
            return "failed: " + e;
        }
        double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
        store.add(work, measured, seconds);
        Figures first = measured.get(0);
        return told("error %.2e", first.error())
                + told(", MPE %.2f %%", first.mpe())
                + told(", %.0f weights", first.weights())
                + told(", %.1f processor seconds", seconds);
    }

    /** The number in these words; nothing where it is none. */
    private static String told(String words, double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, words, number);
    }

    private static void makeWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".test"));
        } catch (IOException e) {
            throw new IOException("The folder of -out, " + folder + ", cannot be written: " + e, e);
        }
    }
}
