package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.effects.Curve;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.model.Citations;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.pictures.NetworkDrawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of the page that need nothing but the model. */
final class ModelSections {

    /** Beyond it, some lines of the table of sizes are left out. */
    private static final int MOST_LINES = 14;

    /** A wide drawing keeps this many of its pixels, and is moved under the finger, so that its letters can be read. */
    private static final double SMALLEST = 0.7;

    private final Html html;
    private final ModelView model;

    ModelSections(Html html, ModelView model) {
        this.html = html;
        this.model = model;
    }

    /** The equation and the drawing. */
    void network() {
        html.open("section").leaf("h2", "The network");
        html.leaf("pre", model.text(model.network()), "class", "equation");
        NetworkDrawing drawing = new NetworkDrawing(
                model.network(),
                model.inputNames(),
                model.target().name(),
                model.target().outputLabels());
        html.open("div", "class", "wide");
        html.open(
                "div",
                "class",
                "drawing",
                "style",
                String.format(
                        Locale.ROOT, "min-width:%.0fpx;max-width:%dpx", SMALLEST * drawing.width(), drawing.width()));
        html.raw(drawing.picture().element("network")).close().close();
        html.leaf(
                "p",
                (model.network().nonZeroWeights() <= NetworkPrinter.LARGEST_EQUATION
                                ? "The equation is in the units of the data. "
                                : "The equation would be too long to read; NetworkExporter writes it. ")
                        + "The drawing has inputs and target scaled, so that the widths of its lines can be compared.",
                "class",
                "note");
        html.close();
    }

    /** The sizes that there were to choose from. */
    void front() {
        BuildReport report = model.report();
        if (!report.tellsOfASearch()) {
            return;
        }
        html.open("section").leaf("h2", "Size and error");
        html.leaf(
                "p",
                String.format(
                        Locale.ROOT,
                        "Of all networks that were seen, these are the most accurate of their sizes, by %s. The error of the chosen"
                                + " one is %s %s.",
                        report.criterion(),
                        Numbers.shortly(report.chosenError()),
                        report.errorUnit()));
        html.open("div", "class", "pair");
        html.open("figure");
        SketchSvg.write(html, plot(report).sketch());
        html.close();
        table(report);
        html.close();
        report.notes().forEach(note -> html.leaf("p", note, "class", "note"));
        html.close();
    }

    private static Plot plot(BuildReport report) {
        double[] sizes =
                report.front().stream().mapToDouble(BuildReport.Point::size).toArray();
        double[] errors =
                report.front().stream().mapToDouble(BuildReport.Point::error).toArray();
        return new Plot(
                        "Error against the number of weights",
                        Scale.over(Scale.Form.LINEAR, sizes).padded(),
                        "weights",
                        Scale.over(Scale.Form.LOGARITHMIC, errors).padded(),
                        "error")
                .line(new Curve(sizes, errors), Ink.FIRST)
                .dots(sizes, errors, Ink.FRONT)
                .dots(new double[] {report.chosenSize()}, new double[] {report.chosenError()}, Ink.CHOSEN);
    }

    private void table(BuildReport report) {
        List<BuildReport.Point> front = report.front();
        int every = (front.size() + MOST_LINES - 1) / MOST_LINES;
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < front.size(); i++) {
            BuildReport.Point point = front.get(i);
            boolean chosen = i == model.chosenPoint();
            if (i % every == 0 || i == front.size() - 1 || chosen) {
                rows.add(List.of(
                        point.size() + (chosen ? " (chosen)" : ""),
                        Numbers.shortly(point.error()),
                        String.valueOf(point.network().withoutDeadPaths().hiddenLayers())));
            }
        }
        html.table(List.of("weights", "error", "hidden layers"), rows);
    }

    /** Where the model comes from. */
    void provenance() {
        if (model.provenance() == null) {
            return;
        }
        html.open("section").leaf("h2", "Where it comes from").open("dl");
        model.provenance().facts().forEach((name, value) -> html.leaf("dt", name)
                .leaf("dd", value));
        html.close().close();
    }

    /** What to cite. */
    void citation() {
        html.open("section").leaf("h2", "How to cite");
        html.leaf("p", Citations.get().toString(), "class", "cite");
        html.open("details")
                .leaf("summary", "BibTeX")
                .leaf("pre", Citations.get().toBibTex());
        html.close().close();
    }
}
