package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.engine.Precision;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.options.OptionTable;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options of {@link AutoencoderTrainer}, and the settings that they ask for. */
final class TrainerOptions {

    /** Inputs and neurons of the published recipes, whose networks have all inputs. */
    private static final int SWATNN_INPUTS = 2;

    private static final int PREDECESSOR_INPUTS = 3;
    private static final int PUBLISHED_NEURONS = 7;
    private static final int PREDECESSOR_LEAST_NEURONS = 3;

    private static final AutoencoderSizes STANDARD = AutoencoderSizes.TABULAR;

    static final OptionTable TABLE = new OptionTable()
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
                    "architecture",
                    Variant.Architecture.TRANSFORMER,
                    "transformer, or conv as in the predecessor of SWAT-NN.")
            .choice(
                    "activations",
                    ActivationFamily.MIXED,
                    "Activations of teachers and decoded networks: a choice for every neuron, or one for all.")
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
                    "Rounds of the function encoder.")
            .whole(
                    "decoder-layers",
                    STANDARD.decoderLayers(),
                    AutoencoderSizes.DECODER_LAYERS,
                    "Transformer blocks of each decoder and of the weight encoder.")
            .whole(
                    "feedback",
                    STANDARD.feedbackRounds(),
                    AutoencoderSizes.FEEDBACK_ROUNDS,
                    "Rounds of feedback in the function encoder.");

    private final OptionTable.Values values;

    TrainerOptions(OptionTable.Values values) {
        this.values = values;
    }

    OptionTable.Values values() {
        return values;
    }

    /** Without a budget or a folder, before any option is set. */
    static TrainerOptions standard() {
        return new TrainerOptions(TABLE.parse(new String[0]));
    }

    Path folder() {
        String out = values.text("out");
        if (out.isEmpty()) {
            throw new IllegalArgumentException("Name a folder for the frozen model with -out");
        }
        return Path.of(out);
    }

    boolean resume() {
        return values.flag("resume");
    }

    String device() {
        return values.text("device");
    }

    String from() {
        return values.text("from");
    }

    double checkpointMinutes() {
        return values.number("checkpoint-minutes");
    }

    /**
     * The settings of a new training.
     *
     * @param command the command line, for the record
     * @throws IllegalArgumentException if options do not fit together
     * @throws IOException if the model to start from cannot be read
     */
    TrainingSettings settings(String command) throws IOException {
        var recipe = values.choice("recipe", NetworkRecipe.Kind.class);
        var architecture = values.choice("architecture", Variant.Architecture.class);
        var encoders = values.has("encoder") || architecture == Variant.Architecture.TRANSFORMER
                ? values.choice("encoder", Variant.Encoders.class)
                : Variant.Encoders.WEIGHT;
        Variant variant = new Variant(architecture, encoders, values.choice("activations", ActivationFamily.class));
        AutoencoderSizes base = STANDARD;
        TrainingSettings.Part part = TrainingSettings.Part.ALL;
        boolean frozen = values.flag("freeze-decoders");
        ModelDescription.Provenance origin = null;
        if (!from().isEmpty()) {
            ModelDescription model = ModelFolder.describe(Path.of(from()));
            origin = model.training();
            Variant other = model.variantOrDefault();
            if (other.architecture() != architecture) {
                throw new IllegalArgumentException("The model in " + from() + " is of the architecture "
                        + other.architecture().label() + ", not " + architecture.label());
            }
            boolean beside =
                    encoders == Variant.Encoders.WEIGHT && other.encoders().function();
            if (beside || frozen) {
                part = beside ? TrainingSettings.Part.WEIGHT_ENCODER : TrainingSettings.Part.FUNCTION_ENCODER;
                base = model.sizes();
                if (values.has("activations") && variant.activations() != other.activations()) {
                    throw new IllegalArgumentException("The networks of the model in " + from()
                            + " have the activations " + other.activations().label() + ", not "
                            + variant.activations().label());
                }
                variant = beside ? other.with(Variant.Encoders.BOTH) : other;
            }
        }
        if (frozen && part != TrainingSettings.Part.FUNCTION_ENCODER) {
            throw new IllegalArgumentException(
                    from().isEmpty()
                            ? "-freeze-decoders needs -from, a model whose decoders stay as they are"
                            : "-freeze-decoders trains the function encoder alone, so it does not go with -encoder weight");
        }
        AutoencoderSizes sizes = sizes(recipe, base, part != TrainingSettings.Part.ALL);
        return new TrainingSettings(
                sizes,
                variant,
                values.whole("seed"),
                new TrainingSettings.Budget(values.number("minutes"), values.whole("teachers")),
                new TrainingSettings.Steps(
                        values.small("batch"),
                        values.number("learning-rate"),
                        values.choice("optimiser", TrainingSettings.Optimiser.class),
                        values.number("average"),
                        values.choice("precision", Precision.class)),
                teachers(recipe, variant, sizes),
                new TrainingSettings.Objective(
                        values.choice("loss", TrainingLoss.class),
                        values.number("p"),
                        values.choice("decisions", Decisions.class),
                        values.number("latent-noise"),
                        part),
                from(),
                origin,
                command);
    }

    private AutoencoderSizes sizes(NetworkRecipe.Kind recipe, AutoencoderSizes base, boolean fixed) {
        boolean tabular = fixed || recipe == NetworkRecipe.Kind.TABULAR;
        int inputs = recipe == NetworkRecipe.Kind.SWATNN ? SWATNN_INPUTS : PREDECESSOR_INPUTS;
        return new AutoencoderSizes(
                size("inputs", tabular ? base.inputs() : inputs),
                size("neurons", tabular ? base.width() : PUBLISHED_NEURONS),
                size("depths", base.depths()),
                size("latent-width", base.latentWidth()),
                size("model-width", base.modelWidth()),
                size("heads", base.heads()),
                size("encoder-rounds", base.encoderRounds()),
                size("decoder-layers", base.decoderLayers()),
                size("feedback", base.feedbackRounds()));
    }

    private int size(String name, int otherwise) {
        return values.has(name) ? values.small(name) : otherwise;
    }

    private TrainingSettings.Teachers teachers(NetworkRecipe.Kind recipe, Variant variant, AutoencoderSizes sizes) {
        boolean networksAlone =
                recipe != NetworkRecipe.Kind.TABULAR || !variant.encoders().function();
        int leastNeurons = values.has("least-neurons")
                ? values.small("least-neurons")
                : Math.min(PREDECESSOR_LEAST_NEURONS, sizes.width());
        double fitted = values.number("fitted");
        return new TrainingSettings.Teachers(
                networksAlone && !values.has("networks") ? 1 - fitted : values.number("networks"),
                fitted,
                networksAlone && !values.has("noisy") ? 0 : values.number("noisy"),
                new NetworkRecipe(
                        recipe,
                        variant.activations(),
                        leastNeurons,
                        values.has("weight-range")
                                ? values.number("weight-range")
                                : recipe.weightRange(variant.activations()),
                        sparsity()));
    }

    private List<Double> sparsity() {
        List<Double> fractions = new ArrayList<>();
        if (!values.text("sparsity").isEmpty()) {
            for (String part : values.text("sparsity").split(",", -1)) {
                try {
                    fractions.add(Double.valueOf(part.trim()));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "The option -sparsity is '" + values.text("sparsity")
                                    + "'; it must be numbers in [0, 1) with commas between them",
                            e);
                }
            }
        }
        return fractions;
    }
}
