package weka.classifiers.functions.swatnn.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.export.RandomModels.Case;
import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The query, run by two databases in memory. */
class SqlQueryTest {

    private static final List<String> DATABASES = List.of("jdbc:h2:mem:", "jdbc:sqlite::memory:");

    static Stream<Arguments> models() {
        return DATABASES.stream().flatMap(database -> RandomModels.all().map(model -> Arguments.of(database, model)));
    }

    static Stream<Arguments> classes() {
        return DATABASES.stream()
                .flatMap(database -> RandomModels.ofClasses().map(model -> Arguments.of(database, model)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void databasesGiveTheSameProbabilities(String database, Case model) throws Exception {
        List<List<Object>> found = query(database, model);
        ClassLabels classes = model.encoding().target().classes();
        for (int i = 0; i < found.size(); i++) {
            double[] expected = model.distribution(model.rows().get(i));
            for (int k = 0; k < classes.known().size(); k++) {
                assertEquals(
                        expected[classes.known().get(k)], (double) found.get(i).get(k + 1), 1e-10);
            }
            assertEquals(
                    classes.labels().get(Utils.maxIndex(expected)), found.get(i).get(0));
        }
        assertEquals(model.rows().size(), found.size());
    }

    @Test
    void modelsThatAreTooLargeAreRefused() {
        int columns = 801;
        ArrayList<Attribute> attributes = new ArrayList<>();
        IntStream.rangeClosed(0, columns).forEach(c -> attributes.add(new Attribute("a" + c)));
        Instances data = new Instances("wide", attributes, 2);
        data.setClassIndex(columns);
        for (int i = 0; i < 3; i++) {
            int row = i;
            data.add(new DenseInstance(
                    1,
                    IntStream.rangeClosed(0, columns)
                            .mapToDouble(c -> Math.sin((row + 1) * (c + 0.5)))
                            .toArray()));
        }
        double[][][] weights = new double[1][columns][1];
        Arrays.stream(weights[0]).forEach(row -> row[0] = 1);
        SparseMlp network = new SparseMlp(columns, weights, new double[][] {{0}}, new Activation[0][]);
        PortableModel model = new PortableModel(new Predictor(AttributeEncoding.of(data), network));
        assertEquals(
                "The model has 801 inputs and neurons; a query can have 800",
                assertThrows(IllegalArgumentException.class, () -> SqlQuery.of(model))
                        .getMessage());
    }

    @ParameterizedTest
    @MethodSource("models")
    void databasesPredictTheSame(String database, Case model) throws Exception {
        List<List<Object>> predictions = query(database, model);
        for (int i = 0; i < predictions.size(); i++) {
            double expected = model.expected(model.rows().get(i));
            assertEquals(expected, (double) predictions.get(i).get(0), 1e-10 * model.scale(expected));
        }
        assertEquals(model.rows().size(), predictions.size());
    }

    /** For each row the prediction and, of a nominal class, probabilities. The table has a number of the row first, and no class. */
    private static List<List<Object>> query(String database, Case model) throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            StringBuilder table = new StringBuilder("CREATE TABLE data (row_number_ INTEGER");
            StringBuilder marks = new StringBuilder("?");
            int[] attributes = IntStream.range(0, model.header().numAttributes())
                    .filter(a -> a != model.header().classIndex())
                    .toArray();
            for (int a : attributes) {
                Attribute attribute = model.header().attribute(a);
                table.append(", \"")
                        .append(attribute.name().replace("\"", "\"\""))
                        .append(attribute.isNominal() ? "\" VARCHAR(1000)" : "\" DOUBLE PRECISION");
                marks.append(", ?");
            }
            statement.execute(table.append(')').toString());
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO data VALUES (" + marks + ")")) {
                for (int i = 0; i < model.rows().size(); i++) {
                    Instance row = model.rows().get(i);
                    insert.setInt(1, i);
                    for (int k = 0; k < attributes.length; k++) {
                        insert.setObject(
                                k + 2,
                                row.isMissing(attributes[k])
                                        ? null
                                        : row.attribute(attributes[k]).isNominal()
                                                ? row.stringValue(attributes[k])
                                                : (Object) row.value(attributes[k]));
                    }
                    insert.executeUpdate();
                }
            }
            List<List<Object>> predictions = new ArrayList<>();
            int probabilities = model.encoding().target().isNominal()
                    ? model.encoding().target().classes().known().size()
                    : 0;
            try (ResultSet found = statement.executeQuery(SqlQuery.of(model.portable()) + "ORDER BY row_number_")) {
                while (found.next()) {
                    assertEquals(predictions.size(), found.getInt("row_number_"));
                    List<Object> one = new ArrayList<>(List.of(found.getObject("swatnn_prediction")));
                    for (int k = 1; k <= probabilities; k++) {
                        one.add(found.getDouble("swatnn_p" + k));
                    }
                    predictions.add(one);
                }
            }
            return predictions;
        }
    }
}
