package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import weka.classifiers.functions.SWATNN;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.WekaException;
import weka.gui.Logger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data as nobody would make them: a build ends in a model that predicts finite numbers, or in a refusal that can be read. What it is
 * given stays as it was.
 */
class FuzzTest {

    private static final Logger SILENT = new Logger() {
        @Override
        public void logMessage(String message) {
            assertFalse(message.isBlank());
        }

        @Override
        public void statusMessage(String message) {
            assertFalse(message.isBlank());
        }
    };

    private static Path folder;
    private static SmallBuilds builds;

    @BeforeContainer
    static void writeAutoencoder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        builds = new SmallBuilds(folder);
    }

    @AfterContainer
    static void removeAutoencoder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What the values of an attribute look like. */
    private enum Column {
        UNIFORM,
        INTEGERS,
        CONSTANT,
        ENORMOUS,
        MINUTE,
        COPY_OF_FIRST,
        SUM_OF_ALL,
        INFINITE_AT_TIMES,
        ALWAYS_MISSING,
        NOMINAL,
        ONE_LABEL,
        MANY_LABELS,
        DATE,
        TEXT
    }

    /**
     * A data set to be made.
     *
     * @param columns its attributes
     * @param target kind of the class, which is numeric or a date
     * @param classIndex its place, modulo the number of attributes
     * @param rows number of rows
     * @param missing fraction of missing values
     * @param weights 0: all 1; 1: random; 2: some 0; 3: enormous
     * @param seed of the values
     */
    private record Recipe(
            List<Column> columns, Column target, int classIndex, int rows, double missing, int weights, long seed) {

        Instances data(long otherRows) {
            Random random = new Random(seed + otherRows);
            int position = classIndex % (columns.size() + 1);
            List<Column> all = new ArrayList<>(columns);
            all.add(position, target);
            ArrayList<Attribute> attributes = new ArrayList<>();
            for (int j = 0; j < all.size(); j++) {
                attributes.add(attribute("a" + j, all.get(j)));
            }
            Instances data = new Instances("made of " + all, attributes, rows);
            data.setClassIndex(position);
            for (int i = 0; i < rows; i++) {
                DenseInstance row = new DenseInstance(weight(random), new double[all.size()]);
                row.setDataset(data);
                for (int j = 0; j < all.size(); j++) {
                    if (random.nextDouble() < missing || all.get(j) == Column.ALWAYS_MISSING) {
                        row.setMissing(j);
                    } else {
                        fill(row, j, all.get(j), random);
                    }
                }
                data.add(row);
            }
            return data;
        }

        private static Attribute attribute(String name, Column column) {
            return switch (column) {
                case NOMINAL -> new Attribute(name, List.of("u", "v", "w"));
                case ONE_LABEL -> new Attribute(name, List.of("only"));
                case MANY_LABELS ->
                    new Attribute(
                            name, IntStream.range(0, 40).mapToObj(i -> "l" + i).toList());
                case DATE -> new Attribute(name, "yyyy-MM-dd");
                case TEXT -> new Attribute(name, (List<String>) null);
                default -> new Attribute(name);
            };
        }

        private double weight(Random random) {
            return switch (weights) {
                case 1 -> 0.1 + random.nextDouble();
                case 2 -> random.nextInt(3) == 0 ? 0 : 1;
                case 3 -> Math.pow(10, random.nextInt(300) - 150);
                default -> 1;
            };
        }

        private static void fill(Instance row, int j, Column column, Random random) {
            switch (column) {
                case TEXT -> row.setValue(j, "text " + random.nextInt());
                case NOMINAL -> row.setValue(j, random.nextInt(3));
                case ONE_LABEL -> row.setValue(j, 0.0);
                case MANY_LABELS -> row.setValue(j, random.nextInt(40));
                case DATE -> row.setValue(j, 1.7e12 + random.nextInt(1000) * 8.64e7);
                case INTEGERS -> row.setValue(j, random.nextInt(5));
                case CONSTANT -> row.setValue(j, 7.25);
                case ENORMOUS -> row.setValue(j, (random.nextDouble() - 0.5) * Double.MAX_VALUE);
                case MINUTE -> row.setValue(j, random.nextDouble() * Double.MIN_VALUE * 1000);
                case INFINITE_AT_TIMES ->
                    row.setValue(j, random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble());
                case COPY_OF_FIRST ->
                    row.setValue(j, row.attribute(0).isNumeric() && j > 0 ? row.value(0) : random.nextDouble());
                case SUM_OF_ALL -> {
                    double sum = 0;
                    for (int k = 0; k < j; k++) {
                        sum += row.attribute(k).isNumeric() && !row.isMissing(k) ? row.value(k) : 0;
                    }
                    row.setValue(j, sum);
                }
                default -> row.setValue(j, random.nextDouble());
            }
        }
    }

    @Provide
    Arbitrary<Recipe> recipes() {
        Arbitrary<Column> target = Arbitraries.of(
                Column.UNIFORM,
                Column.INTEGERS,
                Column.CONSTANT,
                Column.ENORMOUS,
                Column.MINUTE,
                Column.DATE,
                Column.COPY_OF_FIRST,
                Column.SUM_OF_ALL,
                Column.INFINITE_AT_TIMES,
                Column.NOMINAL,
                Column.ALWAYS_MISSING);
        return Combinators.combine(
                        Arbitraries.of(Column.class).list().ofMinSize(0).ofMaxSize(6),
                        target,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(0.0, 0.1, 0.6, 1.0),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs())
                .as(Recipe::new);
    }

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.BOUNDED)
    void anyDataGiveAFiniteModelOrARefusal(@ForAll("recipes") Recipe recipe) throws Exception {
        Instances data = recipe.data(0);
        Instances before = new Instances(data);
        SWATNN model = buildOrRefuse(data);
        assertEquals(before.toString(), data.toString());
        if (model == null) {
            return;
        }
        boolean empty = !model.model().hasNetwork();
        Instances others = recipe.data(1);
        for (Instances rows : List.of(data, others)) {
            for (Instance row : rows) {
                Instance unlabelled = (Instance) row.copy();
                unlabelled.setDataset(rows);
                unlabelled.setClassMissing();
                double predicted = model.classifyInstance(unlabelled);
                assertTrue(
                        empty ? Utils.isMissingValue(predicted) : Double.isFinite(predicted), "predicted " + predicted);
                assertEquals(predicted, model.classifyInstance(row), "the class of a row decides nothing");
            }
        }
        assertFalse(model.toString().contains("NaN"), model.toString());
    }

    @Property(tries = 40, seed = "2", shrinking = ShrinkingMode.BOUNDED)
    void equalDataGiveEqualModels(@ForAll("recipes") Recipe recipe) throws Exception {
        // A header of its own for each: Weka's date attributes save the moment at which they were made, models do not.
        SWATNN first = buildOrRefuse(recipe.data(0));
        SWATNN second = buildOrRefuse(recipe.data(0));
        assertEquals(first == null, second == null);
        if (first != null) {
            assertArrayEquals(SmallBuilds.bytes(first), SmallBuilds.bytes(second));
        }
    }

    /** Rows of another header: a number, a missing value or a readable exception, never another kind of failure. */
    @Property(tries = 100, seed = "3", shrinking = ShrinkingMode.BOUNDED)
    void rowsOfAnotherHeader(@ForAll("recipes") Recipe recipe, @ForAll("recipes") Recipe other) throws Exception {
        SWATNN model = buildOrRefuse(recipe.data(0));
        if (model == null) {
            return;
        }
        for (Instance row : other.data(0)) {
            try {
                assertFalse(Double.isInfinite(model.classifyInstance(row)));
            } catch (IllegalArgumentException e) {
                Outcome.requireReadable(e);
            }
        }
    }

    private static SWATNN buildOrRefuse(Instances data) throws Exception {
        SWATNN model = builds.classifier();
        model.setLog(SILENT);
        try {
            model.buildClassifier(data);
            return model;
        } catch (WekaException | IllegalArgumentException e) {
            Outcome.requireReadable(e);
            return null;
        }
    }
}
