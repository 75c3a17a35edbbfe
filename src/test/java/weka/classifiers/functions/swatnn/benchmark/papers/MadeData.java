package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.DataSet;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A data set made of a {@link MadeNetwork} (section 4.2 of the predecessor's paper): inputs uniform in [-1, 1]³, split 5:3:2 into rows to learn
 * from, to validate by and to test with. The first two are one set here, of which {@link #VALIDATION} is held out.
 *
 * @param family activations of the network
 * @param layers its hidden layers
 * @param weights its weights that are not zero
 * @param rows rows of all three parts together
 */
record MadeData(ActivationFamily family, int layers, int weights, int rows) {

    /** The part of the rows to learn from that validates: 3 of 8. */
    static final double VALIDATION = 0.375;

    private static final double TEST = 0.2;
    private static final long SEED = 1;

    /** The paper's three data sets of a family. */
    static List<MadeData> of(ActivationFamily family, int rows) {
        return List.of(
                new MadeData(family, 2, 14, rows),
                new MadeData(family, 3, 35, rows),
                new MadeData(family, 4, 48, rows));
    }

    /** What tables call it. */
    String name() {
        return family.label() + ", " + layers + " HL (" + weights + ")";
    }

    /** Draws network and rows, the same every time. */
    DataSet load() {
        MadeNetwork network = MadeNetwork.draw(family, layers, weights, SEED);
        Random random = new Random(SEED);
        int test = (int) Math.round(TEST * rows);
        return new DataSet(
                name(), 0, rows + " rows", draw(network, rows - test, random), draw(network, test, random), 0, 1);
    }

    private Instances draw(MadeNetwork network, int count, Random random) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 1; i <= MadeNetwork.INPUTS; i++) {
            attributes.add(new Attribute("x" + i));
        }
        attributes.add(new Attribute("y"));
        Instances drawn = new Instances(name(), attributes, count);
        drawn.setClassIndex(MadeNetwork.INPUTS);
        for (int i = 0; i < count; i++) {
            double[] x = random.doubles(MadeNetwork.INPUTS, -1, 1).toArray();
            double[] row = new double[MadeNetwork.INPUTS + 1];
            System.arraycopy(x, 0, row, 0, x.length);
            row[MadeNetwork.INPUTS] = network.value(x);
            drawn.add(new DenseInstance(1, row));
        }
        return drawn;
    }
}
