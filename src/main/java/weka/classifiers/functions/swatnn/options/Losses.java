package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.loss.Deviance;
import weka.classifiers.functions.swatnn.loss.Huber;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.loss.Pinball;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;

import java.util.List;

/** The losses that {@code -loss} names. */
final class Losses {

    static final String SQUARED = "squared";
    private static final String HUBER = "huber";
    private static final String ABSOLUTE = "absolute";
    private static final String QUANTILE = "quantile";
    private static final String POISSON = "poisson";
    private static final String GAMMA = "gamma";
    private static final String TWEEDIE = "tweedie";

    /** In the order of the drop-down. */
    static final List<String> NAMES = List.of(SQUARED, HUBER, ABSOLUTE, QUANTILE, POISSON, GAMMA, TWEEDIE);

    private Losses() {}

    /**
     * The loss of a name, on a standardised target or, for counts and positive numbers, on parts of the mean.
     *
     * @param name one of {@link #NAMES}
     * @param bound of Huber's loss
     * @param tau of the quantile
     * @param power of Tweedie's deviance
     */
    static Loss of(String name, double bound, double tau, double power) {
        return switch (name) {
            case SQUARED -> Loss.SQUARED;
            case HUBER -> new Huber(bound);
            case ABSOLUTE -> new Pinball(0.5);
            case QUANTILE -> new Pinball(tau);
            case POISSON -> new Deviance(1);
            case GAMMA -> new Deviance(2);
            case TWEEDIE -> new Deviance(power);
            default -> throw new IllegalArgumentException("There is no loss '" + name + "'");
        };
    }

    /**
     * The loss of a nominal class.
     *
     * @param name what the option says
     * @param target name of the class
     * @throws IllegalArgumentException where that is a loss of numbers other than the default
     */
    static Loss ofClasses(String name, String target) {
        if (!name.equals(SQUARED)) {
            throw new IllegalArgumentException("The option -loss is '" + name + "', but the class " + target
                    + " is nominal; leave it at '" + SQUARED + "', for which nominal classes have the cross-entropy");
        }
        return Loss.CROSS_ENTROPY;
    }

    /**
     * Checks that a loss goes with a teacher, whose answers are means.
     *
     * @throws IllegalArgumentException naming both options
     */
    static void requireNoTeacher(String name, String teacher) {
        if (!name.equals(SQUARED) && !teacher.equals(TeachingPlan.NONE) && !teacher.equals(TeachingPlan.AUTO)) {
            throw new IllegalArgumentException("The option -teacher is '" + teacher + "'; with -loss " + name
                    + " it must be " + TeachingPlan.NONE + " or " + TeachingPlan.AUTO
                    + ", since the answers of a teacher are means");
        }
    }

    /**
     * Checks that a loss goes with what of the class a network is fitted to.
     *
     * @throws IllegalArgumentException naming both options
     */
    static void requireOneLink(String name, Loss loss, Link link) {
        if (loss.hasLogLink() && link != Link.IDENTITY) {
            throw new IllegalArgumentException("The option -target-transform is '" + link.label() + "'; with -loss "
                    + name + " it must be " + Link.IDENTITY.label() + ", since that has a logarithm of its own");
        }
    }

    /**
     * Checks that a loss goes with the answers of a ready model, which may be any number.
     *
     * @throws IllegalArgumentException naming the option
     */
    static void requireAnyNumber(String name, Loss loss) {
        if (loss.hasLogLink()) {
            throw new IllegalArgumentException("The option -loss is '" + name
                    + "'; where a ready model is imitated it must be one of squared, huber, absolute and quantile");
        }
    }
}
