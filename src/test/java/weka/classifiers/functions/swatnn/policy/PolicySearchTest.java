package weka.classifiers.functions.swatnn.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The search with the packaged parts, for networks whose errors are made up. */
class PolicySearchTest {

    private static final Path MODELS = Path.of("models");

    /** A constant network that says the mean of an embedding. */
    private static SparseMlp saying(double value) {
        return SparseMlp.constant(1, value);
    }

    private static double mean(float[] embedding) {
        double sum = 0;
        for (float number : embedding) {
            sum += number;
        }
        return sum / embedding.length;
    }

    /** Embeddings are good where the mean of their numbers is large. */
    private static List<PolicySearch.Child> search(PolicyNets nets, int children, BuildListener listener)
            throws InterruptedException {
        Embedding embedding = (embeddings, parents, random) -> {
            List<Embedding.Proposal> proposals = new ArrayList<>();
            for (float[] own : embeddings) {
                proposals.add(new Embedding.Proposal(
                        new float[nets.sizes().layers() * nets.sizes().numbers()], saying(mean(own))));
            }
            return proposals;
        };
        PolicySearch.Fits fits = (starts, watch) -> starts.stream()
                .map(start -> new PolicySearch.Fitted(start, Math.exp(-10 * start.predict(new double[] {0}))))
                .toList();
        return new PolicySearch(new PolicySearch.Learning(8, 0.1, 0.01, 0.8), nets, embedding, fits)
                .run(children, new SplittableRandom(3), listener);
    }

    @Test
    void theControllerLearnsWhatIsRewarded() throws Exception {
        try (PolicyNets nets = PolicyNets.load(MODELS, "cpu")) {
            List<PolicySearch.Child> children = search(nets, 400, BuildListener.SILENT);
            assertEquals(400, children.size());
            double first = meanOf(children.subList(8, 48));
            double last = meanOf(children.subList(360, 400));
            assertTrue(last > first + 0.1, first + " before, " + last + " after");
        }
    }

    private static double meanOf(List<PolicySearch.Child> children) {
        return children.stream()
                .mapToDouble(child -> child.network().predict(new double[] {0}))
                .average()
                .orElseThrow();
    }

    @Test
    void equalSeedsFindEqualChildren() throws Exception {
        try (PolicyNets one = PolicyNets.load(MODELS, "cpu");
                PolicyNets other = PolicyNets.load(MODELS, "cpu")) {
            assertEquals(search(one, 20, BuildListener.SILENT), search(other, 20, BuildListener.SILENT));
        }
    }

    @Test
    void aFewerChildrenThanChainsAndALastStepOfFewAreFine() throws Exception {
        try (PolicyNets nets = PolicyNets.load(MODELS, "cpu")) {
            assertEquals(3, search(nets, 3, BuildListener.SILENT).size());
            List<PolicySearch.Child> children = search(nets, 11, BuildListener.SILENT);
            assertEquals(11, children.size());
            assertEquals(2, children.get(10).chain());
        }
    }

    @Test
    void itEndsWhereTheListenerSaysEnough() throws Exception {
        try (PolicyNets nets = PolicyNets.load(MODELS, "cpu")) {
            assertEquals(16, search(nets, 100, new EnoughListener(2)).size());
        }
    }

    @Test
    void aControllerBeginsAsTheSimulatorAndMovesTowardsWhatWasBetter() throws Exception {
        try (PolicyNets nets = PolicyNets.load(MODELS, "cpu");
                PolicyNets untouched = PolicyNets.load(MODELS, "cpu")) {
            float[][] states = new float[1][nets.sizes().layers() * nets.sizes().numbers()];
            float[] before = nets.answers(states)[0];
            assertArrayEquals(untouched.answers(states)[0], before);
            float[][] actions = {before.clone()};
            actions[0][0] += 0.1f;
            nets.learn(states, actions, new double[] {1}, 0.1, 1e-3);
            assertTrue(nets.answers(states)[0][0] > before[0]);
            untouched.learn(states, actions, new double[] {-1}, 0.1, 1e-3);
            assertTrue(untouched.answers(states)[0][0] < before[0]);
        }
    }

    @Test
    void childrenOfTheArchitectureEmbeddingHaveWeightsOfTheirParents() throws Exception {
        try (PolicyNets nets = PolicyNets.load(MODELS, "cpu")) {
            ArchitectureCode code = new ArchitectureCode(nets.sizes(), 1, 4, Activation.CHOICES);
            ArchitectureEmbedding embedding = new ArchitectureEmbedding(nets, code, 2, 1);
            float[][] embeddings = nets.answers(new float[1][code.length()]);
            List<SparseMlp> none = new ArrayList<>();
            none.add(null);
            Embedding.Proposal first =
                    embedding.decode(embeddings, none, new SplittableRandom(1)).get(0);
            Embedding.Proposal second = embedding
                    .decode(embeddings, List.of(first.start()), new SplittableRandom(2))
                    .get(0);
            assertArrayEquals(first.code(), second.code());
            assertEquals(first.start(), second.start());
            assertSame(code.architecture(first.code()).size(), first.start().hiddenLayers());
        }
    }
}
