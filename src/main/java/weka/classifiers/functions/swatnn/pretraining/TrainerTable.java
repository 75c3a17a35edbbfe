package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.options.OptionTable;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;

/** The options of {@link AutoencoderTrainer}, each declared once: name, default, range and text. */
final class TrainerTable {

    static final int PREDECESSOR_LEAST_NEURONS = 3;

    /** The sizes of a training that names none. */
    static final AutoencoderSizes STANDARD = AutoencoderSizes.TABULAR;

    static final OptionTable OPTIONS = new OptionTable()
            .text("out", "", "Folder for the frozen model, its metrics and checkpoints (required).")
            .whole("seed", 1, "Seed of start values, teachers and noise.")
            .number(
                    "minutes",
                    0,
                    TrainingSettings.Budget.MINUTES,
                    "Budget in minutes of training. Give this or -teachers.")
            .whole(
                    "teachers",
                    0,
                    TrainingSettings.Budget.TEACHERS,
                    "Budget in teachers seen; the result then depends on the seed alone, also when resumed.")
            .number("checkpoint-minutes", 5, "(0, ∞)", "Minutes between checkpoints.")
            .flag("resume", "Continue from the checkpoint in the output folder, with the settings stored there.")
            .text(
                    "from",
                    "",
                    "Folder of a frozen model to start from: parameters of the same name and shape are taken over."
                            + " With -encoder weight, and a function encoder in that model, the weight encoder alone is"
                            + " trained beside it.")
            .flag(
                    "freeze-decoders",
                    "With -from: everything but the function encoder stays as it is in that model, and so do the sizes but"
                            + " for -feedback.")
            .text("device", "auto", "auto (a CUDA device where there is one), cpu, gpu or gpu:<number>.")
            .whole("batch", 128, TrainingSettings.Steps.BATCH, "Teachers a step.")
            .number(
                    "learning-rate",
                    1e-3,
                    TrainingSettings.Steps.LEARNING_RATE,
                    "Highest learning rate, after a warm-up and before a cosine decay.")
            .choice(
                    "optimiser",
                    TrainingSettings.Optimiser.MUON,
                    "Optimiser of the weights inside the transformer blocks.")
            .choice(
                    "precision",
                    Precision.FLOAT32,
                    "Numbers in which matrices are multiplied: float32, or tf32 on a CUDA device."
                            + " tf32 has not been tried on a GPU.")
            .number(
                    "average",
                    0.999,
                    TrainingSettings.Steps.AVERAGE,
                    "Decay a step of the running average of the parameters, which is what is frozen; 0 for the last"
                            + " parameters themselves.")
            .choice(
                    "encoder",
                    Variant.Encoders.FUNCTION,
                    "What is encoded: functions by pairs of inputs and outputs, networks by their weights as published,"
                            + " or both into one latent space; with -architecture conv, weight unless another is named.")
            .choice(
                    "reads",
                    Variant.Reading.LINKS,
                    "How a weight encoder reads a network: along its links, or the rows of its matrix, as published.")
            .choice(
                    "architecture",
                    Variant.Architecture.TRANSFORMER,
                    "transformer, or conv as in the predecessor of SWAT-NN.")
            .choice(
                    "activations",
                    ActivationFamily.MIXED,
                    "Activations of teachers and decoded networks: a choice for every neuron, or one for all;"
                            + " those with sigmoid at the end have one between the last neurons and the output, as in the"
                            + " predecessor of SWAT-NN, and need -encoder weight.")
            .choice(
                    "loss",
                    TrainingLoss.BOUNDED_MEAN,
                    "Loss of a teacher from the errors of its decoders: the mean of their roots, a p-norm, or the least as"
                            + " published.")
            .number("p", 2, TrainingSettings.Objective.P, "Exponent of -loss p-norm, such as 2 or -2, not 0.")
            .choice(
                    "decisions",
                    Decisions.GUMBEL,
                    "How activations and masks are chosen in training: soft and then hard with straight-through"
                            + " gradients, soft throughout as published, hard with Gumbel noise, or annealed.")
            .number(
                    "latent-noise",
                    0.1,
                    TrainingSettings.Objective.LATENT_NOISE,
                    "Standard deviation of noise on the latents, whose own is 1.")
            .choice(
                    "recipe",
                    NetworkRecipe.Kind.TABULAR,
                    "Teachers: random networks and composed functions of up to -inputs inputs, or the networks of"
                            + " SWAT-NN or of its predecessor, all of -inputs inputs.")
            .number(
                    "networks",
                    0.4,
                    TrainingSettings.Teachers.SHARE,
                    "Fraction of the teachers that are random networks; those that are neither these nor -fitted are composed"
                            + " functions. With another recipe or a weight encoder alone, 1 unless named.")
            .number(
                    "fitted",
                    0,
                    TrainingSettings.Teachers.SHARE,
                    "Fraction of the teachers that are networks fitted to composed functions.")
            .number(
                    "noisy",
                    0.2,
                    TrainingSettings.Teachers.SHARE,
                    "Fraction of the teachers that the function encoder sees with noise. With another recipe or a weight"
                            + " encoder alone, 0 unless named.")
            .number(
                    "weight-range",
                    NetworkRecipe.Kind.TABULAR.weightRange(ActivationFamily.MIXED),
                    NetworkRecipe.WEIGHT_RANGE,
                    "Weights of random networks lie in plus or minus this. Unless it is named, 5 for swatnn, and 10 for"
                            + " predecessor with sigmoid.")
            .text(
                    "sparsity",
                    "",
                    "Fractions of removed links, one of which is drawn for each random network. Empty for those of the"
                            + " recipe: 0,0.2,0.4,0.6 for tabular, 0,0.2,0.4 for swatnn, 0.5,0.7,0.8,0.9 for predecessor.")
            .whole(
                    "least-neurons",
                    PREDECESSOR_LEAST_NEURONS,
                    NetworkRecipe.LEAST_NEURONS,
                    "Least neurons of a hidden layer with -recipe predecessor.")
            .whole(
                    "inputs",
                    STANDARD.inputs(),
                    AutoencoderSizes.NEURONS,
                    "Most inputs. Unless named, 2 for swatnn and 3 for predecessor.")
            .whole(
                    "neurons",
                    STANDARD.width(),
                    AutoencoderSizes.NEURONS,
                    "Most neurons of a hidden layer. Unless named, 7 for the other recipes.")
            .whole("depths", STANDARD.depths(), AutoencoderSizes.DEPTHS, "Decoders, and most hidden layers.")
            .whole("latent-width", STANDARD.latentWidth(), AutoencoderSizes.WIDTH, "Numbers in a latent token.")
            .whole(
                    "model-width",
                    STANDARD.modelWidth(),
                    AutoencoderSizes.WIDTH,
                    "Width of the transformer blocks, or of the fully connected layers of conv.")
            .whole("heads", STANDARD.heads(), AutoencoderSizes.HEADS, "Attention heads.")
            .whole(
                    "encoder-rounds",
                    STANDARD.encoderRounds(),
                    AutoencoderSizes.ENCODER_ROUNDS,
                    "Cross-attention rounds of the function encoder.")
            .whole(
                    "decoder-layers",
                    STANDARD.decoderLayers(),
                    AutoencoderSizes.DECODER_LAYERS,
                    "Transformer blocks of each decoder and of the weight encoder.")
            .whole(
                    "feedback",
                    STANDARD.feedbackRounds(),
                    AutoencoderSizes.FEEDBACK_ROUNDS,
                    "Corrections of the latent by the function encoder, each after a look at the errors of the decoded networks.");

    private TrainerTable() {}
}
