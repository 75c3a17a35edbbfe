package weka.classifiers.functions.swatnn.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A class of the tests run in a JVM of its own, with limits that would harm the tests' own one. */
final class ChildJvm {

    private static final long MINUTES = 4;

    private final Path folder;
    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    /** How it ended and what it printed. */
    record Run(int status, String output) {}

    /** One whose output goes into a folder. */
    ChildJvm(Path folder) {
        this.folder = folder;
    }

    /** Started by these words. */
    ChildJvm under(String... words) {
        prefix.addAll(List.of(words));
        return this;
    }

    /** With these options for Java. */
    ChildJvm with(String... words) {
        options.addAll(List.of(words));
        return this;
    }

    /** Runs it to its end. */
    Run run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String property : new String[] {
            "WEKA_HOME", "weka.packageManager.offline", "ai.djl.offline", "swatnn.models", "java.awt.headless"
        }) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "child", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("No end after " + MINUTES + " minutes: " + Files.readString(log));
        }
        return new Run(process.exitValue(), Files.readString(log));
    }

    /** Whether a command can be run here, such as one that needs rights. */
    static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
