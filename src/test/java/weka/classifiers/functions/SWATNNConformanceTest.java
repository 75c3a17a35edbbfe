package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.CheckClassifier;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Utils;

import java.util.List;
import java.util.regex.Pattern;

/** Weka's own checks of classifiers, of objects in its property editor and of options. */
class SWATNNConformanceTest {

    /** Builds of a fraction of a second: the checks are about behaviour, not about accuracy. */
    static final String CHEAP = "-preset fast -steps 3 -restarts 1 -candidates 2 -paths 1 -max-layers 2";

    /** What the classifier is not, and what it refuses with the message that Weka asks for. */
    private static final List<Pattern> EXPECTED_REFUSALS = List.of(
            Pattern.compile("updateable classifier\\.\\.\\.no"),
            Pattern.compile("multi-instance classifier\\.\\.\\.no"),
            Pattern.compile("basic predict \\((nominal|string|relational) class, .*no \\(OK error message\\)"),
            Pattern.compile("basic predict \\(.*, (string|relational) predictors\\)\\.\\.\\.no \\(OK error message\\)"),
            Pattern.compile("handle zero training instances .*no \\(OK error message\\)"),
            Pattern.compile("100% missing class values .*no \\(OK error message\\)"));

    @Test
    void passesCheckClassifier() throws Exception {
        StringBuilder output = new StringBuilder();
        CheckClassifier check = new CheckClassifier() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(CHEAP));
        check.setClassifier(classifier);

        check.doTests();

        List<String> lines =
                output.toString().lines().filter(line -> line.contains("...")).toList();
        List<String> failures = lines.stream()
                .filter(line -> !line.matches(".*\\.\\.\\.(yes|warning: performs worse than ZeroR)"))
                .filter(line -> EXPECTED_REFUSALS.stream()
                        .noneMatch(refusal -> refusal.matcher(line).matches()))
                .toList();
        assertEquals(List.of(), failures);
        assertEquals(
                6,
                lines.stream()
                        .filter(line -> line.matches("basic predict.*yes"))
                        .count(),
                output.toString());
    }

    @Test
    void passesCheckGoe() {
        StringBuilder output = new StringBuilder();
        CheckGOE check = new CheckGOE() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        check.setObject(new SWATNN());
        check.doTests();
        assertTrue(check.getSuccess(), output.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                CHEAP,
                "-preset published -candidates 3 -device cpu -S 3 -autoencoder some/folder -output-debug-info",
                "-steps 7 -preset thorough -start random -relaxation annealed -l1 0.5"
            })
    void passesCheckOptionHandler(String options) throws Exception {
        StringBuilder output = new StringBuilder();
        CheckOptionHandler check = new CheckOptionHandler() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        check.setOptionHandler(new SWATNN());
        check.setUserOptions(Utils.splitOptions(options));
        check.doTests();
        assertTrue(check.getSuccess(), output.toString());
    }
}
