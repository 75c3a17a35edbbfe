package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Which activations a design has. */
class ActivationsOfADesignTest {

    private static final List<Activation> ALL = Arrays.asList(Activation.values());

    private static DesignSettings settings(List<Activation> activations) {
        return new DesignSettings(
                Loss.SQUARED,
                Preset.FAST.search(),
                new RefinementSettings(2, 4, 1, 4, 100, 1, 200, 9),
                0.2,
                new ChoiceRule(0.02, 0, 0),
                activations,
                1);
    }

    private static DesignMatrix wave() {
        double[] inputs = new SplittableRandom(2).doubles(400, -1, 1).toArray();
        double[] weights = new double[400];
        Arrays.fill(weights, 1);
        return new DesignMatrix(
                1, inputs, Arrays.stream(inputs).map(x -> Math.sin(31 * x)).toArray(), weights);
    }

    private static List<Contender> networks(List<Activation> activations) throws Exception {
        DesignSettings settings = settings(activations);
        DesignMatrix rows = wave();
        Judge judge = new Judge(Criterion.INFORMATION, Loss.SQUARED, rows);
        RefinementStage stage = new RefinementStage(settings, rows, judge, new SplittableRandom(4));
        try (ParallelStage<RandomStart.Fitted> random =
                stage.startRandom(new SplittableRandom(5), BuildListener.SILENT)) {
            return stage.refine(List.of(), random, BuildListener.SILENT).networks();
        }
    }

    @Test
    void aWaveIsFoundWhereSinesAreAllowed() throws Exception {
        Contender best = networks(ALL).stream()
                .filter(c -> c.network().nonZeroWeights() <= 3)
                .min((a, b) -> Double.compare(a.error(), b.error()))
                .orElseThrow();
        assertEquals(Origin.WAVES, best.origin());
        assertTrue(best.error() < 1e-3, "error " + best.error());
        assertTrue(networks(Activation.CHOICES).stream().noneMatch(c -> c.origin() == Origin.WAVES));
    }

    @Test
    void everyNeuronHasAnAllowedActivation() throws Exception {
        for (List<Activation> allowed :
                List.of(Activation.CHOICES, List.of(Activation.TANH), List.of(Activation.SINE))) {
            DesignSettings settings = settings(allowed);
            assertTrue(networks(allowed).stream().allMatch(c -> settings.allows(c.network())), allowed.toString());
        }
    }

    @Test
    void networksAreAllowedByAllTheirNeurons() {
        SparseMlp network = SparseMlp.builder(1)
                .layer(new double[][] {{1, 1}}, new double[] {0, 0}, new Activation[] {
                    Activation.TANH, Activation.ABSOLUTE
                })
                .output(new double[][] {{1}, {1}}, new double[] {0})
                .build();
        assertTrue(settings(List.of(Activation.ABSOLUTE, Activation.TANH)).allows(network));
        assertFalse(settings(Activation.CHOICES).allows(network));
        assertTrue(settings(Activation.CHOICES).allows(SparseMlp.constant(3, 1)));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of()));
    }

    @Test
    void randomNetworksDrawFromThePaperWhereTheyCan() {
        assertEquals(Activation.CHOICES, settings(ALL).drawn());
        assertEquals(
                List.of(Activation.TANH),
                settings(List.of(Activation.SINE, Activation.TANH)).drawn());
        assertEquals(
                List.of(Activation.SINE), settings(List.of(Activation.SINE)).drawn());
    }
}
