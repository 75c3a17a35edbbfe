package weka.classifiers.functions.swatnn.teaching;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.BuildPlan;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Utils;

import java.util.List;
import java.util.Optional;

/**
 * Who teaches, if anybody.
 *
 * @param teacher {@link #NONE}, {@link #COMMITTEE}, {@link #AUTO}, or a Weka regressor or classifier by its command line
 * @param members networks of a committee, at least 1
 * @param member how each of them is designed
 */
public record TeachingPlan(String teacher, int members, BuildPlan member) {

    /** The part of a limited time that a teacher may take. Not measured. */
    private static final double SHARE_OF_A_LIMIT = 0.5;

    /** Of that, the part of the networks of a committee. Not measured. */
    private static final double SHARE_OF_NETWORKS = 0.75;

    /** Trees of the forest in a committee. */
    private static final int TREES = 100;

    /**
     * Networks of a committee for a number, which are designed without a latent search. On three parts each of seven sets, one seed, eight without a
     * search gave 0.934 times the error of eight with one in the geometric mean (7 builds are better by more than 2 %, 3 worse), and 0.974 times
     * that of four without one (10 and 4), in about half of the processor time.
     */
    private static final int MEMBERS = 8;

    /**
     * Networks of a committee for a nominal class, which are designed without a latent search. On two parts of three of four sets, one seed,
     * four in place of eight gave 0.996 times the log loss in 0.71 of the processor time, eight without a search 1.020 times in 0.59 of it, and
     * four without a search 0.973 times in 0.55 of it.
     */
    private static final int MEMBERS_FOR_CLASSES = 4;

    /** Kinds of classes of which a teacher must know one; whether it knows that of the data is seen when they are there. */
    private static final List<Capability> CLASSES =
            List.of(Capability.NUMERIC_CLASS, Capability.DATE_CLASS, Capability.NOMINAL_CLASS, Capability.BINARY_CLASS);

    /** The network learns from the data themselves. */
    public static final String NONE = "none";

    /** It learns from a committee of networks, trees and linear models. */
    public static final String COMMITTEE = "committee";

    /** From such a committee where there are too few rows to hold some out, else from the data themselves. */
    public static final String AUTO = "auto";

    /**
     * A plan.
     *
     * @param asked networks of a committee, at least 0; 0 for as many as are good for the loss
     * @param member how each of them is designed, but for a search
     * @param loss what they are fitted by
     */
    public static TeachingPlan of(String teacher, int asked, BuildPlan member, Loss loss) {
        boolean classes = loss.ofClasses();
        int members = asked > 0 ? asked : classes ? MEMBERS_FOR_CLASSES : MEMBERS;
        return new TeachingPlan(teacher, members, member.withoutSearch());
    }

    /**
     * A lesson and what it takes to have it again.
     *
     * @param lesson null where nobody teaches
     * @param options the options that would have brought it without a limit of time; empty for those that were asked for
     */
    public record Taught(Lesson lesson, String options) {}

    /**
     * What a network is to learn from its teacher.
     *
     * @param data the training data
     * @param seed seed of all randomness
     * @param deadline when the build is to end: a teacher that takes more than its part of the time is left out, or has fewer members
     * @param listener told of the progress
     * @throws IllegalArgumentException naming the option where the Weka model cannot be made or cannot learn the data
     */
    public Taught lesson(TrainingData data, long seed, Deadline deadline, BuildListener listener) throws Exception {
        if (isNobody(data)) {
            return new Taught(null, "");
        }
        Deadline own = deadline.share(SHARE_OF_A_LIMIT);
        int taught = members;
        Teacher who;
        if (teacher.equals(COMMITTEE) || teacher.equals(AUTO)) {
            Optional<Blended> committee = committee(data, seed, own, listener);
            taught = committee.map(Blended::members).orElse(members);
            who = committee.map(Blended::teacher).orElse(null);
        } else {
            who = Patience.until(own, listener, () -> WekaTeacher.of(model(teacher), data, seed, listener))
                    .orElse(null);
        }
        return who == null
                ? new Taught(null, "-teacher " + NONE)
                : new Taught(Lesson.of(who, data, seed), taught == members ? "" : "-members " + taught);
    }

