package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.autoencoder.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.autoencoder.NativeThread;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.ValidationSplit;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.Candidate;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Designs one sparse MLP for one data set: latent search, refinement of the best candidates, choice by size and error, and a last
 * fit on all rows.
 */
public final class NetworkDesigner {

    private final Path model;
    private final String device;
    private final DesignSettings settings;

    /**
     * A designer.
     *
     * @param model folder of the frozen autoencoder
     * @param device name of the device that searches
     * @param settings what to do
     */
    public NetworkDesigner(Path model, String device, DesignSettings settings) {
        this.model = model;
        this.device = device;
        this.settings = settings;
    }

    /**
     * Designs a network.
     *
     * @param data all rows, at least one, with at least one column
     * @param seed seed of all randomness
     * @param listener told of the progress
     * @throws IOException if the frozen autoencoder cannot be read
     * @throws InterruptedException where the listener ends the build
     */
    public Design design(DesignMatrix data, long seed, BuildListener listener)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Criterion criterion = Criterion.of(data.rows(), settings.validationFraction());
        DesignMatrix training = data;
        DesignMatrix judging = data;
        if (criterion == Criterion.VALIDATION) {
            ValidationSplit split = ValidationSplit.of(data.rows(), settings.validationFraction(), random.split());
            training = data.select(split.training());
            judging = data.select(split.validation());
        }
        long start = System.nanoTime();
        listener.progress("loading the autoencoder", 0, Double.NaN);
        DesignMatrix searched = training;
        SplittableRandom searchRandom = random.split();
        Found found = NativeThread.call(() -> {
            try (FrozenAutoencoder autoencoder = FrozenAutoencoder.load(model, device)) {
                double load = seconds(start);
                LatentSearch search = new LatentSearch(autoencoder, settings.search());
                return new Found(search.run(searched, searchRandom, listener), load, seconds(start) - load);
            }
        });
        List<Contender> contenders = new ArrayList<>();
        SparseMlp mean = SparseMlp.constant(data.columns(), 0);
        contenders.add(new Contender(mean, criterion.error(mean, judging), 0, "mean"));
        for (Candidate candidate : found.result.candidates()) {
            contenders.add(new Contender(
                    candidate.network(),
                    criterion.error(candidate.network(), judging),
                    candidate.depth(),
                    candidate.source()));
        }
        RefinementStage refinement =
                new RefinementStage(settings.refinement(), settings.threads(), criterion, random.split());
        if (settings.refinement().enabled()) {
            contenders.addAll(refinement.refine(contenders, training, judging, listener));
        }
        ParetoFront front = ParetoFront.of(contenders);
        Contender chosen = front.smallestWithin(settings.errorTolerance(), settings.errorFloor());
        if (settings.refinement().enabled()) {
            chosen = refinement.lastFit(chosen, data, listener);
        }
        Design.Timing timing = new Design.Timing(found.load, found.search, seconds(start) - found.load - found.search);
        return new Design(
                chosen,
                criterion,
                front,
                found.result.history(),
                settings.search().minDepth(),
                timing);
    }

    private record Found(SearchResult result, double load, double search) {}

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
