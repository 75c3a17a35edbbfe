package weka.classifiers.functions.swatnn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

class ActivationTest {

    private static final double[] ARGUMENTS = {-7, -2.3, -0.4, -1e-3, 1e-3, 0.2, 0.9, 3, 11};

    @ParameterizedTest
    @EnumSource(Activation.class)
    void derivativesAreThoseOfTheValue(Activation activation) {
        double h = 1e-6;
        double[] values = ARGUMENTS.clone();
        activation.apply(values, 0, values.length);
        double[] derivatives = new double[values.length];
        Arrays.fill(derivatives, 2);
        activation.multiplyByDerivative(ARGUMENTS, values, derivatives, 1, values.length);
        assertEquals(2, derivatives[0], "before the first");
        for (int i = 1; i < values.length; i++) {
            double slope = (activation.value(ARGUMENTS[i] + h) - activation.value(ARGUMENTS[i] - h)) / (2 * h);
            assertEquals(
                    slope, derivatives[i] / 2, 1e-8 * Math.max(1, Math.abs(slope)), activation + " at " + ARGUMENTS[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void argumentsAreReadOnlyWhereAnActivationSaysSo(Activation activation) {
        double[] values = {activation.value(0.3)};
        double[] derivatives = {1};
        if (!activation.derivativeNeedsArgument()) {
            activation.multiplyByDerivative(new double[0], values, derivatives, 0, 1);
        }
        assertTrue(derivatives[0] > 0);
        assertEquals(
                List.of(Activation.SINE, Activation.SQUARE, Activation.ABSOLUTE).contains(activation),
                activation.derivativeNeedsArgument(),
                "each value of these has two slopes");
    }

    @Test
    void textsSayWhatTheyAre() {
        assertEquals("sigmoid(v) = 1 / (1 + exp(-v))", Activation.SIGMOID.definition());
        assertEquals("leakyReLU(v) = v if v > 0, else 0.01*v", Activation.LEAKY_RELU.definition());
        assertEquals("\\lambda(v) = \\max(v, 0.01\\, v)", Activation.LEAKY_RELU.latexDefinition());
        assertEquals("v > 0 ? v : 0.01 * v", Activation.LEAKY_RELU.javaExpression());
        assertEquals("", Activation.TANH.definition());
        assertEquals("", Activation.LINEAR.latexSymbol());
        assertEquals("\\sigma", Activation.SIGMOID.latexSymbol());
    }

    @Test
    void familiesWithoutChoiceKeepTheLogitsOfTheMixedOne() {
        List<Activation> three = List.of(Activation.SIGMOID, Activation.TANH, Activation.LEAKY_RELU);
        for (ActivationFamily family : ActivationFamily.values()) {
            boolean choice = family == ActivationFamily.MIXED || family == ActivationFamily.ALL;
            assertEquals(!choice, family.fixed(), family.label());
            assertEquals(family == ActivationFamily.ALL ? family.members() : three, family.logits(), family.label());
        }
        assertEquals(
                three,
                ActivationFamily.ALL.members().subList(0, 3),
                "models of the mixed family can go on as this one");
        assertEquals(6, ActivationFamily.ALL.members().size());
        assertEquals(three, ActivationFamily.MIXED.members());
        assertEquals(List.of(Activation.LEAKY_RELU), ActivationFamily.LEAKY_RELU.members());
        assertEquals("leaky-relu", ActivationFamily.LEAKY_RELU.label());
    }
}
