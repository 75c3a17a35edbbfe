package weka.classifiers.functions.swatnn.select;

/**
 * Which network of a front wins.
 *
 * @param tolerance the smallest network within this fraction of the lowest error wins, at least 0
 * @param floor below this fraction of the target's variance a smaller network wins, but where each further weight takes the error to a tenth;
 *     at least 0
 * @param maxWeights most non-zero weights: the most accurate network of at most that size wins, whatever the tolerance and the
 *     floor; 0 for no limit
 */
public record ChoiceRule(double tolerance, double floor, int maxWeights) {

    /** The same rule with another limit of the size. */
    public ChoiceRule withMaxWeights(int limit) {
        return new ChoiceRule(tolerance, floor, limit);
    }

    /** The same rule without tolerance: the lowest error wins, but for those below the floor. */
    public ChoiceRule withoutTolerance() {
        return new ChoiceRule(0, floor, maxWeights);
    }

    /** Whether the size is limited. */
    public boolean limited() {
        return maxWeights > 0;
    }

    /** The same rule with this share of its tolerance. */
    public ChoiceRule withShareOfTolerance(double share) {
        return new ChoiceRule(share * tolerance, floor, maxWeights);
    }
}
