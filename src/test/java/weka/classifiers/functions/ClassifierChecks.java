package weka.classifiers.functions;

import weka.classifiers.CheckClassifier;
import weka.classifiers.Classifier;

import java.util.List;
import java.util.regex.Pattern;

/** What Weka's own check of classifiers says about this one. */
public final class ClassifierChecks {

    /** What the classifier is not, and what it refuses with the message that Weka asks for. */
    private static final List<Pattern> EXPECTED_REFUSALS = List.of(
            Pattern.compile("updateable classifier\\.\\.\\.no"),
            Pattern.compile("multi-instance classifier\\.\\.\\.no"),
            Pattern.compile("basic predict \\((nominal|string|relational) class, .*no \\(OK error message\\)"),
            Pattern.compile("basic predict \\(.*, (string|relational) predictors\\)\\.\\.\\.no \\(OK error message\\)"),
            Pattern.compile("handle zero training instances .*no \\(OK error message\\)"),
            Pattern.compile("100% missing class values .*no \\(OK error message\\)"));

    private ClassifierChecks() {}

    /**
     * The result of a check.
     *
     * @param passed lines about what works
     * @param failed lines about what does not, but for what this classifier is right to refuse
     */
    public record Result(List<String> passed, List<String> failed) {

        /** Kinds of data that can be predicted: of class and attributes, each numeric, date or nominal. */
        public long predicted() {
            return passed.stream()
                    .filter(line -> line.startsWith("basic predict"))
                    .count();
        }
    }

    /** Checks a classifier of these options; it is built some hundred times. */
    public static Result of(Classifier classifier) {
        StringBuilder output = new StringBuilder();
        CheckClassifier check = new CheckClassifier() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        check.setClassifier(classifier);
        check.doTests();
        List<String> lines =
                output.toString().lines().filter(line -> line.contains("...")).toList();
        List<String> passed = lines.stream()
                .filter(line -> line.matches(".*\\.\\.\\.(yes|warning: performs worse than ZeroR)"))
                .toList();
        List<String> failed = lines.stream()
                .filter(line -> !passed.contains(line))
                .filter(line -> EXPECTED_REFUSALS.stream()
                        .noneMatch(refusal -> refusal.matcher(line).matches()))
                .toList();
        return new Result(passed, failed);
    }
}
