package weka.classifiers.functions.swatnn.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.progress.EnoughListener;
import weka.classifiers.functions.swatnn.select.ChoiceRule;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

class FinishingMovesTest {

    private static final RefinementSettings SETTINGS = new RefinementSettings(1, 0, 1, 10, 200, 6, 200, 10);

    /** y = 3 (x - 0.2)² - 1 on [-1, 1]. */
    private static final DesignMatrix PARABOLA = parabola();

    private static final Judge JUDGE = new Judge(Criterion.VALIDATION, Loss.SQUARED, PARABOLA);

    private static DesignMatrix parabola() {
        int rows = 200;
        double[] x = new double[rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = -1 + 2.0 * i / (rows - 1);
            y[i] = 3 * (x[i] - 0.2) * (x[i] - 0.2) - 1;
        }
        Arrays.fill(weights, 1);
        return new DesignMatrix(1, x, y, weights);
    }

    private static FinishingMoves moves(List<Activation> activations, int threads) {
        RefinementSchedule schedule = RefinementSchedule.of(SETTINGS);
        Fits fits = new Fits(design(activations), schedule.beforePruning(), PARABOLA, JUDGE, new SplittableRandom(1));
        return new FinishingMoves(schedule.finish(), activations, threads, fits);
    }

    private static DesignSettings design(List<Activation> activations) {
        return new DesignSettings(
                Loss.SQUARED, Preset.DEFAULT.search(), SETTINGS, 0.2, new ChoiceRule(0, 0, 0), activations, 1);
    }

    private static Contender contender(SparseMlp network) {
        return JUDGE.contender(network, network.hiddenLayers(), Origin.SMALL_NETWORK);
    }

    /** 0.5 + 0.8 tanh(x - 0.3). */
    private static Contender aTanh() {
        return contender(SparseMlp.builder(1)
                .layer(1, (from, to) -> 1, to -> -0.3, to -> Activation.TANH)
                .output(1, (from, to) -> 0.8, to -> 0.5)
                .build());
    }

    /** What no fit of a tanh reaches, a square has exactly, in as many weights. */
    @Test
    void findTheActivationOfTheFormula() throws Exception {
        Contender start = aTanh();
        List<Contender> found = moves(List.of(Activation.TANH, Activation.SINE, Activation.SQUARE), 2)
                .of(List.of(start), BuildListener.SILENT);
        Contender best = found.stream()
                .filter(c -> c.size() <= start.size())
                .min(Comparator.comparingDouble(Contender::error))
                .orElseThrow();
        assertEquals(Activation.SQUARE, best.network().activation(0, 0));
        assertEquals(4, best.size());
        assertTrue(best.error() < 1e-9, best + "");
        assertEquals(Origin.SMALL_NETWORK, best.origin());
        assertTrue(start.error() > 0.1, start + "");
    }

    @Test
    void leaveAloneNetworksWithoutNeurons() throws Exception {
        Contender line = contender(
                SparseMlp.builder(1).output(1, (from, to) -> 1, to -> 0).build());
        assertEquals(List.of(), moves(Activation.CHOICES, 1).of(List.of(line), BuildListener.SILENT));
    }

    /** tanh(2x - 1) + tanh(2x + 1), of which one tanh has the middle. */
    @Test
    void splitANeuronWhereTwoAreNeeded() throws Exception {
        double[] y = Arrays.stream(PARABOLA.inputs())
                .map(x -> Math.tanh(2 * x - 1) + Math.tanh(2 * x + 1))
                .toArray();
        DesignMatrix rows = new DesignMatrix(1, PARABOLA.inputs(), y, PARABOLA.weights());
        Judge judge = new Judge(Criterion.VALIDATION, Loss.SQUARED, rows);
        SparseMlp one = SparseMlp.builder(1)
                .layer(1, (from, to) -> 0.4, to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 4.5, to -> 0)
                .build();
        List<Activation> tanh = List.of(Activation.TANH);
        RefinementSchedule schedule = RefinementSchedule.of(SETTINGS);
        Fits fits = new Fits(design(tanh), schedule.beforePruning(), rows, judge, new SplittableRandom(1));
        Contender best = new FinishingMoves(schedule.finish(), tanh, 1, fits)
                .of(List.of(judge.contender(one, 1, Origin.RANDOM_LATENT)), BuildListener.SILENT).stream()
                        .min(Comparator.comparingDouble(Contender::error))
                        .orElseThrow();
        assertTrue(best.error() < 1e-12, best + "");
        assertEquals(2, best.network().activeNeurons());
        assertEquals(2, Math.abs(best.network().weight(0, 0, 0)), 1e-4);
        assertEquals(1, Math.abs(best.network().bias(0, 0)), 1e-4);
    }

