package weka.classifiers.functions.swatnn.speed;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.Variant;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Processor time of a step of the default latent search (all depths and restarts, random starts) through untrained decoders of other
 * sizes: all of them in turn, several rounds, medians. Processor time of the one thread that computes changes little where other
 * programs run too. Prints CSV; the argument is the number of rounds.
 */
public final class ArchitectureTimes {

    private static final int ROWS = 3750;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ArchitectureTimes() {}

    private record Choice(String name, int tokens, int latentWidth, int modelWidth, int layers) {

        AutoencoderSizes sizes() {
            return new AutoencoderSizes(8, tokens, 4, latentWidth, modelWidth, 4, 3, layers, 0);
        }
    }

    private static final List<Choice> CHOICES = List.of(
            new Choice("2 layers", 8, 64, 128, 2),
            new Choice("1 layer", 8, 64, 128, 1),
            new Choice("3 layers", 8, 64, 128, 3),
            new Choice("width 64", 8, 64, 64, 2),
            new Choice("width 96", 8, 64, 96, 2),
            new Choice("width 192", 8, 64, 192, 2),
            new Choice("width 64, 4 layers", 8, 64, 64, 4),
            new Choice("latent 32", 8, 32, 128, 2),
            new Choice("latent 128", 8, 128, 128, 2),
            new Choice("12 tokens", 12, 64, 128, 2));

    /** Measures. */
    public static void main(String[] args) throws InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        SearchSettings usual = Preset.DEFAULT.search();
        SearchSettings settings = new SearchSettings(
                usual.minDepth(),
                usual.maxDepth(),
                usual.steps(),
                usual.restarts(),
                usual.learningRate(),
                usual.thresholdRate(),
                usual.penalties(),
                usual.temperature(),
                Start.RANDOM,
                usual.relaxation(),
                usual.rows());
        DesignMatrix rows = BowlRows.draw(ROWS);
        List<FrozenAutoencoder> models = new ArrayList<>();
        for (Choice choice : CHOICES) {
            models.add(FrozenAutoencoder.untrained(choice.sizes(), Variant.DEFAULT, 1, "cpu"));
        }
        double[][] milliseconds = new double[CHOICES.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int c = 0; c < CHOICES.size(); c++) {
                double time = step(models.get(c), settings, rows);
                if (round >= 0) {
                    milliseconds[c][round] = time;
                }
            }
        }
        System.out.println("architecture,tokens,latent_width,model_width,decoder_layers,parameters,ms_a_step,ratio");
        double first = median(milliseconds[0]);
        for (int c = 0; c < CHOICES.size(); c++) {
            Choice choice = CHOICES.get(c);
            double time = median(milliseconds[c]);
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%d,%d,%.1f,%.2f%n",
                    "\"" + choice.name + "\"",
                    choice.tokens,
                    choice.latentWidth,
                    choice.modelWidth,
                    choice.layers,
                    new MultiScaleAutoencoder(choice.sizes()).parameterCount(),
                    time,
                    time / first);
        }
        models.forEach(FrozenAutoencoder::close);
    }

    private static double step(FrozenAutoencoder model, SearchSettings settings, DesignMatrix rows)
            throws InterruptedException {
        long start = THREADS.getCurrentThreadCpuTime();
        new LatentSearch(model, settings).run(rows, new SplittableRandom(1), BuildListener.SILENT);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / settings.steps();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
