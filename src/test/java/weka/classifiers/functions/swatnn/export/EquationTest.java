package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.model.EquationReader;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.core.Instance;

import java.util.ArrayList;
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

    private static final Pattern LATEX_NAME =
            Pattern.compile("\\\\text\\{((?:[^{}\\\\]|\\\\[a-z]+\\{\\}|\\\\[{}$&#_%])*)\\}");

    static Stream<Case> models() {
        return RandomModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void textEvaluatesToThePrediction(Case model) {
        String text = Equation.text(model.portable());
        List<String> definitions = new ArrayList<>(text.lines()
                .takeWhile(line ->
                        !line.startsWith("where ") && !line.contains(" is 1 where ") && !line.startsWith("a missing "))
                .filter(line -> !line.contains(" stays between "))
                .toList());
        text.lines().filter(line -> line.contains(" stays between ")).forEach(definitions::add);
        check(model, definitions, UnaryOperator.identity());
        for (int a : model.portable().usedAttributes()) {
            InputAttribute attribute = model.portable().attributes().get(a);
            String replaced = NetworkPrinter.quoted(attribute.name()) + " counts as ";
            assertTrue(text.lines().anyMatch(line -> line.startsWith("a missing ") && line.contains(replaced)), text);
        }
    }

    @Test
    void someOfTheRowsReachABound() {
        long reached = models().filter(model -> model.portable().bounds().isPresent())
                .flatMapToDouble(model -> model.rows().stream()
                        .mapToDouble(model::expected)
                        .filter(y -> y == model.portable().target().bounds().lower()
                                || y == model.portable().target().bounds().upper()))
                .count();
        assertTrue(reached > 100, reached + " rows: the other tests would not tell whether bounds are there");
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
        List<String> definitions =
                new ArrayList<>(body.lines().map(EquationTest::fromLatex).toList());
        Matcher bounds = Pattern.compile("\\$" + LATEX_NAME + "\\$ stays between \\$(.*?)\\$ and \\$(.*?)\\$")
                .matcher(text);
        assertEquals(model.portable().bounds().isPresent(), bounds.find(), text);
        if (model.portable().bounds().isPresent()) {
            definitions.add(quoted(unescaped(bounds.group(1))) + " stays between "
                    + symbols(bounds.group(2)).strip() + " and "
                    + symbols(bounds.group(3)).strip());
        }
        check(model, definitions, spaced);
    }

    private static void check(Case model, List<String> definitions, UnaryOperator<String> spelling) {
        PortableModel portable = model.portable();
        String target = NetworkPrinter.quoted(spelling.apply(portable.target().name()));
        for (Instance row : model.rows()) {
            Map<String, Double> values = known(portable, model.values(row), spelling);
            double predicted = EquationReader.evaluate(definitions, values).get(target);
            double expected = model.expected(row);
            assertEquals(expected, predicted, 1e-10 * model.scale(expected), () -> String.join("\n", definitions));
        }
    }

    /** What the names in an equation stand for in a row. */
    static Map<String, Double> known(PortableModel portable, double[] raw, UnaryOperator<String> spelling) {
        Map<String, Double> values = new HashMap<>();
        for (int a : portable.usedAttributes()) {
            InputAttribute attribute = portable.attributes().get(a);
            double counted = attribute.counted(raw[a]);
            values.put(NetworkPrinter.quoted(spelling.apply(attribute.name())), counted);
            for (int label = 0; label < attribute.values().size(); label++) {
                String indicator = attribute.name() + "=" + attribute.values().get(label);
                values.put(NetworkPrinter.quoted(spelling.apply(indicator)), counted == label ? 1.0 : 0.0);
            }
        }
        return values;
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
                .replace("\\sin\\left(", "sin(")
                .replace("\\exp\\left(", "exp(")
                .replace("\\max\\left(", "max(")
                .replace("\\right)^{2}", ")^2")
                .replace("\\operatorname{sq}\\left(", "square(")
                .replace("\\operatorname{abs}\\left(", "abs(")
                .replace("\\left(", "(")
                .replaceAll("\\\\right\\)( \\\\\\\\)?", ")")
                .replace("\\, ", "*")
                .replace(" &= ", " = ");
    }
}
