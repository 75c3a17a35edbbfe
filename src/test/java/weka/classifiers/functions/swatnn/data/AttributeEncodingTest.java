package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializedObject;
import weka.core.SparseInstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

class AttributeEncodingTest {

    private static final double MISSING = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void numericAttributeIsScaledToItsTrainingRange() {
        AttributeEncoding encoding = AttributeEncoding.of(data(numeric("a"), column(2, 4, 10)));

        assertEquals(List.of("a"), encoding.columnNames());
        assertEquals(List.of(new InputColumn(0, InputColumn.NO_LABEL, 6, 0.25)), encoding.inputColumns());
        assertEquals(-1, encoded(encoding, 2));
        assertEquals(-0.5, encoded(encoding, 4));
        assertEquals(1, encoded(encoding, 10));
        assertEquals(3.5, encoded(encoding, 20), "inputs beyond the training range are not clamped");
    }

    /** Sixteen times 0 and once 17: mean 1, variance (16 · 1² + 16²) / 17 = 16. */
    @Test
    void aValueFarOffDoesNotPressTheOthersTogether() {
        double[] values = new double[17];
        values[16] = 17;
        AttributeEncoding encoding = AttributeEncoding.of(data(numeric("a"), column(values)));

        assertEquals(-1 / 8.0, encoded(encoding, 0), 1e-15);
        assertEquals(16 / 8.0, encoded(encoding, 17), 1e-15);
    }

    @Test
    void dateAttributeIsANumberOfMilliseconds() {
        double day = 86_400_000;
        double start = 1.7e12;
        Instances data =
                data(List.of(new Attribute("when", "yyyy-MM-dd")), column(start, start + day, start + 4 * day));

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(-0.5, encoded(encoding, start + day));
        assertEquals(1 / (2 * day), encoding.inputColumns().get(0).scale());
    }

    @Test
    void binaryAttributeIsOneIndicatorOfItsSecondValue() {
        AttributeEncoding encoding = AttributeEncoding.of(data(nominal("sex", "f", "m"), column(1, 0, 1)));

        assertEquals(List.of("sex=m"), encoding.columnNames());
        assertEquals(-1, encoded(encoding, 0));
        assertEquals(1, encoded(encoding, 1));
        assertEquals(List.of(new InputColumn(0, 1, 0.5, 2)), encoding.inputColumns());
    }

    @Test
    void nominalAttributeIsOneIndicatorOfEachValue() {
        AttributeEncoding encoding =
                AttributeEncoding.of(data(nominal("colour", "red", "green", "blue"), column(0, 1, 2, 1)));

        assertEquals(List.of("colour=red", "colour=green", "colour=blue"), encoding.columnNames());
        assertArrayEquals(new double[] {1, -1, -1}, encodedRow(encoding, 0));
        assertArrayEquals(new double[] {-1, -1, 1}, encodedRow(encoding, 2));
        assertArrayEquals(new double[] {-1, 1, -1}, encodedRow(encoding, MISSING), "the mode");
        assertEquals(1, encoding.attributes().get(0).replacement());
    }

    @Test
    void nominalValuesThatDoNotOccurInTrainingAreMissing() {
        AttributeEncoding encoding =
                AttributeEncoding.of(data(nominal("a", "never", "often", "seldom"), column(1, 2, 1)));

        assertEquals(List.of("a=seldom"), encoding.columnNames());
        for (double value : new double[] {0, 1, 3, -1, 1.5, MISSING, INFINITY}) {
            assertEquals(-1, encoded(encoding, value), "value " + value);
        }
        assertEquals(1, encoded(encoding, 2));
        assertEquals(List.of(1, 2), encoding.attributes().get(0).known());
    }

    @Test
    void modeIsWeightedAndTheFirstOfEquals() {
        Instances data = data(nominal("a", "x", "y", "z"), column(0, 0, 2, 1));
        assertEquals(1, encodedRow(AttributeEncoding.of(data), MISSING)[0]);

        data.instance(2).setWeight(3);
        assertArrayEquals(new double[] {-1, -1, 1}, encodedRow(AttributeEncoding.of(data), MISSING));

        data.instance(0).setWeight(2);
        assertArrayEquals(new double[] {1, -1, -1}, encodedRow(AttributeEncoding.of(data), MISSING));
    }

