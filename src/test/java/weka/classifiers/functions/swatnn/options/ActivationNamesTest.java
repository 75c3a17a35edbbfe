package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static weka.classifiers.functions.swatnn.network.Activation.ABSOLUTE;
import static weka.classifiers.functions.swatnn.network.Activation.LEAKY_RELU;
import static weka.classifiers.functions.swatnn.network.Activation.SIGMOID;
import static weka.classifiers.functions.swatnn.network.Activation.SINE;
import static weka.classifiers.functions.swatnn.network.Activation.SQUARE;
import static weka.classifiers.functions.swatnn.network.Activation.TANH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ActivationNamesTest {

    @Test
    void namesStandForActivations() {
        assertEquals(List.of(SIGMOID, TANH, LEAKY_RELU, SINE, SQUARE, ABSOLUTE), ActivationNames.parse("all"));
        assertEquals(List.of(SIGMOID, TANH, LEAKY_RELU), ActivationNames.parse("paper"));
        assertEquals(List.of(SINE, TANH), ActivationNames.parse("sin, Tanh,sin"));
        assertEquals(List.of(LEAKY_RELU, SQUARE), ActivationNames.parse("leakyrelu,square"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "", "tanh,", "linear", "paper,sin"})
    void otherNamesAreRefused(String names) {
        String message = assertThrows(IllegalArgumentException.class, () -> ActivationNames.parse(names))
                .getMessage();
        assertEquals(true, message.startsWith("The option -activations is '" + names + "'; '"), message);
        assertEquals(true, message.endsWith("sigmoid, tanh, leakyReLU, sin, square, abs"), message);
    }
}
