package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.Device;
import ai.djl.engine.Engine;

/** The one door to DJL's PyTorch engine. */
public final class NativeEngine {

    private static final String NAME = "PyTorch";

    private NativeEngine() {}

    /**
     * The engine, loaded at the first call.
     *
     * <p>DJL looks for its engines through the thread's context class loader, once; inside Weka's package manager only this
     * package's own loader sees them.
     */
    public static synchronized Engine get() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(NativeEngine.class.getClassLoader());
        try {
            if (System.getProperty("OPT_OUT_TRACKING") == null) {
                System.setProperty("OPT_OUT_TRACKING", "true");
            }
            return Engine.getEngine(NAME);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The device of this name.
     *
     * @param name {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:n}
     */
    public static Device device(String name) {
        Engine engine = get();
        return switch (name) {
            case "auto" -> engine.getGpuCount() > 0 ? Device.gpu() : Device.cpu();
            case "cpu" -> Device.cpu();
            case "gpu" -> Device.gpu();
            default -> Device.fromName(name, engine);
        };
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
}
