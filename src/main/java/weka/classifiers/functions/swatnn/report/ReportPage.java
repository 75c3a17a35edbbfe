package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.core.Instances;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One HTML page about a model, with nothing that lies elsewhere: no script, font or picture is fetched. Equal models and rows give equal
 * pages.
 */
public final class ReportPage {

    private static final String STYLES = "report.css";

    private ReportPage() {}

    /** The page of a model alone. */
    public static String of(ModelView model) {
        return of(model, (RowsReport) null);
    }

    /**
     * The page of a model and what it does with rows.
     *
     * @param model a model with a network
     * @param rows rows with the attributes of the training data
     * @param name what messages call the rows
     * @throws IllegalArgumentException if attributes differ, or no row has a class value and a positive weight
     * @throws IllegalStateException where there is no network
     */
    public static String of(FittedModel model, Instances rows, String name) {
        return of(model.view(), RowsReport.of(model, rows, name, RowsReport.Progress.SILENT));
    }

    /**
     * The page of a model and what it was found to do with rows.
     *
     * @param model the model
     * @param given what it does with rows; null where there are none
     */
    public static String of(ModelView model, RowsReport given) {
        String target = model.target().name();
        Html html = new Html();
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.leaf("title", target + ": a model and what it does");
        html.open("style").raw(styles()).close().close();
        html.open("body").open("main").open("header").leaf("h1", "Predicting " + target);
        html.leaf("p", lead(model, given)).close();
        ModelSections sections = new ModelSections(html, model);
        sections.network();
        if (given != null) {
            given.sections().forEach(section -> section.write(html));
        } else {
            html.leaf(
                    "p",
                    "This page has the model alone. With rows, weka.Run .ModelReport -model … -t … -out … adds errors, and what"
                            + " the attributes do.",
                    "class",
                    "note");
        }
        sections.front();
        sections.provenance();
        sections.citation();
        return html.close().close().close().toString();
    }

    private static String lead(ModelView model, RowsReport given) {
        String what =
                NetworkPrinter.summary(model.network()).lines().findFirst().orElseThrow();
        String source = model.provenance() == null
                ? ""
                : " from " + Numbers.count(model.provenance().data().usedRows(), "row") + " of "
                        + model.provenance().data().relation();
        return what + ", designed by SWATNN for Weka" + source + "." + (given == null ? "" : " " + given.closeness());
    }

    private static String styles() {
        try (InputStream in = ReportPage.class.getResourceAsStream(STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
