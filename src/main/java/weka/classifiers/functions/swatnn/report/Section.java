package weka.classifiers.functions.swatnn.report;

import java.util.List;

/**
 * A chapter of a page, or what a tab of a window shows.
 *
 * @param title its heading
 * @param parts in their order
 */
public record Section(String title, List<Part> parts) {

    /** Writes it into a page. */
    void write(Html html) {
        html.open("section").leaf("h2", title);
        parts.forEach(part -> write(html, part));
        html.close();
    }

    /** Writes a part into a page. */
    static void write(Html html, Part part) {
        if (part instanceof Words words) {
            write(html, words);
        } else if (part instanceof Grid grid) {
            html.table(grid.heads(), grid.rows());
        } else if (part instanceof Group group) {
            write(html, group);
        } else if (part instanceof Sketch sketch) {
            SketchSvg.write(html, sketch);
        }
    }

    private static void write(Html html, Words words) {
        switch (words.kind()) {
            case PLAIN -> html.open("p");
            case NOTE -> html.open("p", "class", "note");
            case LEGEND -> html.open("p", "class", "legend");
            case CAPTION -> html.open("figcaption");
            case HEADING -> html.open("h3");
        }
        for (Words.Run run : words.runs()) {
            if (run.key() != null) {
                html.open("span", "class", run.key().key()).close();
            }
            html.text(run.text());
        }
        html.close();
    }

    private static void write(Html html, Group group) {
        switch (group.kind()) {
            case FIGURE -> html.open("figure");
            case PAIR -> html.open("div", "class", "pair");
            case CARDS -> html.open("div", "class", "cards");
        }
        group.parts().forEach(part -> write(html, part));
        html.close();
    }
}
