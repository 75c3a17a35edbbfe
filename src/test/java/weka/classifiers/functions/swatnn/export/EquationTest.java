package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.core.Instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Equations as text and for LaTeX, read again and evaluated. */
class EquationTest {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*'|\\p{L}[\\p{L}\\p{Nd}_]*|[0-9.]+(?:E-?[0-9]+)?|[-+*=()])");
    private static final Pattern LATEX_NAME =
            Pattern.compile("\\\\text\\{((?:[^{}\\\\]|\\\\[a-z]+\\{\\}|\\\\[{}$&#_%])*)\\}");

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void textEvaluatesToThePrediction(Case model) {
        String text = Equation.text(model.portable());
        List<String> definitions = text.lines()
                .takeWhile(line ->
                        !line.startsWith("where ") && !line.contains(" is 1 where ") && !line.startsWith("a missing "))
                .toList();
        check(model, definitions, UnaryOperator.identity());
        for (int a : model.portable().usedAttributes()) {
            InputAttribute attribute = model.portable().attributes().get(a);
            String replaced = NetworkPrinter.quoted(attribute.name()) + " counts as ";
            assertTrue(text.lines().anyMatch(line -> line.startsWith("a missing ") && line.contains(replaced)), text);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void latexEvaluatesToThePrediction(Case model) {
        String text = LatexEquation.of(model.portable());
        assertTrue(text.startsWith("% Needs \\usepackage{amsmath}.\n\\begin{align*}\n"), text);
        assertEquals(
                0,
                text.chars()
                        .filter(Character::isISOControl)
                        .filter(c -> c != '\n')
                        .count());
        String body = text.substring(text.indexOf("{align*}\n") + 9, text.indexOf("\n\\end{align*}"));
        UnaryOperator<String> spaced = name -> name.replaceAll("\\p{Cntrl}", " ");
        check(model, body.lines().map(EquationTest::fromLatex).toList(), spaced);
    }

    private static void check(Case model, List<String> definitions, UnaryOperator<String> spelling) {
        PortableModel portable = model.portable();
        String target = NetworkPrinter.quoted(spelling.apply(portable.target().name()));
        for (Instance row : model.rows()) {
            Map<String, Double> values = new HashMap<>();
            double[] raw = model.values(row);
            for (int a : portable.usedAttributes()) {
                InputAttribute attribute = portable.attributes().get(a);
                double counted = attribute.counted(raw[a]);
                values.put(NetworkPrinter.quoted(spelling.apply(attribute.name())), counted);
                for (int label = 0; label < attribute.values().size(); label++) {
                    String indicator =
                            attribute.name() + "=" + attribute.values().get(label);
                    values.put(NetworkPrinter.quoted(spelling.apply(indicator)), counted == label ? 1.0 : 0.0);
                }
            }
            definitions.forEach(line -> new Definition(line, values).evaluate());
            double expected = model.expected(row);
            assertEquals(
                    expected, values.get(target), 1e-10 * model.scale(expected), () -> String.join("\n", definitions));
        }
    }

    /** A line of the LaTeX form in the text form. */
    private static String fromLatex(String line) {
        String result = Pattern.compile("\\[" + LATEX_NAME + " = " + LATEX_NAME + "\\]")
                .matcher(line)
                .replaceAll(m -> quoted(unescaped(m.group(1)) + "=" + unescaped(m.group(2))));
        // What is quoted by now stays as it is.
        result = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|" + LATEX_NAME)
                .matcher(result)
                .replaceAll(EquationTest::name);
        StringBuilder outside = new StringBuilder();
        Matcher quotes = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'").matcher(result);
        int at = 0;
        while (quotes.find()) {
            outside.append(symbols(result.substring(at, quotes.start()))).append(quotes.group());
            at = quotes.end();
        }
        return outside.append(symbols(result.substring(at))).toString();
    }

    private static String name(MatchResult match) {
        return match.group().startsWith("'")
                ? Matcher.quoteReplacement(match.group())
                : quoted(unescaped(match.group(1)));
    }

    private static String quoted(String name) {
        return Matcher.quoteReplacement(NetworkPrinter.quoted(name));
    }

    private static String unescaped(String latex) {
        return latex.replaceAll("\\\\([{}$&#_%])", "$1")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replace("\\textbackslash{}", "\\");
    }

    private static String symbols(String latex) {
        return latex.replaceAll("h_\\{(\\d+),(\\d+)\\}", "h$1_$2")
                .replaceAll(" \\\\cdot 10\\^\\{(-?\\d+)\\}", "E$1")
                .replace("\\sigma\\left(", "sigmoid(")
                .replace("\\lambda\\left(", "leakyReLU(")
                .replace("\\tanh\\left(", "tanh(")
                .replace("\\left(", "(")
                .replace("\\right) \\\\", ")")
                .replace("\\, ", "*")
                .replace(" &= ", " = ");
    }

    /** {@code name = sum}, with products, parentheses and activations. */
    private static final class Definition {

        private final List<String> tokens;
        private final Map<String, Double> values;
        private int at;

        Definition(String line, Map<String, Double> values) {
            Matcher matcher = TOKEN.matcher(line);
            tokens = matcher.results().map(m -> m.group(1)).toList();
            assertEquals("", TOKEN.matcher(line).replaceAll("").strip(), line);
            this.values = values;
        }

        void evaluate() {
            String name = tokens.get(at++);
            assertEquals("=", tokens.get(at++));
            values.put(name, sum());
            assertEquals(tokens.size(), at);
        }

        private double sum() {
            double sum = product();
            while (at < tokens.size() && !tokens.get(at).equals(")")) {
                boolean minus = tokens.get(at).equals("-");
                assertTrue(minus || tokens.get(at).equals("+"), tokens::toString);
                at++;
                sum += minus ? -product() : product();
            }
            return sum;
        }

        private double product() {
            double product = factor();
            while (at < tokens.size() && tokens.get(at).equals("*")) {
                at++;
                product *= factor();
            }
            return product;
        }

        private double factor() {
            String token = tokens.get(at++);
            if (token.equals("-")) {
                return -product();
            }
            if (Character.isDigit(token.charAt(0))) {
                return Double.parseDouble(token);
            }
            boolean called = at < tokens.size() && tokens.get(at).equals("(");
            if (!called && !token.equals("(")) {
                assertTrue(values.containsKey(token), () -> token + " is not one of " + values.keySet());
                return values.get(token);
            }
            at += called ? 1 : 0;
            double v = sum();
            assertEquals(")", tokens.get(at++));
            return switch (token) {
                case "(" -> v;
                case "sigmoid" -> 1 / (1 + Math.exp(-v));
                case "tanh" -> Math.tanh(v);
                case "leakyReLU" -> Math.max(v, 0.01 * v);
                default -> throw new AssertionError(token);
            };
        }
    }
}
