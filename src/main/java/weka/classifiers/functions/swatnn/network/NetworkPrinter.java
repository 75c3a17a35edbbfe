package weka.classifiers.functions.swatnn.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes networks as text for people: their layers and, where they are small, the equation they compute. */
public final class NetworkPrinter {

    /** The largest number of non-zero weights of a network whose equation {@link #print} writes. */
    public static final int LARGEST_EQUATION = 40;

    /** A number of digits that tells any two numbers apart. */
    public static final int ALL_DIGITS = 17;

    private static final Pattern IDENTIFIER = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]*");
    private static final Pattern NEURON = Pattern.compile("h\\d+_\\d+");

    /** The functions that occur in an equation. */
    private static final Set<String> FUNCTIONS = Stream.concat(
                    Stream.of("exp", "max"),
                    Arrays.stream(Activation.values())
                            .filter(a -> a != Activation.LINEAR)
                            .map(Activation::label))
            .collect(Collectors.toUnmodifiableSet());

    private NetworkPrinter() {}

    /**
     * The layers and, up to {@link #LARGEST_EQUATION} non-zero weights, the equation.
     *
     * @param network any network; dead paths are left out of the text
     * @param inputNames one name for each input
     * @param targetName the name of what is predicted
     * @param digits significant digits of the numbers, at least 1
     * @throws IllegalArgumentException if the number of names or digits is wrong
     */
    public static String print(SparseMlp network, List<String> inputNames, String targetName, int digits) {
        String text = summary(network);
        String equation = equation(network, inputNames, targetName, digits);
        return network.nonZeroWeights() <= LARGEST_EQUATION ? text + "\n\n" + equation : text;
    }

    /** Depth, size, and a line for each hidden layer with the activation of each neuron. */
    public static String summary(SparseMlp network) {
        SparseMlp live = network.withoutDeadPaths();
        int size = live.nonZeroWeights();
        String numbers = count(size, "non-zero weight");
        if (live.hiddenLayers() == 0) {
            return (size == 0 || onlyBias(live) ? "A constant" : "A linear model") + " with " + numbers;
        }
        StringBuilder text = new StringBuilder("A network of ")
                .append(count(live.inputs(), "input"))
                .append(", ")
                .append(count(live.hiddenLayers(), "hidden layer"))
                .append(" and ")
                .append(count(live.activeNeurons(), "hidden neuron"))
                .append(" with ")
                .append(numbers);
        for (int l = 0; l < live.hiddenLayers(); l++) {
            List<String> labels = new ArrayList<>();
            for (int j = 0; j < live.width(l); j++) {
                labels.add(live.activation(l, j).label());
            }
            text.append("\n  layer ")
                    .append(l + 1)
                    .append(": ")
                    .append(count(labels.size(), "neuron"))
                    .append(": ")
                    .append(String.join(", ", labels));
        }
        return text.toString();
    }

    /**
     * The equation as one definition a line: {@code h1_2} is the second neuron of the first hidden layer, the target is last,
     * and the activations that occur are defined below.
     *
     * @param network any network; dead paths are left out of the text
     * @param inputNames one name for each input
     * @param targetName the name of what is predicted
     * @param digits significant digits of the numbers, at least 1
     * @throws IllegalArgumentException if the number of names or digits is wrong
     */
    public static String equation(SparseMlp network, List<String> inputNames, String targetName, int digits) {
        return equation(network, inputNames, List.of(targetName), digits);
    }

    /**
     * The same for a network of several outputs, one line for each.
     *
     * @param network any network; dead paths are left out of the text
     * @param inputNames one name for each input
     * @param outputNames one name for each output
     * @param digits significant digits of the numbers, at least 1
     * @throws IllegalArgumentException if the number of names or digits is wrong
     */
    public static String equation(SparseMlp network, List<String> inputNames, List<String> outputNames, int digits) {
        return equationOfTerms(
                network,
                inputNames.stream().map(NetworkPrinter::quoted).toList(),
                outputNames,
                digits,
                UnaryOperator.identity());
    }

    /**
     * The same where what stands for each input is text already, such as a name in quotes or a difference in brackets.
     *
     * @param terms one for each input
     * @param response makes what is named of the text of an output, such as its exponential
     */
    public static String equationOfTerms(
            SparseMlp network,
            List<String> terms,
            List<String> outputNames,
            int digits,
            UnaryOperator<String> response) {
        if (outputNames.size() != network.outputs()) {
            throw new IllegalArgumentException(
                    "There are " + outputNames.size() + " output names for " + network.outputs() + " outputs");
        }
        if (terms.size() != network.inputs()) {
            throw new IllegalArgumentException(
                    "There are " + terms.size() + " input names for " + network.inputs() + " inputs");
        }
        if (digits < 1) {
            throw new IllegalArgumentException("The number of digits is " + digits + "; it must be at least 1");
        }
        SparseMlp live = network.withoutDeadPaths();
        int depth = live.hiddenLayers();
        StringBuilder text = new StringBuilder();
        Set<Activation> used = EnumSet.noneOf(Activation.class);
        List<String> sources = terms;
        for (int l = 0; l < depth; l++) {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < live.width(l); j++) {
                names.add("h" + (l + 1) + "_" + (j + 1));
                Activation activation = live.activation(l, j);
                String sum = sum(live, l, j, sources, digits);
                used.add(activation);
                text.append(names.get(j))
                        .append(" = ")
                        .append(activation == Activation.LINEAR ? sum : activation.label() + "(" + sum + ")")
                        .append('\n');
            }
            sources = names;
        }
        for (int k = 0; k < live.outputs(); k++) {
            text.append(k == 0 ? "" : "\n")
                    .append(quoted(outputNames.get(k)))
                    .append(" = ")
                    .append(response.apply(sum(live, depth, k, sources, digits)));
        }
        String separator = "\nwhere ";
        for (Activation activation : used) {
            if (!activation.definition().isEmpty()) {
                text.append(separator).append(activation.definition());
                separator = "\n      ";
            }
        }
        return text.toString();
    }

    private static String sum(SparseMlp network, int l, int to, List<String> sources, int digits) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < sources.size(); from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                appendTerm(text, w, number(Math.abs(w), digits) + "*" + sources.get(from));
            }
        }
        double bias = network.bias(l, to);
        if (bias != 0 || text.isEmpty()) {
            appendTerm(text, bias, number(Math.abs(bias), digits));
        }
        return text.toString();
    }

    /** Appends a term of this sign to a sum; {@code term} is its size, without a sign. */
    public static void appendTerm(StringBuilder text, double factor, String term) {
        if (text.isEmpty()) {
            text.append(factor < 0 ? "-" : "");
        } else {
            text.append(factor < 0 ? " - " : " + ");
        }
        text.append(term);
    }

    /**
     * Plain decimals between 0.0001 and a million, powers of ten elsewhere.
     *
     * @param value finite, not negative
     * @param digits significant digits; from {@link #ALL_DIGITS} on, as few as tell the number from all others
     */
    public static String number(double value, int digits) {
        BigDecimal rounded =
                digits >= ALL_DIGITS ? BigDecimal.valueOf(value) : new BigDecimal(value).round(new MathContext(digits));
        rounded = rounded.stripTrailingZeros();
        return value == 0 || (value >= 1e-4 && value < 1e6)
                ? rounded.toPlainString()
                : rounded.toString().replace("E+", "E");
    }

    /** A number of either sign with all digits. */
    public static String signed(double value) {
        return (value < 0 ? "-" : "") + number(Math.abs(value), ALL_DIGITS);
    }

    /** Names that do not read as a name, or read as a neuron or a function, are put in single quotes. */
    public static String quoted(String name) {
        boolean plain =
                IDENTIFIER.matcher(name).matches() && !NEURON.matcher(name).matches() && !FUNCTIONS.contains(name);
        return plain
                ? name
                : "'"
                        + name.replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                        + "'";
    }

    private static boolean onlyBias(SparseMlp linear) {
        return IntStream.range(0, linear.inputs())
                .noneMatch(i -> IntStream.range(0, linear.outputs()).anyMatch(k -> linear.weight(0, i, k) != 0));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
