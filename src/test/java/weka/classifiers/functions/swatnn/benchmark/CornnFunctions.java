package weka.classifiers.functions.swatnn.benchmark;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The 54 functions of CORNN, the continuous objective functions for regression by neural networks: K. M. Malan, C. W. Cleghorn
 * (2022), A Continuous Optimisation Benchmark Suite from Neural Network Regression, PPSN XVII. They are standard test functions
 * of optimisation in two dimensions. Where the suite's own data follow another formula than the textbook, so does this class,
 * and a comment says what differs.
 */
public final class CornnFunctions {

    /** All functions, in the suite's alphabetical order. */
    public static final List<CornnFunction> ALL = List.of(
            square("Ackley", -32, 32, CornnFunctions::ackley),
            // Textbook: exp(-0.02 r).
            square("Ackley N.2", -32, 32, (x, y) -> -200 * exp(-0.2 * hypot(x, y))),
            // Textbook: exp(-0.02 r).
            square("Ackley N.3", -32, 32, (x, y) -> -200 * exp(-0.2 * hypot(x, y)) + 5 * exp(cos(3 * x) + sin(3 * y))),
            square("Ackley N.4", -35, 35, (x, y) -> exp(-0.2) * hypot(x, y) + 3 * (cos(2 * x) + sin(2 * y))),
            rectangle("Adjiman", -1, 2, -1, 1, (x, y) -> cos(x) * sin(y) - x / (y * y + 1)),
            square("Alpine N.1", 0, 10, (x, y) -> abs(x * sin(x) + 0.1 * x) + abs(y * sin(y) + 0.1 * y)),
            square("Alpine N.2", 0, 10, (x, y) -> sqrt(x) * sin(x) * sqrt(y) * sin(y)),
            square("Bartels Conn", -500, 500, (x, y) -> abs(x * x + y * y + x * y) + abs(sin(x)) + abs(cos(y))),
            square("Beale", -4.5, 4.5, CornnFunctions::beale),
            square("Bird", -2 * PI, 2 * PI, CornnFunctions::bird),
            square("Bohachevsky N.1", -100, 100, CornnFunctions::bohachevsky1),
            square("Bohachevsky N.2", -100, 100, CornnFunctions::bohachevsky2),
            square("Booth", -10, 10, (x, y) -> sq(x + 2 * y - 7) + sq(2 * x + y - 5)),
            square("Brent", -20, 0, (x, y) -> sq(x + 10) + sq(y + 10) + exp(-x * x - y * y)),
            square("Brown", -1, 1, (x, y) -> pow(x * x, y * y + 1) + pow(y * y, x * x + 1)),
            rectangle("Bukin N.6", -15, -5, -3, 3, (x, y) -> 100 * sqrt(abs(y - 0.01 * x * x)) + 0.01 * abs(x + 10)),
            square("Cross-In-Tray", -10, 10, CornnFunctions::crossInTray),
            square("Deckkers-Aarts", -20, 20, CornnFunctions::deckkersAarts),
            square("Drop-Wave", -5.2, 5.2, CornnFunctions::dropWave),
            square("Easom", -50, 50, (x, y) -> -cos(x) * cos(y) * exp(-sq(x - PI) - sq(y - PI))),
            square("Egg Crate", -5, 5, (x, y) -> x * x + y * y + 25 * (sq(sin(x)) + sq(sin(y)))),
            square("Egg Holder", -512, 512, CornnFunctions::eggHolder),
            square("Exponential", -1, 1, (x, y) -> -exp(-0.5 * (x * x + y * y))),
            square("Goldstein-Price", -2, 2, CornnFunctions::goldsteinPrice),
            square("Griewank", -600, 600, (x, y) -> (x * x + y * y) / 4000 - cos(x) * cos(y / sqrt(2)) + 1),
            square("Himmelblau", -6, 6, (x, y) -> sq(x * x + y - 11) + sq(x + y * y - 7)),
            square("Holder-Table", -10, 10, (x, y) -> -abs(sin(x) * cos(y) * exp(abs(1 - hypot(x, y) / PI)))),
            square("Keane", 0, 10, CornnFunctions::keane),
            square("Leon", 0, 10, (x, y) -> 100 * sq(y - x * x * x) + sq(1 - x)),
            square("Levi N.13", -10, 10, CornnFunctions::levi13),
            square("Matyas", -10, 10, (x, y) -> 0.26 * (x * x + y * y) - 0.48 * x * y),
            rectangle("McCormick", -1.5, 4, -3, 3, (x, y) -> sin(x + y) + sq(x - y) - 1.5 * x + 2.5 * y + 1),
            square("Michalewicz", 0, PI, CornnFunctions::michalewicz),
            square("Periodic", -10, 10, (x, y) -> 1 + sq(sin(x)) + sq(sin(y)) - 0.1 * exp(-(x * x + y * y))),
            // Textbook: (x^2 - 1)^2 + (y^2 - 2)^2.
            square("Qing", -500, 500, (x, y) -> sq(x - 1) + sq(y - 2)),
            square("Rastrigin", -5.12, 5.12, CornnFunctions::rastrigin),
            // The ridge x + d (y^2)^a with d = 1 and a = 1/2; the textbook often has d = 2 and a = 0.1.
            square("Ridge", -5, 5, (x, y) -> x + abs(y)),
            square("Rosenbrock", -5, 10, (x, y) -> 100 * sq(y - x * x) + sq(1 - x)),
            square("Salomon", -100, 100, (x, y) -> 1 - cos(2 * PI * hypot(x, y)) + 0.1 * hypot(x, y)),
            square("Schaffer N.2", -100, 100, (x, y) -> schaffer(sin(x * x - y * y), x, y)),
            square("Schaffer N.3", -100, 100, (x, y) -> schaffer(sin(cos(abs(x * x - y * y))), x, y)),
            square("Schwefel 2.20", -100, 100, (x, y) -> abs(x) + abs(y)),
            square("Schwefel 2.22", -100, 100, (x, y) -> abs(x) + abs(y) + abs(x) * abs(y)),
            square("Schwefel 2.23", -10, 10, (x, y) -> pow(x, 10) + pow(y, 10)),
            square("Shubert", -10, 10, CornnFunctions::shubert),
            square("Shubert 3", -10, 10, CornnFunctions::shubert3),
            square("Sphere", -5.12, 5.12, (x, y) -> x * x + y * y),
            square("Styblinski-Tang", -5, 5, CornnFunctions::styblinskiTang),
            square("Sum Squares", -10, 10, (x, y) -> x * x + 2 * y * y),
            square("Three-Hump Camel", -5, 5, CornnFunctions::threeHumpCamel),
            square("Xin-She Yang N.2", -2 * PI, 2 * PI, CornnFunctions::xinSheYang2),
            square("Xin-She Yang N.3", -2 * PI, 2 * PI, CornnFunctions::xinSheYang3),
            square("Xin-She Yang N.4", -10, 10, CornnFunctions::xinSheYang4),
            square("Zakharov", -5, 10, CornnFunctions::zakharov));

