package weka.classifiers.functions.swatnn.benchmark.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The papers whose experiments are repeated. */
enum Paper {
    /** Z. Huang, M. Montazerin, A. Srivastava: SWAT-NN. */
    SWAT_NN("SWAT-NN, its experiments", FigureTwo::parts),
    /** The same: Simultaneous Weight and Architecture Optimization for Neural Networks, 2024. */
    PREDECESSOR(
            "The predecessor of SWAT-NN, its experiments",
            options -> List.of(new TableOne(options), new TableTwo(options), new FigureFour(options))),
    /** C. T. Liu: Neural Architecture Search in Embedding Space. */
    NASES("NASES, its experiment", options -> List.of(new PolicyTable(options), new Digits(options)));

    private final String title;
    private final Function<PaperOptions, List<Part>> parts;

    Paper(String title, Function<PaperOptions, List<Part>> parts) {
        this.title = title;
        this.parts = parts;
    }

    /** The name on the command line and of the report. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heading of the report. */
    String title() {
        return title;
    }

    /** Its tables and figures. */
    List<Part> parts(PaperOptions options) {
        return parts.apply(options);
    }

    /**
     * The paper of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names them all
     */
    static Paper named(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-paper is '" + name + "'; it must be one of "
                        + Arrays.stream(values()).map(Paper::label).collect(Collectors.joining(", ")) + "."));
    }
}
