package weka.classifiers.functions.swatnn.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A Weka home, a working directory and a cache for DJL, all of them new, and Weka run with them in JVMs of their own, offline. */
final class WekaInstallation {

    private static final long MINUTES = 5;

    private final Path folder;
    private final String classPath;

    /** What a JVM printed. */
    record Run(String out, String err) {

        /** Both streams, for messages. */
        String all() {
            return "standard output:\n" + out + "\nstandard error:\n" + err;
        }
    }

    private WekaInstallation(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * Installs a package with Weka's package manager into an empty Weka home.
     *
     * @param folder where everything goes
     * @param zip the package file
     */
    static WekaInstallation of(Path folder, Path zip) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("elsewhere"));
        WekaInstallation installation = new WekaInstallation(folder, wekaAlone(zip));
        Run run = installation.run("weka.core.WekaPackageManager", "-offline", "-install-package", zip.toString());
        if (!Files.isRegularFile(installation.home().resolve("packages/swatNN/Description.props"))) {
            throw new IOException("The package was not installed\n" + run.all());
        }
        return installation;
    }

    /** The tests' class path without the package's classes, its jars and PyTorch's libraries: Weka as its users have it. */
    private static String wekaAlone(Path zip) throws IOException {
        Set<String> packaged;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            packaged = file.stream()
                    .map(entry -> Path.of(entry.getName()).getFileName().toString())
                    .collect(Collectors.toSet());
        }
        String testClassPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(testClassPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> !packaged.contains(jar.getFileName().toString()))
                .filter(jar -> !jar.getFileName().toString().matches("(swatNN|pytorch-native|multiLayerPerceptrons).*"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path home() {
        return folder.resolve("wekafiles");
    }

    /** DJL's cache. */
    Path cache() {
        return folder.resolve("cache");
    }

    /** Whether DJL has put anything into its cache. */
    boolean cacheIsEmpty() {
        if (!Files.exists(cache())) {
            return true;
        }
        try (Stream<Path> files = Files.walk(cache())) {
            return files.noneMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code weka.Run} with these arguments from a directory that has nothing to do with the installation. */
    Run weka(String... arguments) throws IOException, InterruptedException {
        return run("weka.Run", arguments);
    }

    private Run run(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dweka.packageManager.offline=true",
                "-Dai.djl.offline=true",
                "-DWEKA_HOME=" + home(),
                "-classpath",
                classPath,
                mainClass));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("elsewhere").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(DJL|ENGINE|PYTORCH|WEKA)_.*|JAVA_TOOL_OPTIONS"));
        environment.put("DJL_CACHE_DIR", cache().toString());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("No end after " + MINUTES + " minutes: " + command + "\n"
                    + new Run(Files.readString(out), Files.readString(err)).all());
        }
        return new Run(Files.readString(out), Files.readString(err));
    }
}
