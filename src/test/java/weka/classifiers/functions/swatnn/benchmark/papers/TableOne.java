package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.papers.CellStore.Measured;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.evaluation.DepthErrors;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.pretraining.AutoencoderTrainer;
import weka.classifiers.functions.swatnn.teachers.NetworkRecipe;
import weka.core.Utils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Table 1 of the predecessor's paper: the median percentage error by depths of teacher and decoder, after trainings with three losses. Trainings
 * are of a minute here, of small transformers in the place of convolutions.
 */
final class TableOne implements Part {

    private static final String DATA = "teachers of the predecessor, sigmoid";
    private static final int DEPTHS = 4;
    private static final int SEED = 2;

    private static final String TRAINING =
            "-encoder weight -recipe predecessor -activations sigmoid -decisions hard -decoder-layers 2"
                    + " -model-width 64 -batch 64 -learning-rate 0.002 -latent-noise 0.05 -average 0.99 -device cpu -seed 1";

    private static final NetworkRecipe RECIPE =
            new NetworkRecipe(NetworkRecipe.Kind.PREDECESSOR, ActivationFamily.SIGMOID, 3, 10, List.of());

    /** The losses of equations 2 and 3. */
    private enum Loss {
        P2("p = 2", "-loss p-norm -p 2"),
        P_MINUS_2("p = -2", "-loss p-norm -p -2"),
        MIN("min", "-loss min");

        private final String label;
        private final String options;

        Loss(String label, String options) {
            this.label = label;
            this.options = options;
        }
    }

    private final Path folder;
    private final int learned;
    private final int unseen;

    TableOne(PaperOptions options) {
        folder = options.out().resolve("autoencoder");
        learned = options.extent().pick(12_800, 3_200);
        unseen = options.extent().pick(1000, 100);
    }

    @Override
    public List<Work> works() {
        List<Work> works = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            String training = TRAINING + " " + loss.options + " -teachers " + learned;
            works.add(new Work(DATA, loss.label, training + "; " + unseen + " unseen", () -> measure(training)));
        }
        return works;
    }

    private List<Figures> measure(String training) throws Exception {
        remove(folder);
        String[] options = Utils.splitOptions(training + " -out " + Utils.quote(folder.toString()));
        AutoencoderTrainer trainer = new AutoencoderTrainer();
        trainer.setOptions(options);
        inItsOwnThread(() -> {
            trainer.train("weka.Run .AutoencoderTrainer " + training);
            return null;
        });
        DepthErrors errors = DepthErrors.of(folder, RECIPE, unseen, SEED);
        remove(folder);
        List<Figures> figures = new ArrayList<>();
        for (int teacher = 1; teacher <= DEPTHS; teacher++) {
            for (int decoder = 1; decoder <= DEPTHS; decoder++) {
                figures.add(new Figures(
                        choice(teacher, decoder),
                        errors.normalised()[teacher - 1][decoder - 1],
                        errors.percentage()[teacher - 1][decoder - 1],
                        Double.NaN,
                        decoder));
            }
        }
        return figures;
    }

    /** Where the user ends the process, it waits for the thread that trains, and not for the other works. */
    private static void inItsOwnThread(Callable<Void> training) throws Exception {
        FutureTask<Void> task = new FutureTask<>(training);
        new Thread(task, "training").start();
        task.get();
    }

    private static String choice(int teacher, int decoder) {
        return "E" + teacher + " D" + decoder;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void report(Measured measured, PaperReport report) {
        report.heading("Table 1: what the autoencoder reconstructs");
        report.paragraph(
                """
                An encoder of networks and four decoders, trained on %d networks with each of three losses (the paper: 12 800 000, 48 hours
                of a GPU) and measured on %d unseen networks of each depth, all of sigmoids with 3 inputs, at 128 points (the paper: 1000). They
                are small transformers, the encoder of which follows the links of a network; the paper's convolutions can be trained too, but
                learn more slowly (`training-experiments.md` has figures). An error of 1 of the variance is that of the mean. The text of the
                paper that is at hand has words on this table, not its numbers: the min loss is best, p = 2 worst, and D3 mostly ahead.
                """
                        .formatted(learned, unseen));
        List<String> columns = new ArrayList<>(List.of("loss", "encoder"));
        for (int decoder = 1; decoder <= DEPTHS; decoder++) {
            columns.add("D" + decoder + ", MPE, %");
        }
        for (int decoder = 1; decoder <= DEPTHS; decoder++) {
            columns.add("D" + decoder + ", MSE / variance");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (int teacher = 1; teacher <= DEPTHS; teacher++) {
                List<Object> row = new ArrayList<>(List.of(loss.label, "E" + teacher));
                for (int decoder = 1; decoder <= DEPTHS; decoder++) {
                    row.add(measured.find(DATA, loss.label, choice(teacher, decoder))
                            .map(cell -> cell.figures().mpe())
                            .orElse(Double.NaN));
                }
                for (int decoder = 1; decoder <= DEPTHS; decoder++) {
                    row.add(measured.find(DATA, loss.label, choice(teacher, decoder))
                            .map(cell -> cell.figures().error())
                            .orElse(Double.NaN));
                }
                rows.add(row);
            }
        }
        report.table(new Table(
                "table-1",
                "Medians over teachers; E is the depth of the teacher, D that of the decoded network.",
                columns,
                rows));
    }
}
