package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model as one SELECT over a table {@code data} whose columns have the names of the attributes: it gives the columns of the table, those
 * of the steps between, and {@code swatnn_prediction}, for a nominal class with the probabilities of its values. Dates are milliseconds, nominal values their names, and NULL is missing. Beyond the four
 * operations it takes EXP and SIN.
 */
final class SqlQuery {

    /** Inputs and neurons; SQLite allows 2000 columns, and each neuron has two. */
    private static final int MOST = 800;

    /** Terms of a sum that stand in one pair of parentheses: SQLite allows expressions of a depth of 1000. */
    private static final int TERMS = 100;

    /** Fifty of exp(v) are no more than a double holds. */
    private static final String LARGEST_EXPONENT = "700.0";

    private final PortableModel model;
    private final StringBuilder text = new StringBuilder();
    private String source = "data";
    private int steps;

    private SqlQuery(PortableModel model) {
        this.model = model;
    }

    /**
     * The query.
     *
     * @throws IllegalArgumentException if the model is too large
     */
    static String of(PortableModel model) {
        int size = model.columns().size();
        for (int l = 0; l < model.network().hiddenLayers(); l++) {
            size += model.network().width(l);
        }
        if (size > MOST) {
            throw new IllegalArgumentException(
                    "The model has " + size + " inputs and neurons; a query can have " + MOST);
        }
        return new SqlQuery(model).write();
    }

