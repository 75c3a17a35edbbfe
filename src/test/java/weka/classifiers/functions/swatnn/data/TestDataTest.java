package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.util.Arrays;

/** The data sets in test-data are what their README says, and all of them can be encoded. */
class TestDataTest {

    @ParameterizedTest
    @CsvSource({
        "airquality, 153, 116, 4",
        "carprices, 804, 804, 17",
        "checktimes, 13626, 13626, 22",
        "concrete, 1030, 1030, 8",
        "cpu, 209, 209, 36",
        "diabetes, 442, 442, 10",
        "diamonds, 5000, 5000, 26",
        "friedman1, 500, 500, 10",
        "houseprices, 546, 546, 11",
        "mpg, 234, 234, 43",
        "penguins, 344, 342, 10",
        "quakes, 1000, 1000, 4",
        "sacramento, 932, 932, 45",
        "slid, 7425, 4147, 6",
        "stackoverflow, 5594, 5594, 24",
    })
    void isEncoded(String name, int rows, int usableRows, int columns) throws Exception {
        Instances data = DataSource.read("test-data/" + name + ".arff");
        data.setClassIndex(data.numAttributes() - 1);
        assertEquals(rows, data.numInstances());
        assertEquals(name, data.relationName());

        Instances usable = UsableRows.of(data);
        AttributeEncoding encoding = AttributeEncoding.of(usable);
        DesignMatrix matrix = encoding.encode(usable);

        assertEquals(usableRows, matrix.rows());
        assertEquals(columns, matrix.columns());
        // Columns with long tails have a variance of ¼, all others a range of [-1, 1].
        double meanSquare =
                Arrays.stream(matrix.inputs()).map(x -> x * x).average().orElseThrow();
        assertTrue(meanSquare <= 1 + 1e-12, "mean square " + meanSquare);
        assertEquals(0, Arrays.stream(matrix.targets()).average().orElseThrow(), 1e-12);
        assertEquals(
                1, Arrays.stream(matrix.targets()).map(t -> t * t).average().orElseThrow(), 1e-12);
        assertEquals(matrix.rows(), matrix.totalWeight());
    }
}
