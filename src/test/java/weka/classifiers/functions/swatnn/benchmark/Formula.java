package weka.classifiers.functions.swatnn.benchmark;

import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A closed formula of physics or engineering, as textbooks have it, with the ranges of its quantities.
 *
 * @param name what it is
 * @param ranges least and greatest value of each quantity
 * @param value the formula
 */
record Formula(String name, double[][] ranges, ToDoubleFunction<double[]> value) {

    private static final double GRAVITY = 9.81;
    private static final double GAS = 8.314;

    /** All of them, by the number of quantities. */
    static final List<Formula> ALL = List.of(
            of("kinetic energy", x -> 0.5 * x[0] * x[1] * x[1], 1, 10, 1, 10),
            of("period of a pendulum", x -> 2 * Math.PI * sqrt(x[0] / x[1]), 0.1, 5, 1, 25),
            of("lens", x -> 1 / (1 / x[0] + 1 / x[1]), 1, 10, 1, 10),
            of("refraction", x -> Math.asin(sin(x[1]) / x[0]), 1.2, 2.5, 0, 1.5),
            of("black body, peak of a scaled spectrum", x -> pow(x[0], 3) / (exp(x[0] / x[1]) - 1), 0.2, 8, 0.5, 2),
            of("Malus", x -> x[0] * pow(cos(x[1]), 2), 1, 5, 0, 6.28),
            of(
                    "magnification of a resonance",
                    x -> 1 / sqrt(pow(1 - x[0] * x[0], 2) + pow(2 * x[1] * x[0], 2)),
                    0,
                    2.5,
                    0.15,
                    1),
            of("lorentz contraction", x -> x[0] * sqrt(1 - x[1] * x[1]), 1, 10, 0, 0.95),
            of("ohmic power", x -> x[0] * x[0] / x[1], 1, 12, 2, 20),
            of("range of a throw", x -> x[0] * x[0] * sin(2 * x[1]) / GRAVITY, 1, 30, 0.1, 1.4),
            of("gas pressure", x -> x[0] * GAS * x[1] / x[2], 0.5, 3, 250, 400, 0.01, 0.1),
            of("gravity", x -> 6.674 * x[0] * x[1] / (x[2] * x[2]), 1, 5, 1, 5, 1, 4),
            of("capacitors in series", x -> 1 / (1 / x[0] + 1 / x[1] + 1 / x[2]), 1, 10, 1, 10, 1, 10),
            of("discharge", x -> x[0] * exp(-x[1] / x[2]), 1, 12, 0, 5, 0.5, 3),
            of("heat index of conduction", x -> x[0] * x[1] / x[2], 0.1, 2, 5, 40, 0.05, 0.5),
            of("drag", x -> 0.6 * x[0] * x[1] * x[2] * x[2], 0.1, 1.2, 0.5, 3, 1, 40),
            of(
                    "law of cosines",
                    x -> sqrt(x[0] * x[0] + x[1] * x[1] - 2 * x[0] * x[1] * cos(x[2])),
                    1,
                    5,
                    1,
                    5,
                    0.3,
                    2.8),
            of("impedance", x -> sqrt(x[0] * x[0] + pow(x[1] - 1 / x[2], 2)), 1, 10, 0.5, 8, 0.2, 2),
            of("beats", x -> cos(x[0] * x[2]) + cos(x[1] * x[2]), 3, 6, 3, 6, 0, 3),
            of("wave on a string", x -> x[0] * sin(x[1] - 3 * x[2]), 0.5, 2, 0, 6, 0, 3),
            of(
                    "photon energy of a transition",
                    x -> 13.6 * (1 / (x[0] * x[0]) - 1 / (x[1] * x[1])) * x[2],
                    1,
                    3,
                    3.5,
                    8,
                    1,
                    4),
            of("thrust of a rocket", x -> x[0] * log(x[1] / x[2]), 1, 5, 5, 20, 1, 4),
            of("two slits", x -> x[0] * pow(cos(x[1] * sin(x[2])), 2), 1, 5, 2, 8, -1, 1),
            of("banked curve", x -> x[0] * GRAVITY * tan(x[1]) * x[2], 1, 20, 0.1, 0.9, 0.5, 1),
            of("Coulomb force with a dielectric", x -> 9 * x[0] * x[1] / (x[3] * x[2] * x[2]), 1, 4, 1, 4, 1, 3, 1, 5),
            of("distance of two points", x -> sqrt(pow(x[0] - x[1], 2) + pow(x[2] - x[3], 2)), 0, 4, 0, 4, 0, 4, 0, 4),
            of("Doppler", x -> x[0] * (x[1] + x[2]) / (x[1] - x[3]), 100, 500, 300, 350, 0, 50, 0, 50),
            of(
                    "Bernoulli",
                    x -> x[0] + 0.5 * x[1] * x[2] * x[2] + x[1] * GRAVITY * x[3],
                    1,
                    100,
                    0.8,
                    1.2,
                    0,
                    12,
                    0,
                    10),
            of("centre of mass", x -> (x[0] * x[1] + x[2] * x[3]) / (x[0] + x[2]), 1, 5, -4, 4, 1, 5, -4, 4),
            of("heat exchanged", x -> x[0] * x[1] * (x[2] - x[3]), 0.5, 4, 0.5, 4, 40, 90, 5, 35),
            of("damped oscillation", x -> x[0] * exp(-x[1] * x[3]) * cos(x[2] * x[3]), 1, 3, 0.1, 0.8, 2, 5, 0, 4),
            of("torque", x -> x[0] * x[1] * sin(x[2]) - x[3], 1, 8, 0.2, 2, 0, 3.1, 0, 3),
            of("deflection of a beam", x -> x[0] * pow(x[1], 3) / (48 * x[2] * x[3]), 1, 10, 1, 4, 1, 5, 0.5, 3),
            of(
                    "Michaelis and Menten with an inhibitor",
                    x -> x[0] * x[1] / (x[2] * (1 + x[3] / 2) + x[1]),
                    1,
                    8,
                    0.2,
                    10,
                    0.5,
                    4,
                    0,
                    6),
            of(
                    "voltage divider with a load",
                    x -> x[0] * x[2] * x[3] / (x[2] * x[3] + x[1] * (x[2] + x[3])),
                    1,
                    12,
                    1,
                    10,
                    1,
                    10,
                    1,
                    10),
            of(
                    "van der Waals",
                    x -> x[0] * GAS * x[1] / (x[2] - x[0] * x[3]) - x[0] * x[0] * 0.4 / (x[2] * x[2]),
                    0.5,
                    2,
                    2.5,
                    4,
                    1,
                    4,
                    0.01,
                    0.1),
            of(
                    "relative error of a product",
                    x -> sqrt(pow(x[0] / x[1], 2) + pow(x[2] / x[3], 2) + x[4] * x[4]),
                    0.1,
                    1,
                    2,
                    8,
                    0.1,
                    1,
                    2,
                    8,
                    0,
                    0.3),
            of(
                    "radiation between plates",
                    x -> x[0] * (pow(x[1], 4) - pow(x[2], 4)) / (1 / x[3] + 1 / x[4] - 1),
                    0.5,
                    2,
                    3,
                    6,
                    1,
                    3,
                    0.2,
                    0.9,
                    0.2,
                    0.9),
            of(
                    "work against friction on a slope",
                    x -> x[0] * GRAVITY * x[1] * (sin(x[2]) + x[3] * cos(x[2])) + 0.5 * x[0] * x[4] * x[4],
                    1,
                    5,
                    1,
                    5,
                    0.1,
                    1,
                    0,
                    0.6,
                    0,
                    8),
            of(
                    "gravity in three dimensions",
                    x -> x[0] * x[1] / (pow(x[2] - x[5], 2) + pow(x[3] - x[6], 2) + pow(x[4] - x[7], 2)),
                    1,
                    3,
                    1,
                    3,
                    0,
                    1,
                    0,
                    1,
                    0,
                    1,
                    2,
                    3,
                    2,
                    3,
                    2,
                    3));

    private static Formula of(String name, ToDoubleFunction<double[]> value, double... bounds) {
        double[][] ranges = new double[bounds.length / 2][];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new double[] {bounds[2 * i], bounds[2 * i + 1]};
        }
        return new Formula(name, ranges, value);
    }

    /** Uniform rows with the formula's value as class. */
    Instances rows(int count, SplittableRandom random) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < ranges.length; i++) {
            attributes.add(new Attribute("x" + (i + 1)));
        }
        attributes.add(new Attribute("y"));
        Instances rows = new Instances(name, attributes, count);
        rows.setClassIndex(ranges.length);
        for (int r = 0; r < count; r++) {
            double[] row = new double[ranges.length + 1];
            for (int i = 0; i < ranges.length; i++) {
                row[i] = random.nextDouble(ranges[i][0], ranges[i][1]);
            }
            row[ranges.length] = value.applyAsDouble(row);
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }
}