    /** 2σ(3x) as 2 - 2σ(-3x), whose bias no step of pruning can take away. */
    @Test
    void takeAwayTheBiasThatAnotherFormHasNot() throws Exception {
        double[] y = Arrays.stream(PARABOLA.inputs())
                .map(x -> 2 * Activation.SIGMOID.value(3 * x))
                .toArray();
        DesignMatrix rows = new DesignMatrix(1, PARABOLA.inputs(), y, PARABOLA.weights());
        Judge judge = new Judge(Criterion.VALIDATION, Loss.SQUARED, rows);
        SparseMlp turned = SparseMlp.builder(1)
                .layer(1, (from, to) -> -3, to -> 0, to -> Activation.SIGMOID)
                .output(1, (from, to) -> -2, to -> 2)
                .build();
        List<Activation> sigmoid = List.of(Activation.SIGMOID);
        RefinementSchedule schedule = RefinementSchedule.of(SETTINGS);
        Fits fits = new Fits(design(sigmoid), schedule.beforePruning(), rows, judge, new SplittableRandom(1));
        List<Contender> found = new FinishingMoves(schedule.finish(), sigmoid, 1, fits)
                .of(List.of(judge.contender(turned, 1, Origin.RANDOM_LATENT)), BuildListener.SILENT);
        Contender formula =
                found.stream().filter(c -> c.size() == 2).findFirst().orElseThrow();
        assertTrue(formula.error() < 1e-12, formula + "");
        assertEquals(3, formula.network().weight(0, 0, 0), 1e-6);
    }

    /** 2 tanh(2 a - b) from networks that hear c, since their b was once removed. */
    @Test
    void swapAUselessWeightForANeededOne() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(3 * 200, -1, 1).toArray();
        double[] y = new double[200];
        Arrays.setAll(y, r -> 2 * Math.tanh(2 * x[3 * r] - x[3 * r + 1]));
        DesignMatrix rows = new DesignMatrix(3, x, y, PARABOLA.weights());
        Judge judge = new Judge(Criterion.VALIDATION, Loss.SQUARED, rows);
        SparseMlp withC = SparseMlp.builder(3)
                .layer(1, (from, to) -> new double[] {1.5, 0, 0.1}[from], to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 2, to -> 0)
                .build();
        List<Activation> tanh = List.of(Activation.TANH);
        RefinementSchedule schedule = RefinementSchedule.of(SETTINGS);
        Fits fits = new Fits(design(tanh), schedule.beforePruning(), rows, judge, new SplittableRandom(1));
        Contender start = judge.contender(withC, 1, Origin.RANDOM_LATENT);
        assertTrue(start.error() > 0.1, start + "");
        FinishingMoves moves = new FinishingMoves(schedule.finish(), tanh, 2, fits);
        assertTrue(
                moves.of(List.of(start), BuildListener.SILENT).stream().allMatch(c -> c.error() > 0.1),
                "that is all that is known: there may be noise");
        SparseMlp almost = SparseMlp.builder(3)
                .layer(1, (from, to) -> new double[] {2, -1, 0.01}[from], to -> 0, to -> Activation.TANH)
                .output(1, (from, to) -> 2, to -> 0)
                .build();
        Contender known = judge.contender(almost, 1, Origin.DATA);
        assertTrue(known.error() < FinishTuning.LITTLE_NOISE, known + "");
        List<Contender> found = moves.of(List.of(start, known), BuildListener.SILENT);
        Contender formula = found.stream()
                .filter(c -> c.size() == 3 && c.origin() == Origin.RANDOM_LATENT)
                .min(Comparator.comparingDouble(Contender::error))
                .orElseThrow();
        assertTrue(formula.error() < 1e-12, formula + "");
        assertEquals(-1, formula.network().weight(0, 1, 0), 1e-6);
        assertEquals(0, formula.network().weight(0, 2, 0));
    }

    @Test
    void tryNothingOnceThereIsEnough() throws Exception {
        assertEquals(List.of(), moves(List.of(Activation.SQUARE), 1).of(List.of(aTanh()), new EnoughListener(0)));
    }
}
