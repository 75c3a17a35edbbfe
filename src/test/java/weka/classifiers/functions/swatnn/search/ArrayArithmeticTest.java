package weka.classifiers.functions.swatnn.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.tensors.Gradients;

/** Every operation of a loss, and its derivative, at two numbers. */
class ArrayArithmeticTest {

    private final ArrayArithmetic arithmetic = new ArrayArithmetic();

    private NDArray apply(String operation, NDArray a, NDArray b) {
        return switch (operation) {
            case "plus" -> arithmetic.plus(a, b);
            case "plus number" -> arithmetic.plus(a, 3);
            case "minus" -> arithmetic.minus(b, a);
            case "times" -> arithmetic.times(a, b);
            case "times number" -> arithmetic.times(a, -3);
            case "square" -> arithmetic.square(a);
            case "abs" -> arithmetic.abs(a);
            case "positive part" -> arithmetic.positivePart(a);
            case "exp" -> arithmetic.exp(a);
            case "log" -> arithmetic.log(arithmetic.square(a));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** For a = (-2, 1) and b = (5, 7). */
    @ParameterizedTest
    @CsvSource({
        "plus, 3, 8, 1, 1",
        "plus number, 1, 4, 1, 1",
        "minus, 7, 6, -1, -1",
        "times, -10, 7, 5, 7",
        "times number, 6, -3, -3, -3",
        "square, 4, 1, -4, 2",
        "abs, 2, 1, -1, 1",
        "positive part, 0, 1, 0, 1",
        "exp, 0.13533528, 2.7182817, 0.13533528, 2.7182817",
        "log, 1.3862944, 0, -1, 2",
    })
    void hasValueAndDerivative(String operation, float first, float second, float firstSlope, float secondSlope)
            throws InterruptedException {
        try (NDManager manager = NativeEngine.get().newBaseManager(NativeEngine.device("cpu"));
                Gradients gradients = Gradients.record(NativeEngine.get())) {
            NDArray a = manager.create(new float[] {-2, 1});
            a.setRequiresGradient(true);
            NDArray found = apply(operation, a, manager.create(new float[] {5, 7}));
            gradients.backward(found.sum());
            assertArrayEquals(new float[] {first, second}, found.toFloatArray(), 1e-6f);
            assertArrayEquals(
                    new float[] {firstSlope, secondSlope}, a.getGradient().toFloatArray(), 1e-6f);
        }
    }
}
