package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.engine.NativeThread;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.search.SearchSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Candidates from the latent space of a frozen autoencoder. Where there is enough before the autoencoder is loaded, there are none.
 *
 * @param model folder of the frozen autoencoder
 * @param device name of the device that searches
 * @param loss what networks are to make small
 * @param activations what neurons may have
 * @param settings the search
 */
public record LatentSource(Path model, String device, Loss loss, List<Activation> activations, SearchSettings settings)
        implements CandidateSource {

    @Override
    public Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        listener.progress("loading the autoencoder", 0, Double.NaN);
        return NativeThread.callUntil(() -> search(training, random, listener, start), listener::enough)
                .orElseGet(() -> new Found(new SearchResult(List.of(), SearchHistory.NONE), Seconds.since(start), 0));
    }

    private Found search(DesignMatrix training, SplittableRandom random, BuildListener listener, long start)
            throws IOException, InterruptedException {
        try (FrozenAutoencoder autoencoder = FrozenAutoencoder.load(model, device)) {
            double load = Seconds.since(start);
            LatentSearch latents = new LatentSearch(autoencoder.among(activations), settings).withLoss(loss);
            return new Found(latents.run(training, random, listener), load, Seconds.since(start) - load);
        }
    }
}
