package weka.classifiers.functions.swatnn.compress;

import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;

import java.util.List;
import java.util.Locale;

/** How well networks of each size imitate a model, as text. */
final class FidelityText {

    /** Beyond it, some lines are left out. */
    private static final int MOST_LINES = 40;

    private FidelityText() {}

    /** The network, what is to be said of it, and the sizes that there were to choose from. */
    static String of(FittedModel model) {
        StringBuilder text = new StringBuilder(
                NetworkPrinter.summary(model.network()).lines().findFirst().orElseThrow());
        text.append("\n");
        BuildReport report = model.report();
        if (!report.tellsOfASearch()) {
            return text.append("The model answers the same for all rows, and that is what the network says.\n")
                    .toString();
        }
        report.notes().forEach(note -> text.append(note).append('\n'));
        text.append(
                        "\nSizes, and R² to the model on made-up rows that were not learnt (* chosen, before its last fit)\n")
                .append("  weights         R²\n");
        appendFront(text, report);
        return text.toString();
    }

    private static void appendFront(StringBuilder text, BuildReport report) {
        List<BuildReport.Point> front = report.front();
        int every = (front.size() + MOST_LINES - 1) / MOST_LINES;
        for (int i = 0; i < front.size(); i++) {
            BuildReport.Point point = front.get(i);
            boolean chosen = point.size() == report.chosenSize();
            if (i % every == 0 || i == front.size() - 1 || chosen) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s %7d %10.6f%n",
                        chosen ? "*" : " ",
                        point.size(),
                        Math.max(0, 1 - point.error())));
            }
        }
    }
}
