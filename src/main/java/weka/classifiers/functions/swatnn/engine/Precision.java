package weka.classifiers.functions.swatnn.engine;

import ai.djl.Device;

/**
 * The numbers in which a training multiplies its matrices; everything else is in single precision anyway. There is no bf16 here:
 * DJL 0.35.1 knows its name, but its native layer has no number for it and ends the process at the first such array.
 */
public enum Precision {
    /** Single precision. */
    FLOAT32,
    /**
     * Single precision whose products keep 10 bits of the mantissa: a format of CUDA devices since Ampere, for all matrix
     * products of the process. Tried without a GPU only: that native code sees the setting, and that the CPU is refused.
     */
    TF32 {
        @Override
        public Device device(String name) {
            if (!DeviceChoice.parse(name).isCpu()) {
                NativeEngine.allowTf32();
                Device device = super.device(name);
                if (device.isGpu()) {
                    return device;
                }
            }
            throw new IllegalArgumentException(
                    "The option -precision is 'tf32', which CUDA devices alone have; for the CPU it must be float32");
        }
    };

    /**
     * The device of this name, ready for the format.
     *
     * @param name {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:n}
     * @throws IllegalArgumentException if the name is none of these, or the format is not for the device
     * @throws IllegalStateException if the engine was loaded before in a way that does not allow the format
     * @throws EngineUnavailableException if the engine cannot be loaded, or it or the machine lacks the GPU asked for
     */
    public Device device(String name) {
        return NativeEngine.device(name);
    }
}
