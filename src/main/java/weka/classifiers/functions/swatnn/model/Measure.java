package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Experimenter shows of each model, in columns of their own. Before the first build, a network has size 0. */
public final class Measure {

    /** Non-zero weights and biases. */
    public static final Measure NON_ZERO_WEIGHTS = ofNetwork("NonZeroWeights", SparseMlp::nonZeroWeights);

    private static final List<Measure> ALL = Stream.of(
                    Stream.of(
                            NON_ZERO_WEIGHTS,
                            ofNetwork("HiddenLayers", SparseMlp::hiddenLayers),
                            ofNetwork("ActiveNeurons", SparseMlp::activeNeurons)),
                    Arrays.stream(Activation.values())
                            .filter(a -> a != Activation.LINEAR)
                            .map(a -> ofNetwork(camelCase(a) + "Neurons", network -> count(network, a))),
                    // Seconds that the last build took in this process, without loading the autoencoder; 0 where there
                    // was
                    // nothing to search. The error that the network was chosen by, as a fraction of the target's
                    // variance;
                    // 1 for a model that knows only the mean.
                    Stream.of(
                            new Measure("SearchSeconds", FittedModel::seconds),
                            new Measure(
                                    "ValidationError", model -> model.report().chosenError()),
                            new Measure("MeanIntervalWidth", Measure::meanIntervalWidth)))
            .flatMap(measures -> measures)
            .toList();

    private final String label;
    private final ToDoubleFunction<FittedModel> value;

    private Measure(String name, ToDoubleFunction<FittedModel> value) {
        label = "measure" + name;
        this.value = value;
    }

    private static Measure ofNetwork(String name, ToDoubleFunction<SparseMlp> value) {
        return new Measure(name, model -> model.hasNetwork() ? value.applyAsDouble(model.network()) : 0);
    }

    /** The names of all, as Weka wants them. */
    public static List<String> names() {
        return ALL.stream().map(m -> m.label).toList();
    }

    /**
     * The measure of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Measure named(String name) {
        return ALL.stream()
                .filter(m -> m.label.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("SWATNN has no measure called " + name));
    }

    /** At 95 %, over the rows of training; 0 where there are no intervals, or the rows are too few for the level. */
    private static double meanIntervalWidth(FittedModel model) {
        IntervalSummary intervals = model.report().intervals();
        return intervals == null || Double.isInfinite(intervals.meanWidth()) ? 0 : intervals.meanWidth();
    }

    /** The value for a model. */
    public double of(FittedModel model) {
        return value.applyAsDouble(model);
    }

    /** {@code LeakyRelu} of {@code LEAKY_RELU}: names of measures stand in saved experiments and do not follow labels. */
    private static String camelCase(Activation activation) {
        return Arrays.stream(activation.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static int count(SparseMlp network, Activation activation) {
        SparseMlp live = network.withoutDeadPaths();
        int count = 0;
        for (int l = 0; l < live.hiddenLayers(); l++) {
            for (int j = 0; j < live.width(l); j++) {
                count += live.activation(l, j) == activation ? 1 : 0;
            }
        }
        return count;
    }
}
