package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The equation of a model for LaTeX with the package amsmath: an {@code align*} environment with a line for each neuron, then a
 * sentence for what the symbols mean. An indicator is an Iverson bracket.
 */
final class LatexEquation {

    private final Equation equation;
    private final StringBuilder text = new StringBuilder("% Needs \\usepackage{amsmath}.\n\\begin{align*}\n");

    private LatexEquation(Equation equation) {
        this.equation = equation;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if a folded weight is no longer finite
     */
    static String of(PortableModel model) {
        return new LatexEquation(Equation.of(model)).write();
    }

    private String write() {
        SparseMlp network = equation.network();
        Set<Activation> used = EnumSet.noneOf(Activation.class);
        List<String> sources =
                equation.terms().stream().map(LatexEquation::term).toList();
        for (int l = 0; l < network.hiddenLayers(); l++) {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < network.width(l); j++) {
                Activation activation = network.activation(l, j);
                used.add(activation);
                names.add("h_{" + (l + 1) + "," + (j + 1) + "}");
                text.append(names.get(j))
                        .append(" &= ")
                        .append(activation.latexSymbol())
                        .append("\\left(")
                        .append(sum(network, l, j, sources))
                        .append("\\right) \\\\\n");
            }
            sources = names;
        }
        if (equation.target().isNominal()) {
            writeProbabilities(network, sources);
        } else {
            text.append(name(equation.target().name()))
                    .append(" &= ")
                    .append(equation.target().link().latex(sum(network, network.hiddenLayers(), 0, sources)))
                    .append(difference(equation.target().shift()));
        }
        text.append("\n\\end{align*}\n");
        writeMeanings(used);
        return text.toString();
    }

    /** The scores of the classes, and what becomes of them. */
    private void writeProbabilities(SparseMlp network, List<String> sources) {
        ClassLabels classes = equation.target().classes();
        List<String> known = classes.knownLabels();
        if (known.size() == 1) {
            text.append(probability(known.get(0))).append(" &= 1");
            return;
        }
        for (int k = 0; k < network.outputs(); k++) {
            text.append("s_{" + (k + 1) + "} &= ")
                    .append(sum(network, network.hiddenLayers(), k, sources))
                    .append(" \\\\\n");
        }
        if (network.outputs() == 1) {
            text.append(probability(classes.positive())).append(" &= \\frac{1}{1 + e^{-s_{1}}}");
            return;
        }
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            lines.add(probability(known.get(k)) + " &= \\frac{e^{s_{" + (k + 1) + "}}}{\\sum_{k=1}^{" + known.size()
                    + "} e^{s_k}}");
        }
        text.append(String.join(" \\\\\n", lines));
    }

    private String probability(String label) {
        return "P\\left(" + name(equation.target().name()) + " = " + name(label) + "\\right)";
    }

    private void writeMeanings(Set<Activation> used) {
        List<String> meanings = new ArrayList<>();
        used.stream()
                .map(Activation::latexDefinition)
                .filter(definition -> !definition.isEmpty())
                .forEach(definition -> meanings.add("$" + definition + "$"));
        equation.bounds()
                .ifPresent(bounds -> meanings.add("$" + name(equation.target().name()) + "$ stays between $"
                        + signed(bounds.lower()) + "$ and $" + signed(bounds.upper()) + "$"));
        if (equation.terms().stream().anyMatch(term -> term.value() != null)) {
            meanings.add("$[\\cdot]$ is 1 where what it holds is true and 0 elsewhere");
        }
        for (Equation.Replacement replacement : equation.replacements()) {
            meanings.add((replacement.value() == null ? "a missing $" : "a missing or unknown $")
                    + name(replacement.attribute())
                    + "$ counts as $"
                    + (replacement.value() == null ? signed(replacement.number()) : name(replacement.value()))
                    + "$"
                    + (replacement.date() ? " (dates are milliseconds since 1970, UTC)" : ""));
        }
        if (!meanings.isEmpty()) {
            text.append("where ").append(String.join(";\n", meanings)).append(".\n");
        }
    }

    private static String sum(SparseMlp network, int l, int to, List<String> sources) {
        StringBuilder sum = new StringBuilder();
        for (int from = 0; from < sources.size(); from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                NetworkPrinter.appendTerm(sum, w, number(Math.abs(w)) + "\\, " + sources.get(from));
            }
        }
        double bias = network.bias(l, to);
        if (bias != 0 || sum.isEmpty()) {
            NetworkPrinter.appendTerm(sum, bias, number(Math.abs(bias)));
        }
        return sum.toString();
    }

    private static String term(Equation.Term term) {
        if (term.value() != null) {
            return "[" + name(term.attribute()) + " = " + name(term.value()) + "]";
        }
        if (term.shift() == 0) {
            return name(term.attribute());
        }
        return "(" + name(term.attribute()) + difference(term.shift()) + ")";
    }

    /** What subtracts a shift; nothing for 0. */
    private static String difference(double shift) {
        return shift == 0 ? "" : (shift < 0 ? " + " : " - ") + number(Math.abs(shift));
    }

    private static String signed(double number) {
        return (number < 0 ? "-" : "") + number(Math.abs(number));
    }

    private static String number(double size) {
        String[] parts = NetworkPrinter.number(size, NetworkPrinter.ALL_DIGITS).split("E");
        return parts.length == 1 ? parts[0] : parts[0] + " \\cdot 10^{" + parts[1] + "}";
    }

    /** The name upright, with what LaTeX would read as a command escaped. */
    private static String name(String name) {
        StringBuilder escaped = new StringBuilder("\\text{");
        name.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.append('}').toString();
    }
}
