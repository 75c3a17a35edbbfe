package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.autoencoder.LatentSpace;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.data.RowSampling;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.NetworkStack;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The search for networks in the latent space of a frozen autoencoder (SWAT-NN, section 3.2), all restarts of all depths at once:
 * starts are drawn, a strategy moves them through the latent problem of the data, and what it finds is decoded. With more
 * attributes than the autoencoder has inputs, a linear map in front of the networks is searched too and folded into their first layer.
 */
public final class LatentSearch {

    /** Most pairs that the function encoder saw in its training. */
    static final int TRAINED_PAIRS = 224;

    private final LatentSpace autoencoder;
    private final SearchSettings settings;
    private final Loss loss;
    private final SearchStrategy strategy;
    private final int mostPairs;
    private final SparseMlp given;

    /** A search for networks of small squared errors, by gradient descent through the latent space of an autoencoder. */
    public LatentSearch(LatentSpace autoencoder, SearchSettings settings) {
        this(autoencoder, settings, Loss.SQUARED, new GradientDescent(settings), TRAINED_PAIRS, null);
    }

    private LatentSearch(
            LatentSpace autoencoder,
            SearchSettings settings,
            Loss loss,
            SearchStrategy strategy,
            int mostPairs,
            SparseMlp given) {
        this.autoencoder = autoencoder;
        this.settings = settings;
        this.loss = loss;
        this.strategy = strategy;
        this.mostPairs = mostPairs;
        this.given = given;
    }

    /** The same for networks whose losses by another measure are small. */
    public LatentSearch withLoss(Loss other) {
        return new LatentSearch(autoencoder, settings, other, strategy, mostPairs, given);
    }

    /** The same where the encoder reads at most so many rows of the data, at least 1. */
    public LatentSearch withPairs(int most) {
        return new LatentSearch(autoencoder, settings, loss, strategy, most, given);
    }

    /**
     * The same where the first restart begins at the code that a weight encoder gives a network.
     *
     * @param network a network of 1 to L hidden layers, of as many inputs as the data have columns, whose outputs are on the scale of
     *     the data's standardised targets
     */
    public LatentSearch startingFrom(SparseMlp network) {
        return new LatentSearch(autoencoder, settings, loss, strategy, mostPairs, network);
    }

    /** The same with another way through the latent space. */
    LatentSearch withStrategy(SearchStrategy other) {
        return new LatentSearch(autoencoder, settings, loss, other, mostPairs, given);
    }

    /**
     * Searches.
     *
     * @param data training rows; at least one, at least one column
     * @param random source of all randomness
     * @param listener told of every step; where it says that it is enough, the candidates are those of the steps done
     * @return a candidate per depth and restart
     * @throws InterruptedException where the listener ends the build
     */
    public SearchResult run(DesignMatrix data, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        return data.outputs() == 1 ? search(List.of(data), random, listener) : runStacked(data, random, listener);
    }

    /**
     * Decoders have one output: for data of K targets, networks for each of them are searched, in one batch where there is no map to
     * search too, and K of the same depth and restart become one.
     */
    private SearchResult runStacked(DesignMatrix data, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        List<DesignMatrix> problems =
                IntStream.range(0, data.outputs()).mapToObj(data::withTarget).toList();
        List<List<Candidate>> byTarget = new ArrayList<>();
        SearchHistory history;
        if (needsMap(problems.subList(0, 1))) {
            history = SearchHistory.NONE;
            for (DesignMatrix problem : problems) {
                SearchResult found = search(List.of(problem), random.split(), listener);
                byTarget.add(found.candidates());
                history = found.history();
            }
        } else {
            SearchResult found = search(problems, random, listener);
            byTarget.addAll(byProblem(found.candidates(), problems.size()));
            history = found.history();
        }
        List<Candidate> stacked = new ArrayList<>();
        for (int i = 0; i < byTarget.get(0).size(); i++) {
            int own = i;
            Candidate first = byTarget.get(0).get(i);
            SparseMlp network = NetworkStack.of(
                    byTarget.stream().map(some -> some.get(own).network()).toList());
            stacked.add(new Candidate(network, first.depth(), first.origin()));
        }
        return new SearchResult(stacked, history);
    }

