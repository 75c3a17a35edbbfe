package weka.classifiers.functions.swatnn.select;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The contenders that no other one beats in both size and error, from the smallest to the most accurate. */
public final class ParetoFront implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Errors below it are what rounding leaves of networks that are exact. */
    private static final double EXACT = 1e-15;

    private final List<Contender> members;

    private ParetoFront(List<Contender> members) {
        this.members = members;
    }

    /** The front of these contenders; those without a finite error are left out. */
    public static ParetoFront of(List<Contender> contenders) {
        List<Contender> sorted = new ArrayList<>(
                contenders.stream().filter(c -> Double.isFinite(c.error())).toList());
        sorted.sort(Comparator.comparingInt(Contender::size).thenComparingDouble(Contender::error));
        List<Contender> members = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (Contender contender : sorted) {
            if (contender.error() < lowest) {
                members.add(contender);
                lowest = contender.error();
            }
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("None of the " + contenders.size() + " contenders has a finite error");
        }
        return new ParetoFront(List.copyOf(members));
    }

    /** The members, sizes rising and errors falling. */
    public List<Contender> members() {
        return members;
    }

    /** The error of the most accurate member. */
    public double lowestError() {
        return members.get(members.size() - 1).error();
    }

    /** The members of at most so many non-zero weights; the smallest one in any case. */
    public ParetoFront upTo(int weights) {
        return of(members.stream()
                .filter(member -> member.size() <= weights || member == members.get(0))
                .toList());
    }

    /**
     * The network that wins.
     *
     * @param rule without a limit of the size, {@link #smallestWithin} the rule's tolerance; with one, {@link #mostAccurate}
     */
    public Contender choose(ChoiceRule rule) {
        return rule.limited() ? mostAccurate(rule.maxWeights()) : smallestWithin(rule.tolerance(), rule.floor());
    }

    /** The most accurate network of at most so many non-zero weights; the smallest one where none is as small. */
    public Contender mostAccurate(int maxWeights) {
        Contender best = members.get(0);
        for (Contender member : members) {
            best = member.size() <= maxWeights ? member : best;
        }
        return best;
    }

    /**
     * The smallest network whose error is within a tolerance of the best (SWAT-NN, section 4.1). Of those below the floor, a larger one wins where
     * each weight that it has more takes the error to a tenth, so that a formula that is found exactly is not given up for a weight.
     *
     * @param tolerance how much larger than the best an error may be, as a fraction of the best, at least 0
     * @param floor below this fraction of the target's variance, errors count by their digits alone, at least 0
     */
    public Contender smallestWithin(double tolerance, double floor) {
        double limit = Math.max(lowestError() * (1 + tolerance), floor);
        return members.stream()
                .filter(c -> c.error() <= limit)
                .min(Comparator.comparingDouble(c -> c.size() + (limit > floor ? 0 : digits(c.error(), floor))))
                .orElseThrow();
    }

    /** The decimal logarithm of an error as a part of the floor; errors that are but for rounding 0 are not told apart. */
    private static double digits(double error, double floor) {
        return Math.log10(Math.max(error, EXACT) / floor);
    }

    /** Sorts and filters again: what was read may be damaged. */
    private Object readResolve() throws InvalidObjectException {
        try {
            return of(members);
        } catch (IllegalArgumentException | NullPointerException e) {
            InvalidObjectException invalid =
                    new InvalidObjectException("A saved Pareto front is incomplete or damaged: " + e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }
}
