package weka.classifiers.functions.swatnn.benchmark.rivals;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.design.CandidateSource;
import weka.classifiers.functions.swatnn.design.ChildFits;
import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.Judge;
import weka.classifiers.functions.swatnn.frozen.ArchitectureSizes;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.policy.ArchitectureCode;
import weka.classifiers.functions.swatnn.policy.Inheritance;
import weka.classifiers.functions.swatnn.policy.PolicySearch;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a policy search has to beat: as many architectures, drawn uniformly, with random weights and the fits of its children.
 *
 * @param settings the design
 * @param count how many, at least 1
 */
record RandomArchitectures(DesignSettings settings, int count) implements CandidateSource {

    @Override
    public Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        long start = System.nanoTime();
        ChildFits fits = new ChildFits(training, judge, settings, random.split());
        ArchitectureCode code = new ArchitectureCode(
                ArchitectureSizes.TABULAR,
                settings.search().minDepth(),
                settings.search().maxDepth(),
                settings.drawn());
        List<SparseMlp> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] numbers = new float[code.length()];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = (float) random.nextDouble();
            }
            starts.add(Inheritance.child(
                    code.architecture(numbers), null, training.columns(), training.outputs(), random.split()));
        }
        List<PolicySearch.Fitted> fitted = fits.fit(starts, listener);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(new Candidate(fitted.get(i).network(), starts.get(i).hiddenLayers(), Origin.RANDOM_NETWORK));
        }
        return new Found(new SearchResult(candidates, SearchHistory.NONE), 0, (System.nanoTime() - start) / 1e9);
    }
}
