package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes printed equations as a reader would by hand: from the text alone, line by line. */
public final class EquationReader {

    private static final String NAME = "'(?:[^'\\\\]|\\\\.)*'|\\p{L}[\\p{L}\\p{Nd}_]*";
    private static final Pattern TOKEN = Pattern.compile("\\s*(" + NAME + "|[0-9.]+(?:E-?[0-9]+)?|[-+*/=(),^])");
    private static final Pattern BOUNDS =
            Pattern.compile("(" + NAME + ") stays between (-?[0-9.E-]+) and (-?[0-9.E-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(?:" + NAME + ") = .*|" + BOUNDS.pattern());

    private final String line;
    private final List<String> tokens;
    private final Map<String, Double> values;
    private int at;

    private EquationReader(String line, Map<String, Double> values) {
        this.line = line;
        this.values = values;
        tokens = TOKEN.matcher(line).results().map(m -> m.group(1)).toList();
        String rest = TOKEN.matcher(line).replaceAll("").strip();
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("'" + rest + "' cannot be read in " + line);
        }
    }

    /** The lines of a text that define something. */
    public static List<String> definitions(String text) {
        return text.lines().filter(line -> DEFINITION.matcher(line).matches()).toList();
    }

    /**
     * Computes definitions in their order.
     *
     * @param definitions lines {@code name = sum}, with products, quotients, squares, parentheses and functions, or {@code name stays between a and b}
     * @param known values of names, quoted where the text quotes them
     * @return these values, and those of what is defined
     */
    public static Map<String, Double> evaluate(List<String> definitions, Map<String, Double> known) {
        Map<String, Double> values = new HashMap<>(known);
        for (String line : definitions) {
            Matcher bounds = BOUNDS.matcher(line);
            if (bounds.matches()) {
                double lower = Double.parseDouble(bounds.group(2));
                double upper = Double.parseDouble(bounds.group(3));
                values.computeIfPresent(bounds.group(1), (name, value) -> Math.max(lower, Math.min(upper, value)));
            } else {
                new EquationReader(line, values).define();
            }
        }
        return values;
    }

    /**
     * What the names of a text stand for in a row: attributes, and indicators of nominal values.
     *
     * @param row one value for each attribute but the class
     */
    public static Map<String, Double> names(AttributeEncoding encoding, double[] row) {
        Map<String, Double> values = new HashMap<>();
        for (int a = 0; a < row.length; a++) {
            InputAttribute attribute = encoding.attributes().get(a);
            double counted = attribute.counted(row[a]);
            values.put(NetworkPrinter.quoted(attribute.name()), counted);
            for (int label = 0; label < attribute.values().size(); label++) {
                String indicator = attribute.name() + "=" + attribute.values().get(label);
                values.put(NetworkPrinter.quoted(indicator), counted == label ? 1.0 : 0.0);
            }
        }
        return values;
    }

    private void define() {
        String name = tokens.get(at++);
        require(tokens.get(at++).equals("="));
        values.put(name, sum());
        require(at == tokens.size());
    }

    private double sum() {
        double sum = product();
        while (at < tokens.size()
                && !tokens.get(at).equals(")")
                && !tokens.get(at).equals(",")) {
            boolean minus = tokens.get(at).equals("-");
            require(minus || tokens.get(at).equals("+"));
            at++;
            sum += minus ? -product() : product();
        }
        return sum;
    }

    private double product() {
        double product = factor();
        while (at < tokens.size() && "*/".contains(tokens.get(at))) {
            boolean divided = tokens.get(at++).equals("/");
            product = divided ? product / factor() : product * factor();
        }
        return product;
    }

    private double factor() {
        double factor = unraised();
        if (at < tokens.size() && tokens.get(at).equals("^")) {
            require(tokens.get(at + 1).equals("2"));
            at += 2;
            return factor * factor;
        }
        return factor;
    }

    private double unraised() {
        String token = tokens.get(at++);
        if (token.equals("-")) {
            return -product();
        }
        if (Character.isDigit(token.charAt(0))) {
            return Double.parseDouble(token);
        }
        boolean called = at < tokens.size() && tokens.get(at).equals("(");
        if (!called && !token.equals("(")) {
            require(values.containsKey(token));
            return values.get(token);
        }
        at += called ? 1 : 0;
        double v = sum();
        if (token.equals("max")) {
            require(tokens.get(at++).equals(","));
            v = Math.max(v, sum());
        }
        require(tokens.get(at++).equals(")"));
        return switch (token) {
            case "(", "max" -> v;
            case "exp" -> Math.exp(v);
            case "sigmoid" -> 1 / (1 + Math.exp(-v));
            case "tanh" -> Math.tanh(v);
            case "leakyReLU" -> Math.max(v, 0.01 * v);
            case "sin" -> Math.sin(v);
            case "square" -> v * v;
            case "abs" -> Math.abs(v);
            default -> throw new IllegalArgumentException("There is no function " + token + ": " + line);
        };
    }

    private void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "Part " + at + " of " + line + " cannot be read; known are " + values.keySet());
        }
    }
}