    private CornnFunctions() {}

    /** The function of that name, in whatever case; empty where there is none. */
    public static Optional<CornnFunction> byName(String name) {
        return ALL.stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
    }

    private static CornnFunction square(String name, double min, double max, DoubleBinaryOperator formula) {
        return rectangle(name, min, max, min, max, formula);
    }

    private static CornnFunction rectangle(
            String name, double xMin, double xMax, double yMin, double yMax, DoubleBinaryOperator formula) {
        return new CornnFunction(name, xMin, xMax, yMin, yMax, formula);
    }

    private static double sq(double v) {
        return v * v;
    }

    private static double ackley(double x, double y) {
        double hill = -20 * exp(-0.2 * sqrt((x * x + y * y) / 2));
        return hill - exp((cos(2 * PI * x) + cos(2 * PI * y)) / 2) + 20 + Math.E;
    }

    private static double beale(double x, double y) {
        return sq(1.5 - x + x * y) + sq(2.25 - x + x * y * y) + sq(2.625 - x + x * y * y * y);
    }

    private static double bird(double x, double y) {
        return sin(x) * exp(sq(1 - cos(y))) + cos(y) * exp(sq(1 - sin(x))) + sq(x - y);
    }

    private static double bohachevsky1(double x, double y) {
        return x * x + 2 * y * y - 0.3 * cos(3 * PI * x) - 0.4 * cos(4 * PI * y) + 0.7;
    }

