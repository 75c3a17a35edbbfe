package weka.classifiers.functions.swatnn.pretraining;

import com.fasterxml.jackson.annotation.JsonInclude;
import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;

/**
 * What a training run is to do. Stored in its checkpoints, so that a resumed run cannot differ.
 *
 * @param sizes sizes of the autoencoder
 * @param variant kind of the autoencoder
 * @param seed seed of start values, teachers and noise
 * @param budget how long
 * @param steps how parameters are moved
 * @param teachers which teachers
 * @param objective what is minimised
 * @param from folder of a frozen model whose parameters are taken over where name and shape are the same, or empty
 * @param origin where that model comes from, or null
 * @param command the command that began the training, for the record
 */
record TrainingSettings(
        AutoencoderSizes sizes,
        Variant variant,
        long seed,
        Budget budget,
        Steps steps,
        Teachers teachers,
        Objective objective,
        String from,
        @JsonInclude(JsonInclude.Include.NON_NULL) ModelDescription.Provenance origin,
        String command) {

    /**
     * How long a training takes.
     *
     * @param minutes minutes of training, or 0 where {@code teachers} is the budget
     * @param teachers teachers seen, or 0 where {@code minutes} is the budget
     */
    record Budget(double minutes, long teachers) {

        /** What {@link #minutes} may be. */
        static final String MINUTES = "[0, ∞)";

        /** What {@link #teachers} may be. */
        static final String TEACHERS = "[0, ∞)";

        Budget {
            require(
                    minutes >= 0 && teachers >= 0 && (minutes > 0) != (teachers > 0),
                    "Give a budget either as -minutes or as -teachers, more than 0");
        }
    }

    /** Optimisers for the weight matrices inside the transformer blocks; the rest is always Adam's. */
    enum Optimiser {
        ADAM,
        MUON
    }

    /**
     * How parameters are moved.
     *
     * @param batch teachers a step
     * @param learningRate highest learning rate, after the warm-up and before the cosine decay
     * @param optimiser what moves the weights inside the transformer blocks
     * @param average decay a step of the running average of the parameters that is frozen in the end, in [0, 1); 0 for none
     * @param precision numbers in which matrices are multiplied
     */
    record Steps(int batch, double learningRate, Optimiser optimiser, double average, Precision precision) {

        /** What {@link #batch} may be. */
        static final String BATCH = "[1, 65536]";

        /** What {@link #learningRate} may be. */
        static final String LEARNING_RATE = "(0, 1]";

        /** What {@link #average} may be. */
        static final String AVERAGE = "[0, 1)";

        Steps {
            Interval.check("-batch", batch, BATCH);
            Interval.check("-learning-rate", learningRate, LEARNING_RATE);
            Interval.check("-average", average, AVERAGE);
        }
    }

    /**
     * Which teachers.
     *
     * @param networks fraction of the teachers that are random MLPs
     * @param fitted fraction of the teachers that are MLPs fitted to composed functions; the others are those functions
     * @param noisy fraction of the teachers that the function encoder sees with noise
     * @param network how random MLPs are drawn
     */
    record Teachers(double networks, double fitted, double noisy, NetworkRecipe network) {

        /** What each share of the teachers may be. */
        static final String SHARE = "[0, 1]";

        private static final double ROUNDING = 1e-9;

        Teachers {
            Interval.check("-noisy", noisy, SHARE);
            Interval.check("-networks", networks, SHARE);
            require(
                    fitted >= 0 && networks + fitted <= 1 + ROUNDING,
                    "-fitted is " + fitted + "; it must lie between 0 and 1 minus -networks, " + (1 - networks));
            require(
                    network.tabular() || fitted == 0,
                    "-fitted is " + fitted + "; with -recipe " + network.kind().label() + " it must be 0");
            require(
                    network.tabular() || networks == 1,
                    "-networks is " + networks + "; with -recipe "
                            + network.kind().label() + " all teachers are networks, so it must be 1");
        }

        /** Whether no teacher is a function that no network computes. */
        boolean networksAlone() {
            return networks + fitted >= 1 - ROUNDING;
        }
    }

    /** Parts of an autoencoder that can be trained beside a frozen rest. */
    enum Part {
        ALL {
            @Override
            boolean holds(String parameter) {
                return true;
            }
        },
        FUNCTION_ENCODER {
            @Override
            boolean holds(String parameter) {
                return MultiScaleAutoencoder.ofFunctionEncoder(parameter);
            }
        },
        WEIGHT_ENCODER {
            @Override
            boolean holds(String parameter) {
                return MultiScaleAutoencoder.ofWeightEncoder(parameter);
            }
        };

        /** Whether a parameter of this name belongs to the part. */
        abstract boolean holds(String parameter);
    }

    /**
     * What is minimised.
     *
     * @param loss how the errors of a teacher's decoders become one number
     * @param p exponent of {@link TrainingLoss#P_NORM}
     * @param decisions how choices enter the decoded networks
     * @param latentNoise deviation of the noise on the latents, whose own deviation is 1
     * @param part what learns; the rest stays as it is
     */
    record Objective(TrainingLoss loss, double p, Decisions decisions, double latentNoise, Part part) {

        /** What {@link #p} may be; it is not 0 either. */
        static final String P = "[-16, 16]";

        /** What {@link #latentNoise} may be. */
        static final String LATENT_NOISE = "[0, 10]";

        Objective {
            Interval.check("-p", p, P);
            require(p != 0, "-p is 0; it must lie between -16 and 16 and not be 0, such as 2 or -2");
            Interval.check("-latent-noise", latentNoise, LATENT_NOISE);
        }
    }

    private static final int LEAST_PAIRS = 24;
    private static final int MOST_PAIRS = 224;
    private static final int UNSEEN_POINTS = 128;

    TrainingSettings {
        require(
                variant.encoders().function() || teachers.networksAlone(),
                "A weight encoder on its own learns from networks alone, so -networks must be 1, or -networks and -fitted together");
        require(
                variant.encoders().function() || teachers.noisy == 0,
                "A weight encoder on its own sees no values, so -noisy must be 0");
        require(
                teachers.network.activations() == variant.activations(),
                "Teachers and decoded networks must be of the same -activations");
        require(
                teachers.network.leastNeurons() <= sizes.width(),
                "-least-neurons is " + teachers.network.leastNeurons() + "; it must not exceed -neurons, "
                        + sizes.width());
        require(
                objective.part != Part.WEIGHT_ENCODER || !from.isEmpty() && variant.encoders() == Variant.Encoders.BOTH,
                "A weight encoder is trained alone only beside the function encoder of a model named with -from");
        require(
                objective.part != Part.FUNCTION_ENCODER
                        || !from.isEmpty() && variant.encoders().function(),
                "-freeze-decoders needs a model with a function encoder, named with -from");
    }

    /** Whether the function encoder learns, alone or with the decoders. */
    boolean trainsFunctionEncoder() {
        return variant.encoders().function() && objective.part != Part.WEIGHT_ENCODER;
    }

    /** Whether the weight encoder learns. */
    boolean trainsWeightEncoder() {
        return variant.encoders().weight() && objective.part != Part.FUNCTION_ENCODER;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The teachers, with the points of each that the function encoder sees, and that it does not see. */
    TeacherBatch.Recipe recipe() {
        boolean pairs = variant.encoders().function();
        return new TeacherBatch.Recipe(
                steps.batch,
                pairs ? LEAST_PAIRS : 0,
                pairs ? MOST_PAIRS : 0,
                UNSEEN_POINTS,
                new TeacherBatch.Shares(teachers.networks, teachers.fitted, teachers.noisy),
                teachers.network,
                new TeacherBatch.AutoencoderShape(sizes.inputs(), sizes.width(), sizes.depths()));
    }
}
