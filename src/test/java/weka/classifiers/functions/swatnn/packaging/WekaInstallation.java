package weka.classifiers.functions.swatnn.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private static final long MINUTES = 10;

    private final Path folder;
    private final String classPath;

    /** What a JVM printed. */
    record Run(int status, String out, String err) {

        boolean succeeded() {
            return status == 0;
        }

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
        WekaInstallation installation = empty(folder, zip);
        Run run = installation.run("weka.core.WekaPackageManager", "-offline", "-install-package", zip.toString());
        if (!Files.isRegularFile(installation.home().resolve("packages/swatNN/Description.props"))) {
            throw new IOException("The package was not installed\n" + run.all());
        }
        return installation;
    }

    /**
     * Weka in an empty home, without any package.
     *
     * @param folder where everything goes
     * @param zip the package file that Weka's class path must not hold
     */
    static WekaInstallation empty(Path folder, Path zip) throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        return new WekaInstallation(folder, wekaAlone(zip));
    }

    /** Lets Weka's package manager believe that it once read the list of official packages, an empty one; offline it needs one. */
    WekaInstallation withPackageList() throws IOException {
        Path cache = Files.createDirectories(home().resolve("repCache"));
        for (String name : List.of("packageList.txt", "packageListWithVersion.txt", "images.txt")) {
            Files.writeString(cache.resolve(name), "");
        }
        Files.writeString(cache.resolve("numPackages.txt"), "0\n");
        return this;
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

    /**
     * Runs a test program that opens Weka's windows.
     *
     * @param program a class of the tests; it and its neighbours join Weka's class path
     */
    Run windows(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path classes = copyOfPackage(program);
        List<String> options = List.of(
                "-Djava.awt.headless=false",
                "-Dswatnn.screenshots=" + Path.of("target", "screenshots").toAbsolutePath(),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.desktop/sun.awt=ALL-UNNAMED");
        return run(options, classPath + File.pathSeparator + classes, program.getName(), arguments);
    }

    private Path copyOfPackage(Class<?> program) throws IOException {
        Path classes = folder.resolve("classes");
        try {
            Path tests = Path.of(
                    program.getProtectionDomain().getCodeSource().getLocation().toURI());
            String name = program.getPackageName().replace('.', '/');
            Files.createDirectories(classes.resolve(name));
            try (Stream<Path> files = Files.list(tests.resolve(name))) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            classes.resolve(name).resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return classes;
    }

    private Run run(String mainClass, String... arguments) throws IOException, InterruptedException {
        return run(List.of("-Djava.awt.headless=true"), classPath, mainClass, arguments);
    }

    private Run run(List<String> options, String classPath, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
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
                    + new Run(-1, Files.readString(out), Files.readString(err)).all());
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