    private String write() {
        text.append("-- Predicts ")
                .append(plain(model.target().name()))
                .append(": put the name of your table in the place of data. Made by SWATNN.\n");
        for (int k = 0;
                model.target().isNominal()
                        && k < model.target().classes().known().size();
                k++) {
            String label = model.target().classes().knownLabels().get(k);
            text.append("-- swatnn_p")
                    .append(k + 1)
                    .append(": the probability of ")
                    .append(plain(label))
                    .append('\n');
        }
        SparseMlp network = model.network();
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < model.columns().size(); c++) {
            columns.add(input(c) + " AS swatnn_x" + c);
        }
        step(columns);
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            List<String> sums = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int j = 0; j < network.width(l); j++) {
                String sum = "swatnn_v" + (l + 1) + "_" + (j + 1);
                sums.add(asDouble(sum(l, j)) + " AS " + sum);
                values.add(asDouble(activation(network.activation(l, j), "d." + sum)) + " AS " + name(l, j));
            }
            step(sums);
            step(values);
        }
        String prediction = model.target().isNominal() ? mostProbable() : value();
        text.append("\nSELECT d.*, ")
                .append(prediction)
                .append(" AS swatnn_prediction\nFROM ")
                .append(source)
                .append(" d\n");
        return text.toString();
    }

    private String value() {
        step(List.of(asDouble(model.target().mean() + " + " + model.target().deviation() + " * d."
                        + name(model.network().hiddenLayers(), 0))
                + " AS swatnn_u"));
        step(List.of(asDouble(inverse() + " - " + model.target().shift()) + " AS swatnn_y"));
        return bounded();
    }

    /** The most probable value, after a step with the probabilities. */
    private String mostProbable() {
        ClassLabels classes = model.target().classes();
        int known = classes.known().size();
        List<String> scores = new ArrayList<>();
        if (known <= 2) {
            scores.add("0.0");
        }
        for (int k = 0; known > 1 && k < classes.outputs(); k++) {
            scores.add("d." + name(model.network().hiddenLayers(), k));
        }
        List<String> columns = new ArrayList<>();
        StringBuilder choice = new StringBuilder();
        for (int k = 0; k < known; k++) {
            StringBuilder others = new StringBuilder("1.0");
            StringBuilder most = new StringBuilder();
            for (int j = 0; j < known; j++) {
                String difference = scores.get(j) + " - " + scores.get(k);
                if (j != k) {
                    others.append(" + ").append(exp("(" + difference + ")"));
                }
                if (j > k) {
                    most.append(most.isEmpty() ? "" : " AND ")
                            .append(scores.get(k))
                            .append(" >= ")
                            .append(scores.get(j));
                }
            }
            columns.add(asDouble("1.0 / (" + others + ")") + " AS swatnn_p" + (k + 1));
            String label = quoted(classes.knownLabels().get(k), '\'');
            choice.append(most.isEmpty() ? label : "CASE WHEN " + most + " THEN " + label + " ELSE ");
        }
        step(columns);
        return choice + " END".repeat(known - 1);
    }

    /**
     * A step of the way: all columns so far, and some more that are made of them. The number of the row has no use but that databases work the
     * step out as it stands: SQLite would else put its expressions into those of the next step, again and again.
     */
    private void step(List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        String name = "swatnn_" + ++steps;
        text.append(steps == 1 ? "WITH " : ", ").append(name).append(" AS (\n  SELECT d.*");
        text.append(", ROW_NUMBER() OVER () AS swatnn_row_").append(steps);
        columns.forEach(column -> text.append(",\n    ").append(column));
        text.append("\n  FROM ").append(source).append(" d\n)");
        source = name;
    }

    private String input(int c) {
        InputColumn column = model.columns().get(c);
        InputAttribute attribute = model.attributeOf(c);
        String value = "d." + quoted(attribute.name(), '"');
        if (!column.isIndicator()) {
            String known = "CASE WHEN ABS(" + value + ") <= " + Double.MAX_VALUE + " THEN " + value + " ELSE "
                    + attribute.replacement() + " END";
            return asDouble("(" + asDouble(known) + " - " + signed(column.center()) + ") * " + column.scale());
        }
        // The most frequent value stands for what is missing or unknown too.
        boolean replaces = attribute.replacement() == column.label();
        String labels = attribute.known().stream()
                .filter(label -> (label == column.label()) != replaces)
                .map(label -> quoted(attribute.values().get(label), '\''))
                .collect(Collectors.joining(", "));
        double there = column.encode(column.label());
        double elsewhere = column.encode(column.label() + 1.0);
        return labels.isEmpty()
                ? asDouble(String.valueOf(there))
                : asDouble("CASE WHEN " + value + " IN (" + labels + ") THEN " + (replaces ? elsewhere : there)
                        + " ELSE " + (replaces ? there : elsewhere) + " END");
    }

    private String sum(int l, int to) {
        SparseMlp network = model.network();
        List<String> terms = new ArrayList<>(List.of(String.valueOf(network.bias(l, to))));
        int sources = l == 0 ? network.inputs() : network.width(l - 1);
        for (int from = 0; from < sources; from++) {
            double weight = network.weight(l, from, to);
            if (weight != 0) {
                terms.add(signed(weight) + " * d." + (l == 0 ? "swatnn_x" + from : name(l - 1, from)));
            }
        }
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < terms.size(); first += TERMS) {
            parts.add(String.join(" + ", terms.subList(first, Math.min(terms.size(), first + TERMS))));
        }
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(") + (", parts) + ")";
    }

    private static String activation(Activation activation, String v) {
        return switch (activation) {
            case SIGMOID -> "1.0 / (1.0 + " + exp("-" + v) + ")";
            // Near 0 a series, since 1 less a number near 1 loses digits; few databases know TANH.
            case TANH ->
                "CASE WHEN ABS(" + v + ") < 0.01 THEN " + v + " * (1.0 - " + v + " * " + v + " * (1.0 / 3.0 - "
                        + v + " * " + v + " * (2.0 / 15.0 - " + v + " * " + v + " * 17.0 / 315.0))) WHEN " + v
                        + " > 20.0 THEN 1.0 WHEN " + v + " < -20.0 THEN -1.0 ELSE 1.0 - 2.0 / (EXP(2.0 * " + v
                        + ") + 1.0) END";
            case LEAKY_RELU ->
                "CASE WHEN " + v + " > 0.0 THEN " + v + " ELSE " + Activation.LEAKY_SLOPE + " * " + v + " END";
            case SINE -> "SIN(" + v + ")";
            case SQUARE -> v + " * " + v;
            case ABSOLUTE -> "ABS(" + v + ")";
            case LINEAR -> v;
        };
    }

    private static String exp(String v) {
        return "EXP(CASE WHEN " + v + " < " + LARGEST_EXPONENT + " THEN " + v + " ELSE " + LARGEST_EXPONENT + " END)";
    }

    private String inverse() {
        return switch (model.target().link()) {
            case IDENTITY -> "d.swatnn_u";
            case LOG -> exp("d.swatnn_u");
            case LOGIT -> "1.0 / (1.0 + " + exp("(-d.swatnn_u)") + ")";
            case SQRT -> "CASE WHEN d.swatnn_u > 0.0 THEN d.swatnn_u * d.swatnn_u ELSE 0.0 END";
        };
    }

    private String bounded() {
        if (model.bounds().isEmpty()) {
            return "d.swatnn_y";
        }
        Bounds bounds = model.bounds().get();
        return asDouble("CASE WHEN d.swatnn_y < " + bounds.lower() + " THEN " + bounds.lower() + " WHEN d.swatnn_y > "
                + bounds.upper() + " THEN " + bounds.upper() + " ELSE d.swatnn_y END");
    }

    /** What a comment can hold. */
    private static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}|[\u0085\u2028\u2029]", " ");
    }

    private static String name(int l, int j) {
        return "swatnn_h" + (l + 1) + "_" + (j + 1);
    }

    /** Two minus signs begin a comment. */
    private static String signed(double number) {
        return number < 0 ? "(" + number + ")" : String.valueOf(number);
    }

    private static String asDouble(String expression) {
        return "CAST(" + expression + " AS DOUBLE PRECISION)";
    }

    private static String quoted(String name, char quote) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }
}
