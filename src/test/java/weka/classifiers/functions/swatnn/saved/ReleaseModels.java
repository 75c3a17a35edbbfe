package weka.classifiers.functions.swatnn.saved;

import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.unsupervised.attribute.Standardize;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the models that are kept of a release: {@code mvn test-compile exec:exec@release-models} writes them, the rows that they are tried on, and
 * their predictions for these, into {@code src/test/resources/saved-models/<version>}. Made once for each release, and then never again:
 * {@link ReleaseModelsTest} asks whether later versions predict the same.
 */
public final class ReleaseModels {

    /** The models of a release, one folder for each version. */
    static final Path ALL = Path.of("src/test/resources/saved-models");

    private static final String ROWS = "rows.arff";
    private static final String OPTIONS = "-preset fast -max-layers 2 -device cpu";

    private ReleaseModels() {}

    /** Makes those of this version in the folder of the resources, or in the one named. */
    public static void main(String[] args) throws Exception {
        Path folder = (args.length == 0 ? ALL : Path.of(args[0])).resolve(PackageVersion.get());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ROWS), rows() + "\n");
        // Read again, so that the models are of the data that are kept.
        Instances rows = rows(folder);
        SWATNN alone = new SWATNN();
        alone.setOptions(Utils.splitOptions(OPTIONS));
        alone.buildClassifier(rows);
        write(folder, "alone.model", alone);
        SWATNN within = new SWATNN();
        within.setOptions(Utils.splitOptions(OPTIONS));
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new Standardize());
        filtered.setClassifier(within);
        filtered.buildClassifier(rows);
        write(folder, "filtered.model.gz", filtered);
    }

    /** The rows that the models of a folder were built from. */
    static Instances rows(Path folder) throws Exception {
        Instances rows = DataSource.read(folder.resolve(ROWS).toString());
        rows.setClassIndex(rows.numAttributes() - 1);
        return rows;
    }

    /** The file with the predictions of a model. */
    static Path predictions(Path model) {
        return model.resolveSibling(model.getFileName() + ".predictions");
    }

    /** A prediction for each row. */
    static List<Double> predict(Classifier model, Instances rows) throws Exception {
        List<Double> predictions = new ArrayList<>();
        for (Instance row : rows) {
            predictions.add(model.classifyInstance(row));
        }
        return predictions;
    }

    private static void write(Path folder, String name, Classifier model) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
                ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(model);
        }
        writeLines(predictions(file), predict(model, rows(folder)));
    }

    private static void writeLines(Path file, List<Double> numbers) throws IOException {
        Files.write(file, numbers.stream().map(String::valueOf).toList());
    }

    /** 80 rows with a number, a nominal value, a date (with its time zone, so that it is the same everywhere) and missing values: y = sin(3 a) + kind / 2 + trend + noise. */
    private static Instances rows() {
        Instances rows = new Instances(
                "release",
                new ArrayList<>(List.of(
                        new Attribute("a"),
                        new Attribute("kind", List.of("red", "green", "tab\tbed")),
                        new Attribute("day", "yyyy-MM-dd HH:mm Z"),
                        new Attribute("y"))),
                80);
        Random random = new Random(1);
        for (int i = 0; i < 80; i++) {
            double a = 2 * random.nextDouble() - 1;
            int kind = random.nextInt(3);
            double y = Math.sin(3 * a) + kind / 2.0 + 0.02 * i + 0.05 * random.nextGaussian();
            double[] row = {a, kind, (19_000.0 + i) * 86_400_000, y};
            if (i % 9 == 0) {
                row[i / 9 % 3] = Double.NaN;
            }
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }
}
