package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model as a module of Python 3 in plain ASCII that imports nothing but {@code math}. Its one door is {@code predict(row)}: a mapping
 * from names of attributes to a number (milliseconds for a date) or the name of a nominal value; what is missing is left out, {@code None}, not a number, or an
 * empty text. Of a nominal class there is {@code probabilities(row)} too. It computes in the order of the model itself, normalisation first.
 */
final class PythonSource {

    private static final String ROW = "a mapping from names to numbers or, of nominal attributes, names of values.";

    private final PortableModel model;
    private final StringBuilder text = new StringBuilder();

    private PythonSource(PortableModel model) {
        this.model = model;
    }

    /** The source of any model. */
    static String of(PortableModel model) {
        return new PythonSource(model).write();
    }

    private String write() {
        line("# Predicts " + escape(model.target().name()) + ". Made by SWATNN.");
        line("import math");
        line("");
        line("");
        boolean nominal = model.target().isNominal();
        if (nominal) {
            classes();
        }
        line(nominal ? "def _outputs(row):" : "def predict(row):");
        line("    \"\"\"" + (nominal ? "The outputs of the network" : "The prediction") + " for a row: " + ROW
                + "\"\"\"");
        inputs();
        SparseMlp network = model.network();
        Set<Activation> used = EnumSet.noneOf(Activation.class);
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            for (int j = 0; j < network.width(l); j++) {
                neuron(l, j);
                used.add(network.activation(l, j));
            }
        }
        if (nominal) {
            line("    return [" + names(network.outputs()) + "]");
        } else {
            value();
        }
        helpers();
        used.forEach(this::function);
        return text.toString();
    }

    private void value() {
        line("    v = " + model.target().mean() + " + " + model.target().deviation() + " * "
                + name(model.network().hiddenLayers(), 0));
        String inverse =
                switch (model.target().link()) {
                    case IDENTITY -> "v";
                    case LOG -> "_exp(v)";
                    case LOGIT -> "1.0 / (1.0 + _exp(-v))";
                    case SQRT -> "max(0.0, v) * max(0.0, v)";
                };
        line("    y = " + inverse + " - " + model.target().shift());
        line("    return max(" + model.target().bounds().lower() + ", min("
                + model.target().bounds().upper() + ", y))");
    }

    private String names(int outputs) {
        return IntStream.range(0, outputs)
                .mapToObj(k -> name(model.network().hiddenLayers(), k))
                .collect(Collectors.joining(", "));
    }

    /** The most probable value, and the probabilities of all. */
    private void classes() {
        ClassLabels classes = model.target().classes();
        String known = literals(classes.knownLabels());
        line("def predict(row):");
        line("    \"\"\"The most probable value for a row: " + ROW + "\"\"\"");
        line("    probability = probabilities(row)");
        line("    return max([" + known + "], key=probability.get)");
        line("");
        line("");
        line("def probabilities(row):");
        line("    \"\"\"The probability of each value for a row: " + ROW + "\"\"\"");
        line("    scores = "
                + switch (classes.known().size()) {
                    case 1 -> "[0.0]";
                    case 2 -> "[0.0] + _outputs(row)";
                    default -> "_outputs(row)";
                });
        line("    most = max(scores)");
        line("    parts = [math.exp(score - most) for score in scores]");
        line("    probability = dict.fromkeys([" + literals(classes.labels()) + "], 0.0)");
        line("    probability.update(zip([" + known + "], [part / sum(parts) for part in parts]))");
        line("    return probability");
        line("");
        line("");
    }

    private static String literals(List<String> names) {
        return names.stream().map(name -> '"' + escape(name) + '"').collect(Collectors.joining(", "));
    }

    private void inputs() {
        List<InputColumn> columns = model.columns();
        for (int a : model.usedAttributes()) {
            InputAttribute attribute = model.attributes().get(a);
            String value = "row.get(\"" + escape(attribute.name()) + "\")";
            if (!attribute.isNominal()) {
                line("    a" + a + " = _number(" + value + ", " + attribute.replacement() + ")");
                continue;
            }
            StringBuilder labels = new StringBuilder();
            for (int label : attribute.known()) {
                labels.append(labels.isEmpty() ? "" : ", ")
                        .append('"')
                        .append(escape(attribute.values().get(label)))
                        .append("\": ")
                        .append(label);
            }
            line("    a" + a + " = {" + labels + "}.get(" + value + ", " + (int) attribute.replacement() + ")");
        }
        for (int c = 0; c < columns.size(); c++) {
            InputColumn column = columns.get(c);
            String value = "a" + column.attribute();
            String raw = column.isIndicator() ? "(1.0 if " + value + " == " + column.label() + " else 0.0)" : value;
            line("    x" + c + " = _scaled(" + raw + ", " + column.center() + ", " + column.scale() + ")");
        }
    }

    private void neuron(int l, int to) {
        SparseMlp network = model.network();
        line("    v = " + network.bias(l, to));
        int sources = l == 0 ? network.inputs() : network.width(l - 1);
        for (int from = 0; from < sources; from++) {
            double weight = network.weight(l, from, to);
            if (weight != 0) {
                line("    v += " + weight + " * " + (l == 0 ? "x" + from : name(l - 1, from)));
            }
        }
        Activation activation = network.activation(l, to);
        line("    " + name(l, to) + " = "
                + (activation == Activation.LINEAR ? "v" : function(activation.label()) + "(v)"));
    }

    private static String name(int l, int j) {
        return "h" + (l + 1) + "_" + (j + 1);
    }

    private static String function(String label) {
        return "_" + label.toLowerCase(Locale.ROOT);
    }

    private void helpers() {
        define(
                "_number(value, replacement)",
                """
                if value is None or value == "":
                    return replacement
                number = float(value)
                return number if math.isfinite(number) else replacement""");
        define(
                "_scaled(v, centre, scale)",
                "return max(-" + InputColumn.LARGEST + ", min(" + InputColumn.LARGEST + ", (v - centre) * scale))");
        // What is too large for a number is an error in Python.
        define("_exp(v)", "return math.exp(v) if v < 709.0 else math.inf");
    }

    private void function(Activation activation) {
        String body =
                switch (activation) {
                    case SIGMOID -> "return 1.0 / (1.0 + _exp(-v))";
                    case TANH -> "return math.tanh(v)";
                    case LEAKY_RELU -> "return v if v > 0 else " + Activation.LEAKY_SLOPE + " * v";
                    case SINE -> "return math.sin(v) if math.isfinite(v) else math.nan";
                    case SQUARE -> "return v * v";
                    case ABSOLUTE -> "return abs(v)";
                    case LINEAR -> "";
                };
        if (!body.isEmpty()) {
            define(function(activation.label()) + "(v)", body);
        }
    }

    private void define(String head, String body) {
        line("");
        line("");
        line("def " + head + ":");
        body.lines().forEach(each -> line("    " + each));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** ASCII that a string literal can hold, and a comment. */
    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c <= '~') {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return escaped.toString();
    }
}