    private static double bohachevsky2(double x, double y) {
        return x * x + 2 * y * y - 0.3 * cos(3 * PI * x) * cos(4 * PI * y) + 0.3;
    }

    private static double crossInTray(double x, double y) {
        return -0.0001 * pow(abs(sin(x) * sin(y) * exp(abs(100 - hypot(x, y) / PI))) + 1, 0.1);
    }

    /** Textbook: 1e5 x² + y² - …; the suite weighs both inputs alike. */
    private static double deckkersAarts(double x, double y) {
        double r2 = x * x + y * y;
        return 1e5 * r2 - sq(r2) + 1e-5 * pow(r2, 4);
    }

    private static double dropWave(double x, double y) {
        double r2 = x * x + y * y;
        return -(1 + cos(12 * sqrt(r2))) / (0.5 * r2 + 2);
    }

    private static double eggHolder(double x, double y) {
        return -(y + 47) * sin(sqrt(abs(y + x / 2 + 47))) - x * sin(sqrt(abs(x - (y + 47))));
    }

    /** Textbook: 48 y in the second factor; the suite has 4 y, which moves the minimum away from (0, -1). */
    private static double goldsteinPrice(double x, double y) {
        double first = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y;
        double second = 18 - 32 * x + 12 * x * x + 4 * y - 36 * x * y + 27 * y * y;
        return (1 + sq(x + y + 1) * first) * (30 + sq(2 * x - 3 * y) * second);
    }

    /** 0/0 at the origin, where its limit 0 is given. */
    private static double keane(double x, double y) {
        double r = hypot(x, y);
        return r == 0 ? 0 : -sq(sin(x - y) * sin(x + y)) / r;
    }

    private static double levi13(double x, double y) {
        return sq(sin(3 * PI * x)) + sq(x - 1) * (1 + sq(sin(3 * PI * y))) + sq(y - 1) * (1 + sq(sin(2 * PI * y)));
    }

    private static double michalewicz(double x, double y) {
        return -sin(x) * pow(sin(x * x / PI), 20) - sin(y) * pow(sin(2 * y * y / PI), 20);
    }

    private static double rastrigin(double x, double y) {
        return 20 + x * x - 10 * cos(2 * PI * x) + y * y - 10 * cos(2 * PI * y);
    }

    private static double schaffer(double wave, double x, double y) {
        return 0.5 + (sq(wave) - 0.5) / sq(1 + 0.001 * (x * x + y * y));
    }

    /** Textbook: the terms of the sums are weighted by i. */
    private static double shubert(double x, double y) {
        return sumOverFive(i -> cos((i + 1) * x + i)) * sumOverFive(i -> cos((i + 1) * y + i));
    }

    private static double shubert3(double x, double y) {
        return sumOverFive(i -> i * sin((i + 1) * x + i)) + sumOverFive(i -> i * sin((i + 1) * y + i));
    }

    private static double sumOverFive(IntToDoubleFunction term) {
        return IntStream.rangeClosed(1, 5).mapToDouble(term).sum();
    }

    /** Textbook: 5 x and 5 y; the suite has 5 to the power of x and of y. */
    private static double styblinskiTang(double x, double y) {
        return 0.5 * (pow(x, 4) - 16 * x * x + pow(5, x) + pow(y, 4) - 16 * y * y + pow(5, y));
    }

    private static double threeHumpCamel(double x, double y) {
        return 2 * x * x - 1.05 * pow(x, 4) + pow(x, 6) / 6 + x * y + y * y;
    }

    private static double xinSheYang2(double x, double y) {
        return (abs(x) + abs(y)) * exp(-sin(x * x) - sin(y * y));
    }

    private static double xinSheYang3(double x, double y) {
        return exp(-pow(x / 15, 10) - pow(y / 15, 10)) - 2 * exp(-x * x - y * y) * sq(cos(x) * cos(y));
    }

    private static double xinSheYang4(double x, double y) {
        double centre = sq(sin(x)) + sq(sin(y)) - exp(-x * x - y * y);
        return centre * exp(-sq(sin(sqrt(abs(x)))) - sq(sin(sqrt(abs(y)))));
    }

    private static double zakharov(double x, double y) {
        double s = sq(0.5 * x + y);
        return x * x + y * y + s + s * s;
    }
}
