package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The classifier with {@code -strategy policy}. */
class SWATNNPolicyTest {

    private static final String POLICY = " -strategy policy -children 12";

    @TempDir
    Path folder;

    private static final String LATENT = " -policy-embedding latent";

    private String options() throws IOException {
        TinyAutoencoder.writeArchitectures(folder);
        return TinyBuilds.options(folder) + POLICY;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LATENT})
    void findsNetworksOfThePolicy(String embedding) throws Exception {
        Instances data = TinyBuilds.waves(400, 1);
        SWATNN built = TinyBuilds.build("-preset fast" + POLICY + embedding, data);
        assertTrue(
                built.model().report().tally().rows().stream()
                        .anyMatch(row -> row.source().equals("policy") && row.refined() > 0),
                () -> built.model().report().tally().toString());
        double squares = 0;
        double variance = data.variance(3);
        for (int i = 0; i < data.numInstances(); i++) {
            double off = built.classifyInstance(data.get(i)) - data.get(i).classValue();
            squares += off * off;
        }
        assertTrue(squares / data.numInstances() < 0.1 * variance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LATENT})
    void equalSeedsGiveEqualModelsWhateverTheThreads(String embedding) throws Exception {
        Instances data = TinyBuilds.waves(150, 2);
        String options = options() + embedding + " -teacher none -threads ";
        SWATNN one = TinyBuilds.build(options + 1, data);
        SWATNN three = TinyBuilds.build(options + 3, data);
        assertEquals(one.model().network(), three.model().network());
        assertEquals(one.model().report(), three.model().report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LATENT})
    void classesHaveProbabilities(String embedding) throws Exception {
        Instances iris = DataSource.read("test-data/classes/iris.arff");
        iris.setClassIndex(iris.numAttributes() - 1);
        SWATNN built = TinyBuilds.build("-preset fast -teacher none" + POLICY + embedding, iris);
        double[] probabilities = built.distributionForInstance(iris.get(0));
        assertEquals(3, probabilities.length);
        assertEquals(iris.get(0).classValue(), built.classifyInstance(iris.get(0)));
    }

    @Test
    void anAutoencoderWithoutThePartsGetsOneSentence() throws Exception {
        String options = TinyBuilds.options(folder) + POLICY;
        IOException e = assertThrows(IOException.class, () -> TinyBuilds.build(options, TinyBuilds.waves(50, 1)));
        assertEquals(
                "There is no frozen autoencoder of architectures in " + folder
                        + ", which -strategy policy needs: the file architecture.json is missing; weka.Run"
                        + " .ArchitectureTrainer makes one",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-children 0", "-strategy none", "-policy-embedding mean"})
    void badOptionsGetOneSentence(String options) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> TinyBuilds.classifier(options));
        assertTrue(
                e.getMessage().startsWith("The option -" + options.substring(1, options.indexOf(' '))), e.getMessage());
    }

    @Test
    void passesCheckClassifier() throws Exception {
        ClassifierChecks.Result result = ClassifierChecks.of(TinyBuilds.classifier(options()));
        assertEquals(List.of(), result.failed());
        assertEquals(9, result.predicted(), result.toString());
    }
}
