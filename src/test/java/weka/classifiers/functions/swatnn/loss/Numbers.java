package weka.classifiers.functions.swatnn.loss;

/** The arithmetic of single numbers. */
public final class Numbers implements Loss.Arithmetic<Double> {

    @Override
    public Double plus(Double a, Double b) {
        return a + b;
    }

    @Override
    public Double plus(Double a, double number) {
        return a + number;
    }

    @Override
    public Double minus(Double a, Double b) {
        return a - b;
    }

    @Override
    public Double times(Double a, Double b) {
        return a * b;
    }

    @Override
    public Double times(Double a, double factor) {
        return a * factor;
    }

    @Override
    public Double square(Double a) {
        return a * a;
    }

    @Override
    public Double abs(Double a) {
        return Math.abs(a);
    }

    @Override
    public Double positivePart(Double a) {
        return Math.max(a, 0);
    }

    @Override
    public Double exp(Double a) {
        return Math.exp(a);
    }

    @Override
    public Double log(Double a) {
        return Math.log(a);
    }
}