    private boolean isNobody(TrainingData data) {
        return teacher.equals(NONE)
                || teacher.equals(AUTO)
                        && !(member.hasFewRows(data.rows())
                                && members <= data.rows().rows());
    }

    private record Blended(Teacher teacher, int members) {}

    /**
     * Checks that the teacher can learn data, before anything begins.
     *
     * @throws IllegalArgumentException naming the option where the Weka model cannot, or a committee has more members than there are rows
     */
    public void require(TrainingData data) throws InterruptedException {
        int rows = data.rows().rows();
        switch (teacher) {
            case NONE, AUTO -> {}
            case COMMITTEE -> {
                if (members > rows) {
                    throw new IllegalArgumentException("The option -members is '" + members
                            + "'; it must be at most the number of rows to learn from, which is " + rows);
                }
            }
            default -> WekaTeacher.requireCapable(model(teacher), data);
        }
    }

    /**
     * Networks, trees and linear models, as far as each is better on rows that it did not see. On 13 sets, five-fold, the geometric mean
     * of the errors of networks alone was 0.149, with linear models 0.151, with trees 0.140, with both 0.140; equal shares gave more.
     * Trees help where the target has steps, linear models where there is much noise. Pruned model trees besides did not help.
     *
     * <p>Of seven nominal classes (150 to 800 rows, threefold, one seed), the log loss with it was 0.867 times that without in the geometric
     * mean, from 0.563 to 1.010 times; the median network had 51 weights for 4.7.
     */
    private Optional<Blended> committee(TrainingData data, long seed, Deadline deadline, BuildListener listener)
            throws Exception {
        Optional<Committee> networks =
                Committee.of(member, data, members, seed, deadline.share(SHARE_OF_NETWORKS), listener);
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        int made = networks.get().size();
        Optional<Committee> trees = Committee.ofTrees(data, TREES, seed, member.threads(), deadline, listener);
        Optional<Committee> linear = Committee.ofLinearModels(data, made, seed, member.threads(), deadline, listener);
        boolean cut = deadline.limited()
                && (trees.isEmpty()
                        || trees.get().size() < TREES
                        || linear.isEmpty()
                        || linear.get().size() < made);
        return cut
                ? Optional.empty()
                : Optional.of(new Blended(
                        Blend.of(List.of(networks.get(), trees.orElseThrow(), linear.orElseThrow()), data.rows()),
                        made));
    }

    /**
     * The Weka model of a command line.
     *
     * @throws IllegalArgumentException naming the option where there is none
     */
    public static Classifier model(String command) {
        try {
            String[] options = Utils.splitOptions(command);
            String name = options.length == 0 ? "" : options[0];
            if (name.isEmpty()) {
                throw new IllegalArgumentException("the name is empty");
            }
            options[0] = "";
            return AbstractClassifier.forName(name, options);
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "The option -teacher is '" + command + "'; it must be " + NONE + ", " + AUTO + ", " + COMMITTEE
                            + ", or the class and the options of a Weka regressor or classifier (" + e.getMessage()
                            + ")",
                    e);
        }
    }

    /**
     * Checks what can be checked without data.
     *
     * @throws IllegalArgumentException naming the option
     */
    public static void check(String teacher) {
        if (!teacher.equals(NONE) && !teacher.equals(AUTO) && !teacher.equals(COMMITTEE)) {
            Capabilities can = model(teacher).getCapabilities();
            if (CLASSES.stream().noneMatch(can::handles)) {
                throw new IllegalArgumentException(
                        "The option -teacher is '" + teacher
                                + "'; it must be a regressor or classifier, and this one can predict neither a numeric nor a nominal class");
            }
        }
    }
}
