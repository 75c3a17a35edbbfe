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

    private final OptionTable.Values values;

    private TrainerOptions(OptionTable.Values values) {
        this.values = values;
    }

    /** Takes the options out of a command line, see {@link OptionTable#parse}. */
    static TrainerOptions parse(String... options) {
        return new TrainerOptions(TrainerTable.OPTIONS.parse(options));
    }

    OptionTable.Values values() {
        return values;
    }

    /** Without a budget or a folder, before any option is set. */
    static TrainerOptions standard() {
        return parse();
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
        Variant variant = new Variant(architecture, encoders, values.choice("activations", ActivationFamily.class))
                .with(reading(architecture, encoders));
        AutoencoderSizes base = TrainerTable.STANDARD;
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
                variant = beside ? other.with(Variant.Encoders.BOTH).with(Variant.Reading.LINKS) : other;
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

    /** Rows alone are read by the convolutions. */
    private Variant.Reading reading(Variant.Architecture architecture, Variant.Encoders encoders) {
        boolean choice = encoders.weight() && (architecture == Variant.Architecture.TRANSFORMER || values.has("reads"));
        return choice ? values.choice("reads", Variant.Reading.class) : Variant.Reading.ROWS;
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
                : Math.min(TrainerTable.PREDECESSOR_LEAST_NEURONS, sizes.width());
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
