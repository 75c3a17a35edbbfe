package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.policy.ArchitectureCode;
import weka.classifiers.functions.swatnn.policy.ArchitectureEmbedding;
import weka.classifiers.functions.swatnn.policy.PolicyNets;
import weka.classifiers.functions.swatnn.policy.PolicySearch;
import weka.classifiers.functions.swatnn.policy.PolicySettings;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.Origin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Candidates from a policy search: of each chain and number of hidden layers, the child of lowest error.
 *
 * @param model folder of the frozen parts
 * @param device name of the device of the nets
 * @param settings the design; its policy is not null
 */
public record PolicySource(Path model, String device, DesignSettings settings) implements CandidateSource {

    @Override
    public Found find(DesignMatrix training, Judge judge, SplittableRandom random, BuildListener listener)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        listener.progress("loading the controller", 0, Double.NaN);
        try (PolicyNets nets = PolicyNets.load(model, device)) {
            double load = Seconds.since(start);
            ChildFits fits = new ChildFits(training, judge, settings, random.split());
            ArchitectureCode code = new ArchitectureCode(
                    nets.sizes(),
                    settings.search().minDepth(),
                    settings.search().maxDepth(),
                    settings.drawn());
            SplittableRandom own = random.split();
            List<PolicySearch.Child> children;
            if (settings.policy().space() == PolicySettings.Space.LATENT) {
                try (LatentEmbedding latents = LatentEmbedding.load(this, nets, code, training, random.split())) {
                    children = children(new PolicySearch(PolicyTuning.POLICY, nets, latents, fits), own, listener);
                }
            } else {
                ArchitectureEmbedding architectures =
                        new ArchitectureEmbedding(nets, code, training.columns(), training.outputs());
                children = children(new PolicySearch(PolicyTuning.POLICY, nets, architectures, fits), own, listener);
            }
            return new Found(new SearchResult(best(children), SearchHistory.NONE), load, Seconds.since(start) - load);
        }
    }

    private List<PolicySearch.Child> children(PolicySearch search, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        return search.run(settings.policy().children(), random, listener);
    }

    private record Kind(int chain, int depth) {}

    /** The best children of each chain and depth, in the order in which the kinds came up. */
    private static List<Candidate> best(List<PolicySearch.Child> children) {
        Map<Kind, PolicySearch.Child> best = new LinkedHashMap<>();
        for (PolicySearch.Child child : children) {
            if (Double.isFinite(child.error())) {
                best.merge(
                        new Kind(child.chain(), child.depth()),
                        child,
                        (before, now) -> now.error() < before.error() ? now : before);
            }
        }
        return best.values().stream()
                .map(child -> new Candidate(child.network(), child.depth(), Origin.POLICY))
                .toList();
    }
}
