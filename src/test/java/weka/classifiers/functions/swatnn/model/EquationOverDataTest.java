package weka.classifiers.functions.swatnn.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Link;
import weka.classifiers.functions.swatnn.data.Shares;
import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.data.UsableRows;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.RandomNetworks;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random networks on real data, whose columns have long tails, years and all kinds of attributes: their text predicts every row. */
class EquationOverDataTest {

    private static final int MOST_ROWS = 400;

    static List<Path> dataSets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("test-data"))) {
            return files.filter(f -> f.toString().endsWith(".arff")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void theTextPredictsWhatTheModelPredicts(Path file) throws Exception {
        Instances rows = DataSource.read(file.toString());
        rows.setClassIndex(rows.numAttributes() - 1);
        for (Link link : Link.values()) {
            if (link == Link.LOGIT) {
                Shares.ofRange(rows);
            }
            theTextPredictsWhatTheModelPredicts(
                    UsableRows.of(rows),
                    TrainingData.of(rows, link, Loss.SQUARED).encoding());
        }
    }

    /** Errors are those behind the link, where the units of the data are those of the text's numbers. */
    private static void theTextPredictsWhatTheModelPredicts(Instances rows, AttributeEncoding encoding) {
        SplittableRandom random = new SplittableRandom(5);
        int[][] shapes = {{}, {2}, {3}, {2, 2}};
        for (int[] shape : shapes) {
            Predictor predictor = new Predictor(encoding, RandomNetworks.create(encoding.columns(), shape, random));
            String text = ModelView.of(predictor, BuildReport.UNSEARCHED, null)
                    .equation(predictor.network(), ModelView.ENOUGH_DIGITS);
            double furthest = 0;
            for (int i = 0; i < rows.numInstances(); i += 1 + rows.numInstances() / MOST_ROWS) {
                Instance row = rows.instance(i);
                furthest = Math.max(
                        furthest,
                        Math.abs(encoding.target().toStandardised(byHand(encoding, text, row))
                                - encoding.target().toStandardised(predictor.predict(row))));
            }
            assertTrue(furthest <= 1e-3, "off by " + furthest + " deviations: " + text);
        }
    }

    private static double byHand(AttributeEncoding encoding, String text, Instance row) {
        double[] values = IntStream.range(0, encoding.attributes().size())
                .mapToDouble(a -> row.value(encoding.headerIndex(a)))
                .toArray();
        return EquationReader.evaluate(EquationReader.definitions(text), EquationReader.names(encoding, values))
                .get(NetworkPrinter.quoted(encoding.target().name()));
    }
}
