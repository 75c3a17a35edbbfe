package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.design.CandidateSource;
import weka.classifiers.functions.swatnn.design.Judge;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;
import weka.classifiers.functions.swatnn.refine.MagnitudeThinning;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Random networks of one to four hidden layers, each with a short Levenberg–Marquardt fit, one after the other until the time
 * that the latent search took is over. What follows is the same refinement.
 */
final class RandomStarts implements CandidateSource {

    private static final int DEEPEST = 4;
    private static final int NARROWEST = 3;
    private static final int WIDEST = 8;
    private static final int MOST_PARAMETERS = 300;
    private static final int LEAST_PARAMETERS = 12;
    private static final int ROWS_PER_PARAMETER = 3;
    private static final int SEEN_ROWS_PER_PARAMETER = 4;
    private static final int PARAMETERS_OF_A_COLUMN = 6;

    private final RefinementSettings refinement;
    private final int threads;
    private final double seconds;

    /**
     * Random starts.
     *
     * @param refinement says how short the fits are; of as many starts as it refines, some are drawn however long that takes
     * @param threads threads that fit, as many as the refinement has
     * @param seconds how long to go on
     */
    RandomStarts(RefinementSettings refinement, int threads, double seconds) {
        this.refinement = refinement;
        this.threads = threads;
        this.seconds = seconds;
    }

    @Override
    public Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        DesignMatrix rows = RowSampling.subsample(training, refinement.shortRows(), random.split());
        int least = (refinement.candidates() + threads - 1) / threads;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Candidate>>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                SplittableRandom own = random.split();
                futures.add(executor.submit(() -> starts(rows, training.rows(), own, least, end)));
            }
            List<Candidate> candidates = new ArrayList<>();
            for (Future<List<Candidate>> future : futures) {
                candidates.addAll(future.get());
            }
            return new Found(new SearchResult(candidates, SearchHistory.NONE), 0, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A random start failed: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private List<Candidate> starts(DesignMatrix rows, int allRows, SplittableRandom random, int least, long end)
            throws InterruptedException {
        int most = Math.max(LEAST_PARAMETERS, Math.min(MOST_PARAMETERS, allRows / ROWS_PER_PARAMETER));
        int largest = Math.min(
                most, Math.max(rows.rows() / SEEN_ROWS_PER_PARAMETER, PARAMETERS_OF_A_COLUMN * rows.columns()));
        LevenbergMarquardt.Settings fit =
                new LevenbergMarquardt.Settings(refinement.shortIterations(), 1e-5, 1, 3, false);
        List<Candidate> candidates = new ArrayList<>();
        while (candidates.size() < least || System.nanoTime() < end) {
            int[] hidden = new int[1 + candidates.size() % DEEPEST];
            for (int l = 0; l < hidden.length; l++) {
                hidden[l] = random.nextInt(NARROWEST, WIDEST + 1);
            }
            SparseMlp drawn = RandomNetworks.create(rows.columns(), hidden, random);
            SparseMlp handy = new MagnitudeThinning(InputWeights.NONE).cut(drawn, rows, largest);
            LevenbergMarquardt.Fit fitted = LevenbergMarquardt.fit(handy, rows, fit, BuildListener.SILENT);
            candidates.add(new Candidate(fitted.network(), hidden.length, Origin.RANDOM_NETWORK));
        }
        return candidates;
    }
}
