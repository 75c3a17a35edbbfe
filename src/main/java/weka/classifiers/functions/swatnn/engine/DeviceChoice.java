package weka.classifiers.functions.swatnn.engine;

import ai.djl.Device;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A device as a user names it: {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:n}. Reading the name loads no native code.
 *
 * @param name the name
 * @param gpu number of the GPU asked for, counted from 0; less than 0 for the CPU and for any device
 */
public record DeviceChoice(String name, int gpu) {

    private static final int CPU = -1;
    private static final int AUTO = -2;
    private static final int MOST_GPUS = 16;
    private static final Pattern NUMBERED = Pattern.compile("gpu:(\\d{1,4})");

    /** The names to offer: those of any machine with up to {@value #MOST_GPUS} GPUs. */
    public static List<String> names() {
        return Stream.concat(
                        Stream.of("auto", "cpu", "gpu"),
                        IntStream.range(0, MOST_GPUS).mapToObj(i -> "gpu:" + i))
                .toList();
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static DeviceChoice parse(String name) {
        if (name != null) {
            switch (name) {
                case "auto":
                    return new DeviceChoice(name, AUTO);
                case "cpu":
                    return new DeviceChoice(name, CPU);
                case "gpu":
                    return new DeviceChoice(name, 0);
                default:
                    var numbered = NUMBERED.matcher(name);
                    if (numbered.matches()) {
                        return new DeviceChoice(name, Integer.parseInt(numbered.group(1)));
                    }
            }
        }
        throw new IllegalArgumentException("The option -device is '" + name
                + "'; it must be auto, cpu, gpu, or gpu: with the number of the GPU, such as gpu:1");
    }

    /** Whether the CPU is asked for. */
    boolean isCpu() {
        return gpu == CPU;
    }

    /** Whether the choice is left to the machine. */
    boolean isAuto() {
        return gpu == AUTO;
    }

    /**
     * Checks the choice against what the machine has.
     *
     * @param machineGpus CUDA GPUs that DJL finds in the machine
     * @throws EngineUnavailableException if the GPU asked for is not there
     */
    void requireOn(int machineGpus) {
        if (gpu < machineGpus) {
            return;
        }
        if (machineGpus == 0) {
            throw new EngineUnavailableException("The option -device is '" + name
                    + "', but there is no CUDA GPU on this machine that can be used: that takes an NVIDIA driver, CUDA's"
                    + " run-time library (libcudart) on the library path, and " + PackageFiles.withoutNatives()
                    + ", the package without native libraries; use auto or cpu otherwise");
        }
        throw new EngineUnavailableException(
                "The option -device is '" + name + "', but the GPUs of this machine are gpu:0"
                        + (machineGpus == 1 ? " alone" : " to gpu:" + (machineGpus - 1)));
    }

    /**
     * The device for a loaded engine.
     *
     * @param engineGpus GPUs that the loaded build of PyTorch can use
     * @param bundled whether that build came with the package
     * @throws EngineUnavailableException if a GPU is asked for and the build is for the CPU alone
     */
    Device on(int engineGpus, boolean bundled) {
        if (gpu >= 0 && engineGpus == 0) {
            throw new EngineUnavailableException("The option -device is '" + name + "', but " + cpuOnly(bundled));
        }
        if (isAuto()) {
            return engineGpus > 0 ? Device.gpu() : Device.cpu();
        }
        return isCpu() ? Device.cpu() : Device.gpu(gpu);
    }

    /** Why the GPUs of a machine cannot be used, and what to do about it. */
    static String cpuOnly(boolean bundled) {
        return bundled
                ? "this installation's PyTorch libraries are for the CPU alone: to use the GPU, install "
                        + PackageFiles.withoutNatives()
                        + ", the package without native libraries, which fetches those for CUDA, and restart Weka"
                : "PyTorch is loaded for the CPU alone, as it has no libraries for this machine's version of CUDA: to use the"
                        + " GPU, install CUDA 12.8 or newer and restart Weka";
    }
}
