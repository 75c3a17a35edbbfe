package weka.classifiers.functions.swatnn.starts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weka.classifiers.functions.swatnn.starts.ThreeColumns.rows;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.ActivationFamily;
import weka.classifiers.functions.swatnn.network.InputWeights;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.refine.LevenbergMarquardt;

import java.util.List;

/** Which networks begin at what the data have. */
class DataStartsTest {

    private static final List<Activation> ALL = ActivationFamily.ALL.members();

    private static DataStarts.Kinds kinds(boolean planes, boolean rings, boolean products) {
        return new DataStarts.Kinds(planes, rings, products);
    }

    @Test
    void kindsNeedTheirLayersAndActivations() {
        assertEquals(kinds(true, true, true), DataStarts.Kinds.of(ALL, 1, 4, false));
        assertEquals(kinds(true, false, false), DataStarts.Kinds.of(ALL, 1, 1, false));
        assertEquals(kinds(true, false, true), DataStarts.Kinds.of(ALL, 1, 2, false));
        assertEquals(kinds(false, true, true), DataStarts.Kinds.of(ALL, 2, 4, false));
        assertEquals(kinds(false, true, false), DataStarts.Kinds.of(ALL, 3, 3, false));
        assertEquals(kinds(true, false, false), DataStarts.Kinds.of(ALL, 1, 4, true), "where something is to rise");
        assertEquals(
                kinds(true, false, false),
                DataStarts.Kinds.of(List.of(Activation.SINE, Activation.SQUARE), 1, 4, false),
                "without a leaky ReLU");
        assertEquals(DataStarts.Kinds.NONE, DataStarts.Kinds.of(Activation.CHOICES, 1, 4, false));
    }

    @Test
    void onlyWhatMayBeIsLookedFor() throws Exception {
        DataStarts starts = new DataStarts(rows(x -> (2 + x[0]) * Math.sin(20 * x[1])), ALL, 300, InputWeights.NONE);
        LevenbergMarquardt.Settings fit = new LevenbergMarquardt.Settings(5, 1e-4, 1e-2, 0, true, 0, Loss.SQUARED);
        DataStarts.Found products = starts.networks(kinds(false, false, true), fit, BuildListener.SILENT);
        assertEquals(List.of(), products.planes());
        assertEquals(2, products.products().get(0).hiddenLayers());
        DataStarts.Found planes = starts.networks(kinds(true, false, false), fit, BuildListener.SILENT);
        assertEquals(1, planes.planes().get(0).hiddenLayers());
        assertEquals(List.of(), planes.products());
        assertEquals(
                new DataStarts.Found(List.of(), List.of(), List.of()),
                starts.networks(DataStarts.Kinds.NONE, fit, BuildListener.SILENT));
    }
}
