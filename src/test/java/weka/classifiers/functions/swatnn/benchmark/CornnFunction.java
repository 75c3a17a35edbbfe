package weka.classifiers.functions.swatnn.benchmark;

import java.util.function.DoubleBinaryOperator;

/**
 * One function of two inputs from the CORNN suite, with the domain its inputs are drawn from.
 *
 * @param name CORNN's name of the function, such as {@code Ackley N.2}
 * @param xMin the smallest first input
 * @param xMax the largest first input
 * @param yMin the smallest second input
 * @param yMax the largest second input
 * @param formula the function itself, unscaled
 */
public record CornnFunction(
        String name, double xMin, double xMax, double yMin, double yMax, DoubleBinaryOperator formula) {

    /** The function's value at ({@code x}, {@code y}), unscaled. */
    public double value(double x, double y) {
        return formula.applyAsDouble(x, y);
    }
}
