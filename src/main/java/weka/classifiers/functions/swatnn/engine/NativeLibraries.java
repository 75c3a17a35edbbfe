package weka.classifiers.functions.swatnn.engine;

import ai.djl.util.Platform;
import ai.djl.util.Utils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where PyTorch's native libraries come from on this machine. DJL takes those that {@code PYTORCH_LIBRARY_PATH} names, else those
 * of a jar beside it, unpacked into its cache, else those that it fetched into its cache before, else it fetches them.
 *
 * @param source where they come from
 * @param platform name of operating system and processor, such as linux-x86_64
 * @param flavor {@code cpu}, or {@code cu} and the version of CUDA
 * @param cache DJL's folder for them
 */
record NativeLibraries(Source source, String platform, String flavor, Path cache) {

    private static final String ENGINE = "pytorch";
    private static final Set<String> PLATFORMS = Set.of("linux-x86_64", "linux-aarch64", "osx-aarch64", "win-x86_64");

    /** Ways to the libraries. */
    enum Source {
        /** The user's own, outside the package. */
        USER,
        /** In the package, and unpacked before. */
        UNPACKED,
        /** In the package, still to be unpacked. */
        PACKAGED,
        /** Fetched before. */
        FETCHED,
        /** To be fetched. */
        NETWORK
    }

    /**
     * Looks for the libraries as DJL will, through the thread's context class loader. Loads and fetches nothing.
     *
     * @throws EngineUnavailableException if there are none for this machine
     */
    static NativeLibraries find() {
        Platform platform;
        try {
            platform = Platform.detectPlatform(ENGINE);
        } catch (AssertionError e) {
            throw new EngineUnavailableException(unsupported(System.getProperty("os.name")));
        }
        Path cache = Utils.getEngineCacheDir(ENGINE);
        Source source = source(platform, cache);
        if (source != Source.USER && !PLATFORMS.contains(platform.getClassifier())) {
            throw new EngineUnavailableException(unsupported(platform.getClassifier()));
        }
        return new NativeLibraries(source, platform.getClassifier(), platform.getFlavor(), cache);
    }

    private static Source source(Platform platform, Path cache) {
        if (Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null) {
            return Source.USER;
        }
        boolean packaged = !platform.isPlaceholder();
        boolean cached = cached(cache, platform, packaged);
        if (packaged) {
            return cached ? Source.UNPACKED : Source.PACKAGED;
        }
        return cached ? Source.FETCHED : Source.NETWORK;
    }

    /** Whether DJL will be content with its cache. A GPU's libraries may be those of an older CUDA than the machine's. */
    private static boolean cached(Path cache, Platform platform, boolean packaged) {
        String before = platform.getVersion() + "-";
        String after = "-" + platform.getClassifier();
        boolean anyFlavor = !packaged && platform.getFlavor().startsWith("cu");
        String wanted = before + platform.getFlavor() + after;
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(folder -> Files.exists(folder.resolve(System.mapLibraryName("torch"))))
                    .map(folder -> folder.getFileName().toString())
                    .anyMatch(name ->
                            name.equals(wanted) || (anyFlavor && name.startsWith(before) && name.endsWith(after)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether they come with the package. */
    boolean bundled() {
        return source == Source.UNPACKED || source == Source.PACKAGED;
    }

    /**
     * Checks that nothing must be fetched where DJL may not.
     *
     * @throws EngineUnavailableException naming what to install
     */
    void requireAvailable(boolean offline) {
        if (source == Source.NETWORK && offline) {
            throw new EngineUnavailableException(
                    "PyTorch's native libraries are neither in this installation of the package swatNN nor in " + cache
                            + ", and fetching them is switched off (DJL's offline mode): install "
                            + PackageFiles.withNatives(platform)
                            + ", which holds those for the CPU, and restart Weka");
        }
    }

    /** What the user should know before DJL starts on work that takes a while; at most one line. */
    List<String> announcements() {
        return switch (source) {
            case USER, UNPACKED, FETCHED -> List.of();
            case PACKAGED ->
                List.of("SWATNN: unpacking PyTorch's native libraries (a few hundred MB) into " + cache + ", once");
            case NETWORK ->
                List.of("SWATNN: fetching PyTorch's native libraries for " + platform + " and "
                        + (flavor.startsWith("cu") ? "CUDA (several GB)" : "the CPU (a few hundred MB)")
                        + " from publish.djl.ai into " + cache + ", once");
        };
    }

    /** What to say when the libraries could not be put into the cache or loaded from there. */
    EngineUnavailableException failure(Throwable thrown) {
        Throwable root = thrown;
        boolean io = false;
        while (true) {
            io |= root instanceof IOException;
            if (root.getCause() == null || root.getCause() == root) {
                break;
            }
            root = root.getCause();
        }
        String reason = root.getClass().getSimpleName() + ": " + root.getMessage();
        if (root instanceof UnsatisfiedLinkError
                && String.valueOf(root.getMessage()).contains("another classloader")) {
            return new EngineUnavailableException(
                    "PyTorch's native libraries are in use by a copy of the package swatNN"
                            + " that was loaded earlier in this process: restart Weka");
        }
        if (io && source == Source.NETWORK) {
            return new EngineUnavailableException("PyTorch's native libraries could not be fetched from publish.djl.ai"
                    + " into " + cache + " (" + reason + "): connect to the network, or install "
                    + PackageFiles.withNatives(platform) + ", which holds those for the CPU, and restart Weka");
        }
        if (io) {
            return new EngineUnavailableException("PyTorch's native libraries could not be unpacked into " + cache
                    + " ("
                    + reason + "): make room there, or name another folder in the environment variable DJL_CACHE_DIR,"
                    + " and restart Weka");
        }
        return new EngineUnavailableException(
                "PyTorch's native libraries in " + cache + " cannot be loaded on this machine (" + reason
                        + "): remove that folder in case it is damaged, and restart Weka",
                thrown);
    }

    private static String unsupported(String platform) {
        return "There are no PyTorch libraries for this platform, " + platform + ": SWATNN runs on "
                + String.join(", ", PLATFORMS.stream().sorted().toList());
    }
}
