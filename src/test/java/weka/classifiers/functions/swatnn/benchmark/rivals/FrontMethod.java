package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.benchmark.Budgets;
import weka.classifiers.functions.swatnn.benchmark.Built;
import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Size;
import weka.classifiers.functions.swatnn.benchmark.Task;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.design.CandidateSource;
import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.Exploration;
import weka.classifiers.functions.swatnn.design.LatentSource;
import weka.classifiers.functions.swatnn.design.NetworkDesigner;
import weka.classifiers.functions.swatnn.frozen.ModelLocation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.Deadline;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.teaching.Lesson;
import weka.core.Utils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * SWAT-NN's way of a build, from candidates of any source to a front of sizes: explored once, then finished with SWAT-NN's own
 * choice and with each of the {@link Budgets}. With the latent source, a network is the one that the classifier itself builds
 * with {@code -max-weights}.
 *
 * @param name the name it is asked for and reported by
 * @param options SWAT-NN's options
 * @param sources makes the source of candidates
 */
public record FrontMethod(String name, String options, Sources sources) implements Method {

    /** Makes a source of candidates. */
    @FunctionalInterface
    interface Sources {
        CandidateSource create(SWATNN configured, Task task) throws IOException;
    }

    /** SWAT-NN itself. */
    public static Method latent(String name, String options) {
        return new FrontMethod(
                name,
                options,
                (swatnn, task) -> CandidateSource.of(
                        swatnn.designSettings(), ModelLocation.find(swatnn.getAutoencoder()), swatnn.deviceName()));
    }

    /** Random architectures, as many as a policy search has children, with the fits of these. */
    public static Method randomArchitectures(String name, String options) {
        return new FrontMethod(
                name,
                options,
                (swatnn, task) -> new RandomArchitectures(swatnn.designSettings(), swatnn.getChildren()));
    }

    /** The same search on raw weights, without any autoencoder. */
    public static Method directWeights(String name, String options) {
        return new FrontMethod(
                name,
                options,
                (swatnn, task) -> new DirectWeights(
                        swatnn.deviceName(), swatnn.designSettings().search()));
    }

    /** The same search through decoders that were never trained. */
    public static Method untrainedDecoders(String name, String options) {
        return new FrontMethod(
                name,
                options,
                (swatnn, task) -> new LatentSource(
                        UntrainedDecoders.like(ModelLocation.find(swatnn.getAutoencoder())),
                        swatnn.deviceName(),
                        swatnn.designSettings().loss(),
                        swatnn.designSettings().activations(),
                        swatnn.designSettings().search()));
    }

    /** The same refinement of random networks, drawn for {@code times} as long as SWAT-NN's search took on the same rows. */
    public static Method randomStarts(String name, String options, int times) {
        return new FrontMethod(name, options, (swatnn, task) -> {
            DesignSettings settings = swatnn.designSettings();
            double seconds = task.searchSeconds()
                    .orElseThrow(() -> new IllegalStateException(
                            name + " gets the time that SWATNN took on the same rows: run SWATNN first"));
            return new RandomStarts(settings.refinement(), settings.threads(), times * seconds);
        });
    }

    @Override
    public String warmUpKey() {
        return "latent search and refinement";
    }

    @Override
    public void check() {
        configured(1);
    }

    @Override
    public List<Built> build(Task task) throws Exception {
        List<UnaryOperator<ChoiceRule>> choices = new ArrayList<>();
        choices.add(rule -> rule);
        Budgets.of(task.data()).forEach(limit -> choices.add(rule -> rule.withMaxWeights(limit)));
        return build(task, choices);
    }

    /**
     * Explores once, and finishes with each of these choices.
     *
     * @param choices makes rules of the one that the options say
     * @return one network for each choice, in their order
     * @throws Exception whatever the build throws
     */
    public List<Built> build(Task task, List<UnaryOperator<ChoiceRule>> choices) throws Exception {
        SWATNN swatnn = configured(task.seed());
        DesignSettings settings = swatnn.designSettings();
        long start = System.nanoTime();
        TrainingData data = TrainingData.of(task.data().train());
        Lesson lesson = swatnn.teachingPlan()
                .lesson(data, task.seed(), Deadline.NEVER, BuildListener.SILENT)
                .lesson();
        double prepared = (System.nanoTime() - start) / 1e9;
        NetworkDesigner designer = new NetworkDesigner(sources.create(swatnn, task), settings);
        DesignMatrix toLearn = lesson == null ? data.rows() : lesson.rows();
        Exploration exploration = designer.explore(toLearn, task.seed(), BuildListener.SILENT);
        List<Built> built = new ArrayList<>();
        for (UnaryOperator<ChoiceRule> choice : choices) {
            ChoiceRule rule = choice.apply(settings.choice());
            built.add(finish(designer, exploration, rule, toLearn, lesson, data.encoding(), prepared));
        }
        return built;
    }

    private static Built finish(
            NetworkDesigner designer,
            Exploration exploration,
            ChoiceRule rule,
            DesignMatrix learnt,
            Lesson lesson,
            AttributeEncoding encoding,
            double prepared)
            throws InterruptedException {
        Design design = designer.finish(exploration, rule, learnt, lesson, BuildListener.SILENT);
        Contender chosen = design.chosen();
        SparseMlp network = chosen.network();
        Design.Timing timing = design.timing();
        double searched = timing.load() + timing.search();
        return new Built(
                rule.maxWeights(),
                test -> Predictions.of(network, encoding, test),
                Size.network(network.nonZeroWeights(), network.hiddenLayers()),
                prepared + searched + timing.refinement(),
                searched,
                chosen.depth() == 0
                        ? chosen.origin().label()
                        : chosen.origin().label() + ", " + chosen.depth() + " hid.");
    }

    private SWATNN configured(int seed) {
        try {
            SWATNN swatnn = new SWATNN();
            swatnn.setOptions(Utils.splitOptions(options));
            swatnn.setSeed(seed);
            return swatnn;
        } catch (Exception e) {
            throw new IllegalArgumentException("Cannot create " + name + " (" + options + "): " + e.getMessage(), e);
        }
    }
}