    @Test
    void ofManyNominalValuesTheFrequentOnesAreToldApart() {
        String[] names = IntStream.range(0, EncodingLearner.MOST_VALUES + 1)
                .mapToObj(v -> "v" + v)
                .toArray(String[]::new);
        double[] once = IntStream.range(0, names.length).asDoubleStream().toArray();
        double[] more = {3, 3, 3, 3, 7, 7, 7, 7, 7, 9, 9, 9};
        double[] values =
                DoubleStream.concat(Arrays.stream(once), Arrays.stream(more)).toArray();

        AttributeEncoding encoding = AttributeEncoding.of(data(nominal("a", names), column(values)));

        // Five and six rows are enough, four are not. Missing and unknown values count as the mode, rare ones as none
        // of the others.
        assertEquals(List.of("a=v3", "a=v7"), encoding.columnNames());
        assertArrayEquals(new double[] {1, -1}, encodedRow(encoding, 3));
        assertArrayEquals(new double[] {-1, -1}, encodedRow(encoding, 9));
        assertArrayEquals(new double[] {-1, 1}, encodedRow(encoding, MISSING));
    }

    @Test
    void noMoreThanTheMostFrequentValuesAreToldApart() {
        int many = EncodingLearner.MOST_VALUES + 2;
        String[] names = IntStream.range(0, many).mapToObj(v -> "v" + v).toArray(String[]::new);
        double[] values = IntStream.range(0, many)
                .flatMap(v -> IntStream.generate(() -> v).limit(v == 4 || v == 8 ? 5 : 6))
                .asDoubleStream()
                .toArray();

        AttributeEncoding encoding = AttributeEncoding.of(data(nominal("a", names), column(values)));

        assertEquals(EncodingLearner.MOST_VALUES, encoding.columns());
        assertFalse(encoding.columnNames().contains("a=v4")
                || encoding.columnNames().contains("a=v8"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void missingNumbersTakeTheWeightedMean(double missing) {
        Instances data = data(numeric("a"), column(0, missing, 4, 8));
        data.instance(2).setWeight(6);

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(4, encoding.attributes().get(0).replacement());
        assertEquals(0, encoded(encoding, missing));
        assertEquals(0, encoding.encode(data).inputs()[1]);
    }

    @Test
    void columnsThatTellNothingAreDropped() {
        List<Attribute> attributes = new ArrayList<>();
        attributes.addAll(numeric("constant"));
        attributes.addAll(numeric("constantWhereKnown"));
        attributes.addAll(numeric("missing"));
        attributes.addAll(numeric("nearlyConstant"));
        attributes.addAll(nominal("unary", "only"));
        attributes.addAll(nominal("oneOccurs", "this", "that"));
        attributes.addAll(nominal("missingNominal", "this", "that"));
        attributes.addAll(nominal("empty"));
        Instances data = data(attributes, new double[][] {
            {0.1, 0.1, MISSING, 0, 0, 1, MISSING, MISSING},
            {0.1, MISSING, INFINITY, Double.MIN_VALUE, MISSING, 1, MISSING, MISSING},
            {0.1, 0.1, MISSING, 0, 0, MISSING, MISSING, MISSING},
        });

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(0, encoding.columns());
        assertEquals(0, encoding.encode(data).inputs().length);
        assertEquals(3, encoding.encode(data).rows());
    }

    @Test
    void duplicatesOfAnEarlierColumnAreDropped() {
        List<Attribute> attributes = new ArrayList<>();
        attributes.addAll(numeric("a"));
        attributes.addAll(numeric("b"));
        attributes.addAll(numeric("sameOnceReplaced"));
        attributes.addAll(nominal("c", "zero", "one"));
        attributes.addAll(numeric("sameAsIndicator"));
        attributes.addAll(numeric("negativeZeros"));
        attributes.addAll(numeric("otherUnits"));
        Instances data = data(attributes, new double[][] {
            {1, 5, 1, 0, 0, -0.0, 10},
            {2, 5, MISSING, 1, 1, 1, 20},
            {3, 6, 3, 0, 0, 0.0, 30},
        });

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(List.of("a", "b", "c=one", "otherUnits"), encoding.columnNames());
        assertEquals(6, encoding.inputColumns().get(3).attribute());
        assertArrayEquals(
                new double[] {0, 1, -1, 1},
                encodedRow(encoding, 2, 6, 0, 99, 99, 99, 30),
                "dropped attributes have no influence");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e308, 1, 1e-300, Double.MIN_NORMAL})
    void inputsOfEveryScaleAreEncodedFinitely(double unit) {
        Instances data = data(numeric("a"), column(-unit, 0, unit, MISSING, unit));

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertArrayEquals(
                new double[] {-1, 0, 1, 0.25, 1}, encoding.encode(data).inputs(), 1e-12);
        InputColumn scaling = encoding.inputColumns().get(0);
        assertTrue(Double.isFinite(scaling.scale()) && Double.isFinite(scaling.center() * scaling.scale()));
        for (double extreme : new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}) {
            assertTrue(Math.abs(encoded(encoding, extreme)) <= 1e100);
        }
    }

    @Test
    void smallRangeFarFromZeroKeepsItsDigits() {
        AttributeEncoding encoding = AttributeEncoding.of(data(numeric("a"), column(1e15, 1e15 + 1, 1e15 + 4)));

        assertEquals(-0.5, encoded(encoding, 1e15 + 1));
    }

    @Test
    void middleAndHalfOfTheRangeDescribeTheEncoding() {
        Instances data = data(numeric("a"), column(-7.25, 3.5, 12.125, 0.3));

        AttributeEncoding encoding = AttributeEncoding.of(data);

        for (double raw : new double[] {-20, -7.25, 0.3, 5, 1000}) {
            assertEquals((raw - 2.4375) / 9.6875, encoded(encoding, raw), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, 4e307, 1, 1e-300})
    void targetsOfEveryScaleAreStandardised(double unit) {
        Instances data = data(numeric("a"), column(1, 2, 3, 4));
        double[] targets = {-4 * unit, -2 * unit, 2 * unit, 4 * unit};
        for (int i = 0; i < targets.length; i++) {
            data.instance(i).setClassValue(targets[i]);
        }

        AttributeEncoding encoding = AttributeEncoding.of(data);
        DesignMatrix matrix = encoding.encode(data);

        assertEquals(0, encoding.target().mean() / unit, 1e-15);
        assertEquals(Math.sqrt(10), encoding.target().deviation() / unit, 1e-14);
        assertEquals(
                10,
                10 * Arrays.stream(matrix.targets()).map(t -> t * t).average().orElseThrow(),
                1e-13);
        for (int i = 0; i < targets.length; i++) {
            assertEquals(1, encoding.target().toUnits(matrix.targets()[i]) / targets[i], 1e-14);
        }
        assertTrue(Double.isFinite(encoding.target().toUnits(1e100)));
    }

    @Test
    void targetMomentsAreWeighted() {
        Instances data = data(numeric("a"), column(1, 2, 3));
        data.instance(2).setWeight(2);
        data.instance(0).setClassValue(0);
        data.instance(1).setClassValue(4);
        data.instance(2).setClassValue(6);

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(4, encoding.target().mean(), 1e-15);
        assertEquals(Math.sqrt(6), encoding.target().deviation(), 1e-15);
        assertArrayEquals(
                new double[] {-4 / Math.sqrt(6), 0, 2 / Math.sqrt(6)},
                encoding.encode(data).targets(),
                1e-15);
        assertArrayEquals(new double[] {0.75, 0.75, 1.5}, encoding.encode(data).weights(), 1e-15);
    }

    @Test
    void targetsThatDifferInTheirLastDigitsOnlyAreStandardised() {
        Instances data = data(numeric("a"), column(1, 2));
        data.instance(0).setClassValue(1e15);
        data.instance(1).setClassValue(1e15 + 2);

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(1e15 + 1, encoding.target().mean());
        assertArrayEquals(new double[] {-1, 1}, encoding.encode(data).targets(), 1e-12);
    }

    @Test
    void constantTargetHasDeviationOne() {
        Instances data = data(numeric("a"), column(1, 2, 3));
        data.forEach(row -> row.setClassValue(0.1));

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(0.1, encoding.target().mean());
        assertEquals(1, encoding.target().deviation());
        assertArrayEquals(new double[3], encoding.encode(data).targets());
    }

    @Test
    void weightsOfEveryScaleHaveMeanOneAndStayPositive() {
        Instances data = data(numeric("a"), column(1, 2, 3));
        data.instance(0).setWeight(1e308);
        data.instance(1).setWeight(1e308);
        data.instance(2).setWeight(1e-300);

        DesignMatrix matrix = AttributeEncoding.of(data).encode(data);

        assertEquals(3, matrix.totalWeight(), 1e-15);
        assertTrue(matrix.weights()[2] > 0);
    }

    @Test
    void oneRowIsEnough() {
        Instances data = data(numeric("a"), column(7));
        data.instance(0).setClassValue(3);

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(0, encoding.columns());
        assertEquals(3, encoding.target().toUnits(encoding.encode(data).targets()[0]));
    }

    @Test
    void sparseInstancesAreEncodedLikeDenseOnes() {
        List<Attribute> attributes = new ArrayList<>(numeric("a"));
        attributes.addAll(nominal("b", "x", "y", "z"));
        Instances dense = data(attributes, new double[][] {{0, 1}, {3, 0}, {0, 2}, {MISSING, MISSING}});
        Instances sparse = new Instances(dense, 4);
        dense.forEach(row -> sparse.add(new SparseInstance(row)));

        DesignMatrix expected = AttributeEncoding.of(dense).encode(dense);
        DesignMatrix actual = AttributeEncoding.of(sparse).encode(sparse);

        assertArrayEquals(expected.inputs(), actual.inputs());
        assertArrayEquals(expected.targets(), actual.targets());
    }

    @Test
    void classMayStandAnywhere() {
        Instances data = data(numeric("a"), column(1, 3));
        data.setClassIndex(0);

        AttributeEncoding encoding = AttributeEncoding.of(data);

        assertEquals(List.of("target"), encoding.columnNames());
        assertEquals(1, encoding.headerIndex(encoding.inputColumns().get(0).attribute()));
        assertEquals(2, encoding.target().mean());
    }

    @Test
    void usableRowsHavePositiveWeightAndFiniteClass() {
        Instances data = data(numeric("a"), column(0, 1, 2, 3, 4, 5));
        data.instance(0).setWeight(0);
        data.instance(1).setClassMissing();
        data.instance(2).setClassValue(INFINITY);
        data.instance(3).setWeight(MISSING);
        data.instance(4).setWeight(-1);

        Instances usable = UsableRows.of(data);

        assertEquals(1, usable.numInstances());
        assertEquals(5, usable.instance(0).value(0));
        assertEquals(6, data.numInstances());
        assertThrows(IllegalArgumentException.class, () -> AttributeEncoding.of(data));
    }

    @Test
    void infiniteValuesAreCountedInAttributesAndClass() {
        Instances data = data(numeric("a"), column(1, INFINITY, -INFINITY, MISSING));
        data.instance(1).setClassValue(INFINITY);

        assertEquals(3, UsableRows.infiniteValues(data));
    }

    @Test
    void trainingDataAreLeftAsTheyAre() {
        List<Attribute> attributes = new ArrayList<>(numeric("a"));
        attributes.addAll(nominal("b", "x", "y", "z"));
        Instances data = data(attributes, new double[][] {{0, 1}, {INFINITY, 0}, {MISSING, 2}, {-0.0, MISSING}});
        data.instance(0).setWeight(0);
        data.instance(1).setWeight(5);
        String before = data.toString();

        Instances usable = UsableRows.of(data);
        AttributeEncoding.of(usable).encode(usable);

        assertEquals(before, data.toString());
        assertEquals(3, usable.numInstances());
        assertTrue(Double.isInfinite(usable.instance(0).value(0)));
    }

    @Test
    void serialisedEncodingEncodesAlike() throws Exception {
        List<Attribute> attributes = new ArrayList<>(numeric("a"));
        attributes.addAll(nominal("b", "x", "y", "z"));
        Instances data = data(attributes, new double[][] {{0, 1}, {3, 0}, {7, 2}, {MISSING, MISSING}});
        AttributeEncoding encoding = AttributeEncoding.of(data);

        AttributeEncoding copy = (AttributeEncoding) new SerializedObject(encoding).getObject();

        assertEquals(encoding.columnNames(), copy.columnNames());
        assertArrayEquals(encoding.encode(data).inputs(), copy.encode(data).inputs());
        assertArrayEquals(encoding.encode(data).targets(), copy.encode(data).targets());
    }

    @Test
    void whatCannotBeEncodedIsRefusedByName() {
        Instances none = data(numeric("a"), new double[0][]);
        assertThrows(IllegalArgumentException.class, () -> AttributeEncoding.of(none));

        Instances text = data(List.of(new Attribute("remark", (List<String>) null)), column(0, 0));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> AttributeEncoding.of(text))
                .getMessage()
                .contains("remark"));

        Instances textClass = data(List.of(new Attribute("remark", (List<String>) null)), column(0, 0));
        textClass.setClassIndex(0);
        assertThrows(IllegalArgumentException.class, () -> AttributeEncoding.of(textClass));

        Instances noClass = data(numeric("a"), column(0, 1));
        noClass.setClassIndex(-1);
        assertThrows(IllegalArgumentException.class, () -> UsableRows.of(noClass));

        AttributeEncoding encoding = AttributeEncoding.of(data(numeric("a"), column(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> encoding.encode(new double[2]));
    }

    private static List<Attribute> numeric(String name) {
        return List.of(new Attribute(name));
    }

    private static List<Attribute> nominal(String name, String... values) {
        return List.of(new Attribute(name, List.of(values)));
    }

    private static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    /** The given inputs and, as last attribute, a class that counts the rows: 1, 2, 3 ... */
    private static Instances data(List<Attribute> inputs, double[][] rows) {
        ArrayList<Attribute> attributes = new ArrayList<>(inputs);
        attributes.add(new Attribute("target"));
        Instances data = new Instances("test", attributes, rows.length);
        data.setClassIndex(inputs.size());
        for (int i = 0; i < rows.length; i++) {
            double[] values = Arrays.copyOf(rows[i], inputs.size() + 1);
            values[inputs.size()] = i + 1;
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    private static double[] encodedRow(AttributeEncoding encoding, double... values) {
        Instance instance = new DenseInstance(1, Arrays.copyOf(values, values.length + 1));
        double[] row = new double[encoding.columns()];
        encoding.encode(instance, row);
        return row;
    }

    private static double encoded(AttributeEncoding encoding, double value) {
        return encodedRow(encoding, value)[0];
    }
}
