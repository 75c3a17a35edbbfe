package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.data.DesignMatrix;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.options.Preset;
import weka.classifiers.functions.swatnn.select.ChoiceRule;

import java.util.SplittableRandom;

/** Rows of y = sin(3 x) + z / 2 and a little noise, and settings of quick designs. */
final class Waves {

    private Waves() {}

    static DesignMatrix rows(int count) {
        SplittableRandom random = new SplittableRandom(3);
        double[] inputs = new double[2 * count];
        double[] targets = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            inputs[2 * i] = random.nextDouble(-1, 1);
            inputs[2 * i + 1] = random.nextDouble(-1, 1);
            targets[i] = Math.sin(3 * inputs[2 * i]) + inputs[2 * i + 1] / 2 + 0.1 * random.nextDouble(-1, 1);
            weights[i] = 1 + i % 2;
        }
        return new DesignMatrix(2, inputs, targets, weights);
    }

    static DesignSettings settings(RefinementSettings refinement, int threads) {
        return new DesignSettings(
                Loss.SQUARED,
                Preset.FAST.search(),
                refinement,
                0.2,
                new ChoiceRule(0.02, 0, 0),
                Activation.CHOICES,
                threads);
    }
}
