package weka.classifiers.functions.swatnn.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.util.Utils;
import ai.djl.util.cuda.CudaUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;

/** The one door to DJL's PyTorch engine. */
public final class NativeEngine {

    private static final String NAME = "PyTorch";

    /** DJL's own setting of the threads that one native operation may use. */
    private static final String THREADS = "ai.djl.pytorch.num_threads";

    /** What PyTorch looks for in its environment when it is loaded. */
    private static final String TF32 = "TORCH_ALLOW_TF32_CUBLAS_OVERRIDE";

    private static Engine engine;
    private static NativeLibraries libraries;
    private static EngineUnavailableException failure;
    private static boolean idleGpuSaid;
    private static boolean tf32;

    private NativeEngine() {}

    /**
     * The engine, loaded at the first call. The user hears of it first if native libraries must be fetched or unpacked for that.
     *
     * @throws EngineUnavailableException saying why the engine cannot be loaded and what to do; later calls say the same, as
     *     native libraries cannot be loaded a second time in the same process
     */
    public static synchronized Engine get() {
        if (failure != null) {
            throw failure;
        }
        if (engine == null) {
            try {
                engine = inOwnLoader(NativeEngine::load);
            } catch (EngineUnavailableException e) {
                failure = e;
                throw e;
            }
        }
        return engine;
    }

    /**
     * Lets native operations use all processors, where {@value #THREADS} does not say otherwise and the engine is not loaded yet:
     * worth it for the large batches of a training. A search does best with one thread, its operations being so small that
     * a second one mostly waits, and waits very long where other programs want the processors too.
     */
    public static synchronized void preferAllProcessors() {
        prefer(THREADS, Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Lets CUDA devices multiply matrices in TF32, for the whole process. DJL has no call for it, so it goes through the
     * environment, which Java itself cannot change.
     *
     * @throws IllegalStateException if the engine is loaded without it, or the environment cannot be changed
     */
    static synchronized void allowTf32() {
        if (tf32 || "1".equals(System.getenv(TF32))) {
            return;
        }
        if (engine != null) {
            throw new IllegalStateException(
                    "PyTorch is loaded without TF32 already: restart Java to use -precision tf32");
        }
        if (!NativeEnvironment.set(TF32, "1")) {
            throw new IllegalStateException("The environment of this process cannot be changed: set " + TF32
                    + "=1 before Java starts to use -precision tf32");
        }
        tf32 = true;
    }

    private static void prefer(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static Engine load() {
        prefer("OPT_OUT_TRACKING", "true");
        prefer(THREADS, "1");
        Logger log = LoggerFactory.getLogger(NativeEngine.class);
        libraries = NativeLibraries.find();
        libraries.requireAvailable(Utils.isOfflineMode());
        libraries.announcements().forEach(log::info);
        try {
            return Engine.getEngine(NAME);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            log.debug("The engine could not be loaded", e);
            throw libraries.failure(e);
        }
    }

    /**
     * The device of this name. The name and the machine are checked before any native library of PyTorch loads.
     *
     * @param name {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:n}
     * @throws IllegalArgumentException if the name is none of these
     * @throws EngineUnavailableException if the engine cannot be loaded, or it or the machine lacks the GPU asked for
     */
    public static synchronized Device device(String name) {
        DeviceChoice choice = DeviceChoice.parse(name);
        int machineGpus = choice.isCpu() ? 0 : inOwnLoader(CudaUtils::getGpuCount);
        choice.requireOn(machineGpus);
        int engineGpus = get().getGpuCount();
        Device device = choice.on(engineGpus, libraries.bundled());
        if (choice.isAuto() && machineGpus > engineGpus && !idleGpuSaid) {
            idleGpuSaid = true;
            LoggerFactory.getLogger(NativeEngine.class)
                    .warn("SWATNN: there is a CUDA GPU, but {}", DeviceChoice.cpuOnly(libraries.bundled()));
        }
        return device;
    }

    /** The hardware class of a device, for a model's provenance: processor architecture and threads, or the accelerator. */
    public static String describe(Device device) {
        return device.isGpu()
                ? "CUDA GPU"
                : System.getProperty("os.arch") + " CPU, "
                        + Runtime.getRuntime().availableProcessors() + " cores";
    }

    /** The versions of DJL and of the engine. */
    public static String version() {
        return "DJL " + Engine.getDjlVersion() + ", PyTorch " + get().getVersion();
    }

    /**
     * DJL looks for its engines and libraries, and the logger for its settings, through the thread's context class loader, once;
     * inside Weka's package manager only this package's own loader sees them.
     */
    private static <T> T inOwnLoader(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(NativeEngine.class.getClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
