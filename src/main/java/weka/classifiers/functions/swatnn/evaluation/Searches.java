package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.search.LatentSearch;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.select.Candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Latent searches on many problems, one latent a problem and decoder, with the classifier's own objective and schedule and no
 * refinement.
 *
 * @param steps gradient steps; none leaves the networks as decoded
 * @param start where the latents start
 */
record Searches(int steps, Start start) {

    /** Training rows that the encoder reads at most. */
    static final int MOST_PAIRS = 1000;

    /** Problems in a batch. */
    private static final int BATCH = 32;

    /**
     * What a search found for one problem.
     *
     * @param problem the problem
     * @param testErrors normalised test error of the hard network of each decoder
     * @param chosen the decoder, from 0, whose network has the lowest training error
     */
    record Outcome(Problem problem, double[] testErrors, int chosen) {

        /** The normalised test error of the network that the training rows choose. */
        double error() {
            return testErrors[chosen];
        }
    }

    /** The outcomes in the order of the problems. */
    List<Outcome> run(FrozenAutoencoder autoencoder, List<Problem> problems, SplittableRandom random, Progress progress)
            throws InterruptedException {
        LatentSearch search =
                new LatentSearch(autoencoder, settings(autoencoder.sizes().depths())).withPairs(MOST_PAIRS);
        Outcome[] outcomes = new Outcome[problems.size()];
        List<List<Integer>> batches = batches(problems, autoencoder.sizes().inputs());
        for (int b = 0; b < batches.size(); b++) {
            List<Integer> batch = batches.get(b);
            Progress part = progress.part(b, batches.size());
            part.at(0);
            List<List<Candidate>> found = search.runEach(
                    batch.stream().map(i -> problems.get(i).train()).toList(), random.split(), part.asListener());
            for (int i = 0; i < batch.size(); i++) {
                outcomes[batch.get(i)] = outcome(problems.get(batch.get(i)), found.get(i));
            }
        }
        return List.of(outcomes);
    }

    /** Problems that fit the autoencoder's inputs share batches; each of the others, whose inputs must be mapped, is one alone. */
    private static List<List<Integer>> batches(List<Problem> problems, int inputs) {
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).train().columns() > inputs) {
                batches.add(List.of(i));
                continue;
            }
            if (open.isEmpty() || open.size() == BATCH) {
                open = new ArrayList<>();
                batches.add(open);
            }
            open.add(i);
        }
        return batches;
    }

    private static Outcome outcome(Problem problem, List<Candidate> candidates) {
        double[] test = new double[candidates.size()];
        int chosen = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < test.length; k++) {
            test[k] = Problem.normalisedError(candidates.get(k).network(), problem.test());
            double train = Problem.normalisedError(candidates.get(k).network(), problem.train());
            if (train < lowest) {
                lowest = train;
                chosen = k;
            }
        }
        return new Outcome(problem, test, chosen);
    }

    private SearchSettings settings(int depths) {
        SearchSettings base = Preset.DEFAULT.search();
        return new SearchSettings(
                1,
                depths,
                steps,
                1,
                base.learningRate(),
                base.thresholdRate(),
                base.penalties(),
                base.temperature(),
                start,
                base.relaxation(),
                base.rows());
    }
}
