package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.network.Activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The activations that {@code -activations} names. */
final class ActivationNames {

    /** All of them. */
    static final String ALL = "all";

    /** Those of the paper. */
    static final String PAPER = "paper";

    private static final List<Activation> HIDDEN = Arrays.stream(Activation.values())
            .filter(activation -> activation != Activation.LINEAR)
            .toList();

    private ActivationNames() {}

    /**
     * The activations.
     *
     * @param names {@link #ALL}, {@link #PAPER}, or labels of activations with commas between them
     * @throws IllegalArgumentException naming what is none of these
     */
    static List<Activation> parse(String names) {
        if (names.strip().equals(ALL)) {
            return HIDDEN;
        }
        if (names.strip().equals(PAPER)) {
            return Activation.CHOICES;
        }
        List<Activation> parsed = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            Activation activation = HIDDEN.stream()
                    .filter(a -> a.label().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The option -activations is '" + names + "'; '"
                            + name.strip() + "' is none of " + ALL + ", " + PAPER + ", or, with commas between them, "
                            + HIDDEN.stream().map(Activation::label).collect(Collectors.joining(", "))));
            if (!parsed.contains(activation)) {
                parsed.add(activation);
            }
        }
        return List.copyOf(parsed);
    }
}
