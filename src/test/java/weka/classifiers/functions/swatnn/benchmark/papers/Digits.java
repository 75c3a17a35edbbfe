package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The place of CIFAR-10 in NASES: ten digits of 8 × 8 pixels. */
final class Digits implements Part {

    private static final String DATA = "digits";
    private static final Path FILE = Path.of("test-data", "classes", DATA + ".arff");
    private static final double TRAINING = 0.7;
    private static final String REFINED = ", refined";

    /** Options of the searches by name. */
    private static final Map<String, String> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("gradient descent", "");
        SEARCHES.put("controller, embedding of architectures", "-strategy policy -children 48");
        SEARCHES.put("controller, latent space", "-strategy policy -policy-embedding latent -children 20");
    }

    private final boolean quick;

    Digits(PaperOptions options) {
        quick = options.extent().quick();
    }

    @Override
    public List<Work> works() {
        List<Work> works = new ArrayList<>();
        SEARCHES.forEach((name, options) -> {
            String all = ("-preset fast -no-intervals " + Published.ONE_THREAD + " " + options).strip();
            works.add(new Work(DATA, name, all + " -no-refine", () -> measure(all + " -no-refine")));
            if (!quick) {
                works.add(new Work(DATA, name + REFINED, all, () -> measure(all)));
            }
        });
        return works;
    }

    private static List<Figures> measure(String options) throws Exception {
        Instances rows = DataSource.read(FILE.toString());
        rows.setClassIndex(rows.numAttributes() - 1);
        rows.randomize(new Random(Builds.SEED));
        int learned = (int) Math.round(TRAINING * rows.numInstances());
        SWATNN swatnn = new SWATNN();
        swatnn.setOptions(Utils.splitOptions(options));
        swatnn.buildClassifier(new Instances(rows, 0, learned));
        int wrong = 0;
        for (Instance row : rows.subList(learned, rows.numInstances())) {
            wrong += swatnn.classifyInstance(row) == row.classValue() ? 0 : 1;
        }
        return List.of(new Figures(
                Figures.CHOSEN,
                (double) wrong / (rows.numInstances() - learned),
                Double.NaN,
                swatnn.measureNonZeroWeights(),
                Double.NaN));
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.heading("Digits in the place of CIFAR-10");
        report.paragraph(
                """
                Ten digits in 8 × 8 pixels, 70 % of the rows to learn from and the others to test with, `-preset fast`, one build each, without
                convolutions: errors of what the search leaves (`-no-refine`), and after refinement.
                """);
        List<List<Object>> rows = new ArrayList<>();
        for (String name : SEARCHES.keySet()) {
            List<Object> row = new ArrayList<>(List.of(name));
            for (String method : List.of(name, name + REFINED)) {
                Figures figures = measured.find(DATA, method, Figures.CHOSEN)
                        .map(Cell::figures)
                        .orElse(new Figures("", Double.NaN, Double.NaN, Double.NaN, Double.NaN));
                row.add(100 * figures.error());
                row.add(Summaries.whole(figures.weights()));
            }
            rows.add(row);
        }
        report.table(new Table(
                "digits",
                "Wrong digits and weights.",
                List.of("search", "wrong, %", "weights", "refined, wrong, %", "weights"),
                rows));
    }
}
