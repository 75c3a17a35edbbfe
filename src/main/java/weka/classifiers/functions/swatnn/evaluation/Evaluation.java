package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.engine.NativeEngine;
import weka.classifiers.functions.swatnn.evaluation.EvaluationSettings.Extent;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.frozen.ModelFolder;
import weka.classifiers.functions.swatnn.progress.BuildListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Measures a frozen model and writes the report. What a section found is written as soon as it is done, so that an evaluation that
 * is ended early leaves a report of what it has.
 */
final class Evaluation {

    static final String REPORT = "report.md";

    private final EvaluationSettings settings;
    private final Extent extent;
    private final ModelDescription model;
    private final List<Section> sections;

    private Evaluation(EvaluationSettings settings, Extent extent, ModelDescription model, List<Section> sections) {
        this.settings = settings;
        this.extent = extent;
        this.model = model;
        this.sections = sections;
    }

    /**
     * Checks everything that can be checked before work begins.
     *
     * @throws IOException naming the folder or file that cannot be read or written
     */
    static Evaluation prepare(EvaluationSettings settings) throws IOException {
        return prepare(settings, settings.extent());
    }

    /** The same with another extent than the settings ask for. */
    static Evaluation prepare(EvaluationSettings settings, Extent extent) throws IOException {
        ModelDescription model = ModelFolder.describe(settings.model());
        List<Problem> cornn = settings.cornn() == null ? List.of() : CornnFolder.read(settings.cornn());
        requireWritable(settings.out());
        List<Problem> encoded = every(extent.everyZeroShot(), cornn);
        List<Problem> searched = every(extent.everySearched(), encoded);
        return new Evaluation(
                settings,
                extent,
                model,
                List.of(
                        new Grids(extent.teachers()),
                        new Geometry(extent.networks()),
                        new Interpolation(extent.lines()),
                        new ZeroShot(encoded, extent.zeroShotSteps()),
                        new SearchValue(searched, extent.composed(), extent.steps(), settings.device())));
    }

    private static List<Problem> every(int step, List<Problem> problems) {
        return IntStream.range(0, problems.size())
                .filter(i -> i % step == 0)
                .mapToObj(problems::get)
                .toList();
    }

    private static void requireWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
        } catch (IOException e) {
            throw new IOException("The folder of the option -out, " + folder + ", cannot be written: " + e, e);
        }
    }

    /**
     * Measures and writes.
     *
     * @param listener told of the progress; it can end the evaluation, and where it says that it is enough, the report is of the
     *     sections done, at least one
     */
    void run(BuildListener listener) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double total = sections.stream().mapToDouble(Section::weight).sum();
        double done = 0;
        List<String> parts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(settings.seed());
        try (FrozenAutoencoder autoencoder = FrozenAutoencoder.load(settings.model(), settings.device())) {
            for (Section section : sections) {
                if (!parts.isEmpty() && listener.enough()) {
                    break;
                }
                long sectionStart = System.nanoTime();
                double next = done + section.weight() / total;
                Progress progress = new Progress(listener, section.title(), done, next);
                Finding finding = section.run(autoencoder, random.split(), progress);
                finding.write(settings.out());
                parts.add("\n## " + section.title() + "\n\n" + finding.markdown() + "\n"
                        + String.format(Locale.ROOT, "(%.0f seconds)%n", seconds(sectionStart)));
                boolean last = parts.size() == sections.size();
                Files.writeString(
                        settings.out().resolve(REPORT), header(seconds(start), last) + String.join("", parts));
                done = next;
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private String header(double seconds, boolean complete) {
        StringBuilder text = new StringBuilder("# Evaluation of a frozen autoencoder\n\n");
        if (!complete) {
            text.append("Not complete: the evaluation was still running, or ended early, when this was written.\n\n");
        }
        ModelDescription.Provenance training = model.training();
        text.append("- Model: `").append(settings.model()).append("`, SHA-256 of its parameters ");
        text.append(model.sha256()).append('\n');
        text.append("- Sizes: ")
                .append(model.sizes().toString().replaceAll("^\\w+\\[|]$", ""))
                .append('\n');
        if (training != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "- Training: `%s`, %,d teachers, %.1f minutes on %s%n",
                    training.command(),
                    training.teachers(),
                    training.minutes(),
                    training.hardware()));
        }
        text.append("- Command: `").append(settings.command()).append("`\n");
        text.append("- Seed: ").append(settings.seed()).append('\n');
        text.append("- Teachers for each cell of the grids: ")
                .append(extent.teachers())
                .append('\n');
        text.append(String.format(
                Locale.ROOT, "- Time: %.0f seconds on %s, %s%n", seconds, hardware(), NativeEngine.version()));
        return text.toString();
    }

    private String hardware() {
        return NativeEngine.describe(NativeEngine.device(settings.device()));
    }
}
