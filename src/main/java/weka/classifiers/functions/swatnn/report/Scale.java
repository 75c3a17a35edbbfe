package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis: which share of its length a value stands at, and its ticks.
 *
 * @param least where it begins
 * @param most where it ends, more than the least
 * @param form how values are spread and written
 */
record Scale(double least, double most, Form form) {

    /** How values are spread and written. */
    enum Form {
        LINEAR,
        LOGARITHMIC,
        DATE
    }

    /** A place with what is written there. */
    record Tick(double value, String label) {}

    private static final int[] STEPS = {1, 2, 5, 10};

    /** Of a single value, this part of it to either side. */
    private static final double AROUND = 0.05;

    /** Parts that a range must have. */
    private static final double SMALLEST = 100;

    /** Dates are long to write. */
    private static final int DATES = 3;

    /** Letters of a day. */
    private static final int DAY = 10;

    /**
     * An axis that holds all values.
     *
     * @param form its form
     * @param values any numbers; those that an axis cannot show are left out
     */
    static Scale over(Form form, double... values) {
        double[] shown = Arrays.stream(values)
                .filter(v -> Double.isFinite(v) && (form != Form.LOGARITHMIC || v > 0))
                .toArray();
        double least = Arrays.stream(shown).min().orElse(1);
        double most = Arrays.stream(shown).max().orElse(1);
        // A tick must be more than nothing away from the next.
        if (!(most / SMALLEST - least / SMALLEST > 0)) {
            double wider = least == 0 ? 1 : AROUND * Math.abs(least);
            return new Scale(least - wider, most + wider, form);
        }
        return new Scale(least, most, form);
    }

    /** A longer axis, so that what stands at its ends is seen as a whole. */
    Scale padded() {
        if (form == Form.LOGARITHMIC) {
            double factor = Math.pow(most / least, AROUND);
            return new Scale(least / factor, most * factor, form);
        }
        double wider = AROUND * (most / 2 - least / 2);
        return Double.isFinite(2 * wider + most - least) ? new Scale(least - wider, most + wider, form) : this;
    }

    /** The form for values of an attribute. */
    static Form form(Kind kind) {
        return kind == Kind.DATE ? Form.DATE : Form.LINEAR;
    }

    /** The share of the axis before a value: 0 where it begins, 1 where it ends. */
    double share(double value) {
        if (form == Form.LOGARITHMIC) {
            return Math.log(value / least) / Math.log(most / least);
        }
        // Halves, since the whole can be more than a double holds.
        return (value / 2 - least / 2) / (most / 2 - least / 2);
    }

    /** The value at a share of the axis; for axes that are not logarithmic. */
    double value(double share) {
        return least + share * most - share * least;
    }

    /** Ticks at round numbers, about so many. */
    List<Tick> ticks(int about) {
        return switch (form) {
            case LINEAR -> rounded(about);
            case LOGARITHMIC -> decades(about);
            case DATE ->
                IntStream.range(0, DATES)
                        .mapToDouble(i -> value((i + 0.5) / DATES))
                        .mapToObj(v -> new Tick(v, Numbers.value(Kind.DATE, v).substring(0, DAY)))
                        .toList();
        };
    }

    private List<Tick> rounded(int about) {
        double rough = most / about - least / about;
        int decade = (int) Math.floor(Math.log10(rough));
        BigDecimal step = BigDecimal.ONE;
        for (int factor : STEPS) {
            step = BigDecimal.valueOf(factor).scaleByPowerOfTen(decade);
            if (step.doubleValue() >= rough) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        BigDecimal at =
                BigDecimal.valueOf(Math.ceil(least / step.doubleValue())).multiply(step);
        while (at.doubleValue() <= most) {
            ticks.add(new Tick(at.doubleValue(), Numbers.tick(at.doubleValue())));
            at = at.add(step);
        }
        return ticks;
    }

    private List<Tick> decades(int about) {
        List<Tick> ticks = new ArrayList<>();
        double span = Math.log10(most / least);
        int every = (int) Math.max(1, Math.ceil(span / about));
        int[] factors = span < 1 ? new int[] {1, 2, 3, 5, 7} : span < about / 2.0 ? new int[] {1, 2, 5} : new int[] {1};
        for (int decade = (int) Math.floor(Math.log10(least)); decade <= Math.log10(most); decade++) {
            for (int factor : factors) {
                double value =
                        BigDecimal.valueOf(factor).scaleByPowerOfTen(decade).doubleValue();
                if (Math.floorMod(decade, every) == 0 && value >= least && value <= most) {
                    ticks.add(new Tick(value, Numbers.tick(value)));
                }
            }
        }
        return ticks;
    }
}
