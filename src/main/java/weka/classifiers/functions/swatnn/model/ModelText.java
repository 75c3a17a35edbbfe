package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.design.SourceTally;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;

import java.util.List;
import java.util.Locale;

/** The text of a model: the network, its equation in the user's units where it is short, how it was chosen, and the front; the tables of the search besides. */
final class ModelText {

    private static final int FRONT_LINES = 16;

    private ModelText() {}

    /**
     * The text of a model.
     *
     * @param digits significant digits of the numbers in its equation, or {@link ModelView#ENOUGH_DIGITS}
     * @param withSearch whether the tables of the search follow
     */
    static String of(ModelView model, int digits, boolean withSearch) {
        StringBuilder text = new StringBuilder("SWAT-NN\n=======\n\n");
        text.append(NetworkPrinter.summary(model.network())).append('\n');
        if (model.network().nonZeroWeights() <= NetworkPrinter.LARGEST_EQUATION) {
            text.append("\nIn the units of the data\n\n")
                    .append(model.equation(model.network(), digits))
                    .append('\n');
        }
        BuildReport report = model.report();
        if (report.tellsOfASearch()) {
            appendChoice(text, report);
            appendFront(text, report.front());
            if (withSearch) {
                text.append('\n').append(search(report));
            }
        }
        return text.toString();
    }

    /** Where the candidates of a search came from, and its course. */
    static String search(BuildReport report) {
        StringBuilder text = new StringBuilder();
        appendTally(text, report.tally());
        appendHistory(text, report);
        return text.toString();
    }

    private static void appendChoice(StringBuilder text, BuildReport report) {
        text.append(String.format(
                Locale.ROOT,
                "%nChosen by %s: error %.4g %s; from the decoder of %d hidden layer%s, start: %s.%n",
                report.criterion(),
                report.chosenError(),
                report.errorUnit(),
                report.depth(),
                report.depth() == 1 ? "" : "s",
                report.source()));
        for (String note : report.notes()) {
            text.append(note).append('\n');
        }
        if (report.iterations() > 1) {
            text.append("Found in ").append(report.iterations()).append(" iterations of search.\n");
        }
        if (report.intervals() != null) {
            text.append(report.intervals().sentence()).append('\n');
        }
    }

    private static void appendFront(StringBuilder text, List<BuildReport.Point> front) {
        text.append("\nSizes and errors to choose from\n  weights        error   from\n");
        int every = Math.max(1, (front.size() + FRONT_LINES - 1) / FRONT_LINES);
        for (int i = 0; i < front.size(); i++) {
            BuildReport.Point point = front.get(i);
            if (i % every == 0 || i == front.size() - 1) {
                text.append(
                        String.format(Locale.ROOT, "  %7d %12.4g   %s%n", point.size(), point.error(), origin(point)));
            }
        }
    }

    private static String origin(BuildReport.Point point) {
        return point.depth() == 0 ? point.source() : point.source() + ", " + point.depth() + " hid.";
    }

    private static void appendTally(StringBuilder text, SourceTally tally) {
        text.append("Candidates by where they started\n  start              found  refined   pruned  on the front\n");
        for (SourceTally.Row row : tally.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-16s %7d %8d %8d %13d%n",
                    row.source(),
                    row.found(),
                    row.refined(),
                    row.pruned(),
                    row.onFront()));
        }
    }

    private static void appendHistory(StringBuilder text, BuildReport report) {
        if (report.history().milestones().isEmpty()) {
            return;
        }
        text.append("\nLatent search, lowest training loss by depth\n     step");
        for (int depth : report.history().depths()) {
            text.append(String.format(Locale.ROOT, " %8s", depth + " hid."));
        }
        text.append('\n');
        for (Milestone milestone : report.history().milestones()) {
            text.append(String.format(Locale.ROOT, "  %7d", milestone.step()));
            for (double loss : milestone.loss()) {
                text.append(String.format(Locale.ROOT, " %8.4f", loss));
            }
            text.append('\n');
        }
    }
}
