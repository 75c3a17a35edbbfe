package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.search.SearchResult;
import weka.classifiers.functions.swatnn.select.Candidate;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class NetworkDesignerTest {

    private static DesignMatrix data() {
        int rows = 80;
        double[] x = new double[rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = 2.0 * i / rows - 1;
            y[i] = Math.sin(3 * x[i]);
            weights[i] = 1;
        }
        return new DesignMatrix(1, x, y, weights);
    }

    private static long refiningThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("SWATNN refinement"))
                .count();
    }

    /** Explores with a search of one network, and counts the threads that refine during that search. */
    private static Exploration explore(int threads, AtomicLong beside) throws Exception {
        CandidateSource source = (training, judge, random, listener) -> {
            beside.set(refiningThreads());
            SparseMlp network = RandomNetworks.create(1, new int[] {3}, random);
            return new CandidateSource.Found(
                    new SearchResult(List.of(new Candidate(network, 1, Origin.DATA)), SearchHistory.NONE), 0, 0);
        };
        DesignSettings settings = new DesignSettings(
                Loss.SQUARED,
                Preset.FAST.search(),
                new RefinementSettings(2, 40, 1, 10, 80, 1, 80, 5),
                0.2,
                new ChoiceRule(0.05, 0, 0),
                Activation.CHOICES,
                threads);
        return new NetworkDesigner(source, settings).explore(data(), 1, BuildListener.SILENT);
    }

    @Test
    void aSingleThreadRefinesNothingBesideTheSearch() throws Exception {
        AtomicLong beside = new AtomicLong(-1);
        Exploration one = explore(1, beside);
        assertEquals(0, beside.get());
        Exploration four = explore(4, beside);
        assertEquals(3, beside.get());
        assertEquals(one.tally(), four.tally());
        assertEquals(errors(one), errors(four));
    }

    @Test
    void secondsOfIterationsAddUp() {
        assertEquals(new Design.Timing(1.5, 22, 303), new Design.Timing(1, 2, 3).and(new Design.Timing(0.5, 20, 300)));
    }

    private static List<Double> errors(Exploration exploration) {
        return exploration.front().members().stream()
                .map(member -> member.error())
                .toList();
    }
}