    /**
     * Searches for several data sets in one batch: the cost of a step hardly depends on how many latents it moves. Of a data set
     * larger than the settings' rows, the steps see that many of its rows.
     *
     * @param problems data sets of equally many rows for the steps; where there are several, of at most as many columns as the
     *     autoencoder has inputs
     * @param random source of all randomness
     * @param listener told of every step; where it says that it is enough, the candidates are those of the steps done
     * @return for each data set a candidate per depth and restart
     * @throws IllegalArgumentException if the data sets do not fit together or the autoencoder
     * @throws InterruptedException where the listener ends the build
     */
    public List<List<Candidate>> runEach(List<DesignMatrix> problems, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        return byProblem(search(problems, random, listener).candidates(), problems.size());
    }

    private List<List<Candidate>> byProblem(List<Candidate> found, int problems) {
        int restarts = settings.restarts();
        int networks = problems * restarts;
        List<List<Candidate>> byProblem = new ArrayList<>();
        for (int p = 0; p < problems; p++) {
            List<Candidate> own = new ArrayList<>();
            for (int k = 0; k < settings.depths(); k++) {
                int first = k * networks + p * restarts;
                own.addAll(found.subList(first, first + restarts));
            }
            byProblem.add(own);
        }
        return byProblem;
    }

    /** Candidates of shallow depths first; those of a depth in the order of the data sets. */
    private SearchResult search(List<DesignMatrix> problems, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        boolean mapped = needsMap(problems);
        List<DesignMatrix> seen = problems.stream().map(this::onOutputScale).toList();
        double[][][] maps = mapped ? drawMaps(seen.get(0), random.split()) : null;
        List<DesignMatrix> rows = new ArrayList<>();
        for (DesignMatrix problem : problems) {
            rows.add(settings.rows() > 0 ? RowSampling.subsample(problem, settings.rows(), random.split()) : problem);
        }
        requireEquallyMany(rows);
        try (NDManager manager = autoencoder.newManager()) {
            LatentStarts source = new LatentStarts(autoencoder, settings, mostPairs, given);
            NDList starts = new NDList();
            List<Origin> origins = new ArrayList<>();
            for (DesignMatrix own : seen) {
                starts.add(source.draw(own, maps, random.split(), manager));
                origins.addAll(source.origins());
            }
            LatentProblem problem = new LatentProblem(
                    autoencoder,
                    settings,
                    new LatentObjective(loss, settings.penalties(), settings.relaxation()),
                    rows,
                    origins.size(),
                    manager);
            NDArray all = starts.size() == 1 ? starts.get(0) : NDArrays.concat(starts, 0);
            Latents start = Latents.at(all, maps, settings.depths(), manager);
            SearchStrategy.Found found = strategy.search(problem, start, random.split(), listener);
            return new SearchResult(
                    problem.candidates(found.latents(), origins),
                    new SearchHistory(settings.minDepth(), found.milestones()));
        }
    }

    /** The data as the encoder and maps read them: targets that a network could have as outputs. */
    private DesignMatrix onOutputScale(DesignMatrix data) {
        double[] outputs = Arrays.stream(data.targets()).map(loss::asOutput).toArray();
        return new DesignMatrix(data.columns(), data.inputs(), outputs, data.weights());
    }

    /** Data of more columns than the autoencoder has inputs are mapped, one data set at a time. */
    private boolean needsMap(List<DesignMatrix> problems) {
        int inputs = autoencoder.sizes().inputs();
        for (DesignMatrix problem : problems) {
            if (problem.columns() > inputs && problems.size() > 1) {
                throw new IllegalArgumentException("A data set of " + problem.columns()
                        + " columns cannot share a batch; the autoencoder has " + inputs + " inputs");
            }
        }
        return problems.get(0).columns() > inputs;
    }

    private static void requireEquallyMany(List<DesignMatrix> rows) {
        int first = rows.get(0).rows();
        for (DesignMatrix other : rows) {
            if (other.rows() != first) {
                throw new IllegalArgumentException(
                        "Data sets of " + first + " and " + other.rows() + " rows cannot share a batch");
            }
        }
    }

    private double[][][] drawMaps(DesignMatrix data, SplittableRandom random) {
        InputMaps source = new InputMaps(data);
        double[][][] maps = new double[settings.restarts()][][];
        for (int r = 0; r < maps.length; r++) {
            maps[r] = source.draw(autoencoder.sizes().inputs(), r == 0, random.split());
        }
        return maps;
    }
}
