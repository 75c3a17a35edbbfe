package weka.classifiers.functions.swatnn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices by name, on machines with and without GPUs. */
class DeviceChoiceTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"tpu", "GPU", "gpu1", "gpu:", "gpu:-1", "gpu:x", "gpu:99999", "cpu:0", " cpu"})
    void refusesOtherNamesAndSaysWhatIsAllowed(String name) {
        String message = assertThrows(IllegalArgumentException.class, () -> DeviceChoice.parse(name))
                .getMessage();
        assertTrue(
                message.startsWith("The option -device is '" + name + "'; it must be auto, cpu, gpu, or gpu: with"),
                message);
    }

    @Test
    void takesTheGpuAskedForOrTheFirst() {
        assertEquals(Device.gpu(0), onMachine("gpu", 2, 2));
        assertEquals(Device.gpu(1), onMachine("gpu:1", 2, 2));
        assertEquals(Device.cpu(), onMachine("cpu", 2, 2));
        assertEquals(Device.gpu(0), onMachine("auto", 2, 2));
    }

    @Test
    void autoFallsBackToTheCpu() {
        assertEquals(Device.cpu(), onMachine("auto", 0, 0));
        assertEquals(Device.cpu(), onMachine("auto", 1, 0));
    }

    @Test
    void aGpuThatIsNotThereIsRefused() {
        String none = assertThrows(EngineUnavailableException.class, () -> onMachine("gpu", 0, 0))
                .getMessage();
        assertTrue(none.contains("-device is 'gpu', but there is no CUDA GPU"), none);
        String second = assertThrows(EngineUnavailableException.class, () -> onMachine("gpu:1", 1, 1))
                .getMessage();
        assertTrue(second.endsWith("-device is 'gpu:1', but the GPUs of this machine are gpu:0 alone"), second);
        String third = assertThrows(EngineUnavailableException.class, () -> onMachine("gpu:2", 2, 2))
                .getMessage();
        assertTrue(third.endsWith("gpu:0 to gpu:1"), third);
    }

    @Test
    void aGpuWithLibrariesForTheCpuAloneIsRefusedWithWhatToInstall() {
        DeviceChoice gpu = DeviceChoice.parse("gpu");
        gpu.requireOn(1);
        String bundled = assertThrows(EngineUnavailableException.class, () -> gpu.on(0, true))
                .getMessage();
        assertTrue(bundled.contains("install swatNN-<version>.zip, the package without native libraries"), bundled);
        String fetched = assertThrows(EngineUnavailableException.class, () -> gpu.on(0, false))
                .getMessage();
        assertTrue(fetched.contains("install CUDA 12.8 or newer"), fetched);
    }

    private static Device onMachine(String name, int machineGpus, int engineGpus) {
        DeviceChoice choice = DeviceChoice.parse(name);
        choice.requireOn(machineGpus);
        return choice.on(engineGpus, true);
    }
}
