package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A model as a Java class of its own, in plain Java 8 and plain ASCII. Its one door is {@code classify(Object[] i)}, as Weka's
 * {@link weka.classifiers.Sourcable} wants it: an element for each attribute of the header, the class included and ignored; a
 * {@code Number} (milliseconds for a date) or the name of a nominal value, and {@code null} for what is missing. It computes in the
 * order of the model itself, normalisation first, so that results differ by rounding in tanh at most.
 */
public final class JavaSource {

    /** A class file holds about 65 000 constants, of which a number takes two. */
    private static final int MOST_NUMBERS = 25_000;

    private static final int LINES_PER_METHOD = 500;

    private final PortableModel model;
    private final StringBuilder text = new StringBuilder();

    private JavaSource(PortableModel model) {
        this.model = model;
    }

    /**
     * The source.
     *
     * @param model any model
     * @param className a name without a package
     * @throws IllegalArgumentException if the name is none that a class can have, or the model is too large for a class
     */
    public static String of(PortableModel model, String className) {
        if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
            throw new IllegalArgumentException(
                    "'" + className
                            + "' cannot be the name of a Java class; it must be one word of letters and digits, without a package");
        }
        long numbers = model.network().nonZeroWeights() + 3L * model.columns().size();
        for (int attribute : model.usedAttributes()) {
            numbers += model.attributes().get(attribute).known().size();
        }
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "The model has " + numbers + " numbers and nominal values; a Java class can hold " + MOST_NUMBERS);
        }
        return new JavaSource(model).write(className);
    }

    private String write(String className) {
        SparseMlp network = model.network();
        line("/** Predicts " + escape(model.target().name()).replace("*/", "* /") + ". Made by SWATNN. */");
        line("class " + className + " {");
        line("");
        if (model.target().isNominal()) {
            text.append(JavaClasses.of(model.target().classes()));
        }
        line("  /**");
        line("   * " + (model.target().isNominal() ? "The outputs of the network" : "The prediction")
                + " for a row: an element for each attribute, the class included and ignored; a Number, the name of");
        line("   * a nominal value, or null where the value is missing.");
        line("   */");
        line(
                model.target().isNominal()
                        ? "  private static double[] outputs(Object[] i) {"
                        : "  public static double classify(Object[] i) {");
        line("    double[] h0 = new double[" + model.columns().size() + "];");
        for (int part = 0; part * LINES_PER_METHOD < model.columns().size(); part++) {
            line("    inputs" + part + "(i, h0);");
        }
        int depth = network.hiddenLayers();
        for (int l = 0; l < depth; l++) {
            line("    double[] h" + (l + 1) + " = new double[" + network.width(l) + "];");
            for (int j = 0; j < network.width(l); j++) {
                line("    h" + (l + 1) + "[" + j + "] = " + neuron(l, j) + "(h" + l + ");");
            }
        }
        if (model.target().isNominal()) {
            writeOutputs(depth);
        } else {
            writeValue(depth);
        }
        line("  }");
        for (int l = 0; l <= depth; l++) {
            for (int j = 0; j < network.width(l); j++) {
                writeNeuron(l, j);
            }
        }
        writeInputs();
        line("}");
        return text.toString();
    }

    private void writeOutputs(int depth) {
        int outputs = model.network().outputs();
        line("    double[] v = new double[" + outputs + "];");
        for (int k = 0; k < outputs; k++) {
            line("    v[" + k + "] = " + neuron(depth, k) + "(h" + depth + ");");
        }
        line("    return v;");
    }

    private void writeValue(int depth) {
        line("    double v = " + model.target().mean() + " + " + model.target().deviation() + " * output(h" + depth
                + ");");
        line("    double y = " + model.target().link().javaExpression() + " - "
                + model.target().shift() + ";");
        line("    return Math.max(" + model.target().bounds().lower() + ", Math.min("
                + model.target().bounds().upper() + ", y));");
    }

    private void writeNeuron(int l, int to) {
        SparseMlp network = model.network();
        int sources = l == 0 ? network.inputs() : network.width(l - 1);
        String name = neuron(l, to);
        line("");
        line("  private static double " + name + "(double[] h) {");
        line("    double v = " + network.bias(l, to) + ";");
        int lines = 0;
        for (int from = 0; from < sources; from++) {
            double w = network.weight(l, from, to);
            if (w != 0) {
                if (++lines % LINES_PER_METHOD == 0) {
                    String next = name + "_" + lines / LINES_PER_METHOD;
                    line("    return " + next + "(h, v);");
                    line("  }");
                    line("");
                    line("  private static double " + next + "(double[] h, double v) {");
                }
                line("    v += " + w + " * h[" + from + "];" + (l == 0 ? " // " + columnName(from) : ""));
            }
        }
        line("    return " + network.activation(l, to).javaExpression() + ";");
        line("  }");
    }

    private void writeInputs() {
        List<InputColumn> columns = model.columns();
        Set<Integer> known = new HashSet<>();
        for (int c = 0; c < columns.size(); c++) {
            if (c % LINES_PER_METHOD == 0) {
                line("");
                line("  private static void inputs" + c / LINES_PER_METHOD + "(Object[] i, double[] h) {");
                known.clear();
            }
            InputColumn column = columns.get(c);
            InputAttribute attribute = model.attributeOf(c);
            int index = model.headerIndex(column.attribute());
            if (column.isIndicator() && known.add(index)) {
                line("    int v" + index + " = value" + index + "(i[" + index + "]);");
            }
            String value = column.isIndicator()
                    ? "v" + index + " == " + column.label() + " ? 1 : 0"
                    : "number(i[" + index + "], " + attribute.replacement() + ")";
            line("    h[" + c + "] = scaled(" + value + ", " + column.center() + ", " + column.scale() + "); // "
                    + columnName(c));
            if (c % LINES_PER_METHOD == LINES_PER_METHOD - 1 || c == columns.size() - 1) {
                line("  }");
            }
        }
        if (!columns.isEmpty()) {
            writeHelpers();
        }
        for (int a : model.usedAttributes()) {
            if (model.attributes().get(a).isNominal()) {
                writeValues(model.attributes().get(a), "value" + model.headerIndex(a));
            }
        }
    }

    private void writeHelpers() {
        line("");
        line("  private static double number(Object value, double replacement) {");
        line("    double v = value == null ? Double.NaN : ((Number) value).doubleValue();");
        line("    return Double.isNaN(v) || Double.isInfinite(v) ? replacement : v;");
        line("  }");
        line("");
        line("  private static double scaled(double v, double centre, double scale) {");
        double largest = InputColumn.LARGEST;
        line("    return Math.max(-" + largest + ", Math.min(" + largest + ", (v - centre) * scale));");
        line("  }");
    }

    /** The index of a known nominal value, and that of the replacement for others. */
    private void writeValues(InputAttribute attribute, String method) {
        line("");
        line("  /** " + escape(attribute.name()).replace("*/", "* /") + " */");
        line("  private static int " + method + "(Object value) {");
        line("    switch (String.valueOf(value)) {");
        int cases = 0;
        for (int label : attribute.known()) {
            if (++cases % LINES_PER_METHOD == 0) {
                String next = method + "_" + cases / LINES_PER_METHOD;
                line("      default: return " + next + "(value);");
                line("    }");
                line("  }");
                line("");
                line("  private static int " + next + "(Object value) {");
                line("    switch (String.valueOf(value)) {");
            }
            String name = attribute.values().get(label);
            // A missing value is called null by String.valueOf; so may be a value that is there.
            String index = name.equals("null")
                    ? "value == null ? " + (int) attribute.replacement() + " : " + label
                    : "" + label;
            line("      case \"" + escape(name) + "\": return " + index + ";");
        }
        line("      default: return " + (int) attribute.replacement() + ";");
        line("    }");
        line("  }");
    }

    private String neuron(int l, int j) {
        boolean output = l == model.network().hiddenLayers();
        return output && model.network().outputs() == 1 ? "output" : output ? "output_" + j : "h" + (l + 1) + "_" + j;
    }

    private String columnName(int c) {
        InputAttribute attribute = model.attributeOf(c);
        int label = model.columns().get(c).label();
        return escape(
                label < 0
                        ? attribute.name()
                        : attribute.name() + "=" + attribute.values().get(label));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** ASCII that a string literal can hold; nothing in it ends a line, or is an escape of Unicode that was in the name. */
    static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        escaped.append(c);
                    } else {
                        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return escaped.toString();
    }
}
