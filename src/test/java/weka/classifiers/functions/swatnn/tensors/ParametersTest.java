package weka.classifiers.functions.swatnn.tensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.engine.NativeEngine;

import java.util.Map;

/** Named arrays and the views of them. */
class ParametersTest {

    @Test
    void overwritingReachesAllViewsOfTheStorage() {
        try (NDManager manager = NativeEngine.get().newBaseManager()) {
            Parameters parameters = new Parameters(Map.of("a", manager.zeros(new Shape(1, 2, 3))));
            Parameters view = parameters.attachedTo(manager);
            float[] values = {1, 2, 3, Float.NaN, 5, 6};
            NDArray array = parameters.get("a");
            Parameters.overwrite(array, manager.create(values, new Shape(1, 2, 3)));
            assertArrayEquals(values, array.toFloatArray());
            assertArrayEquals(values, view.get("a").toFloatArray());
        }
    }
}
