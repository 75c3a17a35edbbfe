package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The place of NASES' table 1: what its search finds beside other searches. The paper's images and convolutions are beyond this project, so
 * these are functions of CORNN and small networks.
 */
final class PolicyTable implements Part {

    private static final List<String> FUNCTIONS = List.of(
            "Ackley", "Himmelblau", "Rosenbrock", "Rastrigin", "Booth", "Styblinski-Tang", "McCormick", "Drop-Wave");

    private static final int QUICK = 2;
    private static final String LIMIT = "35";

    /** Methods of the benchmark by what they are. */
    private static final Map<String, String> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("PolicySearch", "controller, embedding of architectures, alone");
        METHODS.put("PolicySearch-latent", "controller, latent space, alone");
        METHODS.put("RandomArchitectures", "random architectures, the same fits, alone");
        METHODS.put("SWATNN-latent", "gradient descent through the latent space, alone");
        METHODS.put("PolicySearch+random", "controller, embedding of architectures, in a whole build");
        METHODS.put("PolicySearch-latent+random", "controller, latent space, in a whole build");
        METHODS.put("RandomArchitectures+random", "random architectures, in a whole build");
        METHODS.put(CornnWorks.DEFAULT, "gradient descent, in a whole build (the default)");
        METHODS.put(CornnWorks.DARTS, "DARTS + ADMM");
    }

    private final CornnWorks works;
    private final List<String> functions;

    PolicyTable(PaperOptions options) {
        works = new CornnWorks(options);
        functions = FUNCTIONS.subList(0, options.extent().pick(FUNCTIONS.size(), QUICK));
    }

    @Override
    public List<Work> works() {
        return functions.stream()
                .flatMap(name -> works.of(name, List.copyOf(METHODS.keySet())).stream())
                .toList();
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.paragraph(
                """
                The paper's experiment, convolutional networks of 4.7 million weights for CIFAR-10 on a V100 GPU, cannot be repeated: there are
                no convolutions here, and no such machine is assumed. What is repeated is the question of its table 1: does a controller in an
                embedding space find better networks, for the same effort, than other searches? Its parts are on the page `policy-search.md`.
                """);
        report.heading("Table 1: beside other searches");
        List<List<Object>> rows = new ArrayList<>();
        METHODS.forEach((method, label) -> {
            List<Cell> own = Summaries.cells(measured, functions, method, Figures.CHOSEN);
            List<Cell> small =
                    method.equals(CornnWorks.DARTS) ? List.of() : Summaries.cells(measured, functions, method, LIMIT);
            rows.add(List.of(
                    label,
                    Summaries.geometricMean(small),
                    Summaries.medianWeights(small),
                    Summaries.geometricMean(own),
                    Summaries.medianWeights(own),
                    Summaries.seconds(own)));
        });
        report.table(new Table(
                "table-1",
                "%d functions of CORNN (%s), %s, one seed: test MSE in geometric means, weights in medians, mean processor seconds of a build."
                                .formatted(functions.size(), String.join(", ", functions), works.inWords())
                        + " *Alone* is without the random networks and those of waves that stand beside every search by default.",
                List.of(
                        "search",
                        "MSE at most " + LIMIT + " weights",
                        "weights",
                        "MSE as chosen",
                        "weights as chosen",
                        "seconds"),
                rows));
        report.table(new Table(
                "table-1-printed",
                "The paper's own rows, CIFAR-10, which compare with one another alone:",
                List.of("search", "parameters, million", "GPU days", "error, %"),
                List.of(
                        List.of("NASES", 4.7, 0.15, 3.45),
                        List.of("NASES + cutout", 4.7, 0.15, 2.85),
                        List.of("ENAS", 4.6, 0.45, 3.54),
                        List.of("ENAS + cutout", 4.6, 0.45, 2.89),
                        List.of("NAONet-WS", 2.5, 0.3, 3.53),
                        List.of("DARTS + cutout", 4.6, 4, 2.83))));
    }
}
