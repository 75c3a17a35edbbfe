package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Utils;

import java.util.List;

/** Weka's own checks of classifiers, of objects in its property editor and of options. */
class SWATNNConformanceTest {

    /** Builds of a fraction of a second: the checks are about behaviour, not about accuracy. */
    static final String CHEAP = "-preset fast -steps 3 -restarts 1 -candidates 2 -paths 1 -max-layers 2";

    @Test
    void passesCheckClassifier() throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(CHEAP));
        ClassifierChecks.Result result = ClassifierChecks.of(classifier);
        assertEquals(List.of(), result.failed());
        assertEquals(9, result.predicted(), result.toString());
    }

    @Test
    void passesCheckGoe() {
        StringBuilder output = new StringBuilder();
        CheckGOE check = new CheckGOE() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        check.setObject(new SWATNN());
        check.doTests();
        assertTrue(check.getSuccess(), output.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                CHEAP,
                "-preset published -candidates 3 -device cpu -S 3 -autoencoder some/folder -output-debug-info",
                "-steps 7 -preset thorough -start random -relaxation annealed -l1 0.5"
            })
    void passesCheckOptionHandler(String options) throws Exception {
        StringBuilder output = new StringBuilder();
        CheckOptionHandler check = new CheckOptionHandler() {
            @Override
            protected void print(Object message) {
                output.append(message);
            }
        };
        check.setOptionHandler(new SWATNN());
        check.setUserOptions(Utils.splitOptions(options));
        check.doTests();
        assertTrue(check.getSuccess(), output.toString());
    }
}
