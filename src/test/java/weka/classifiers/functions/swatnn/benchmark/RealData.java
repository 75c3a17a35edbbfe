package weka.classifiers.functions.swatnn.benchmark;

import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Real data sets, cross-validated; the file of each tells its source and licence. Rows without a class are left out. Errors
 * are fractions of the variance of the class in the training rows.
 */
public final class RealData {

    /** The names of those that constants are tuned on, which are those of the files. */
    public static final List<String> NAMES = List.of(
            "airquality",
            "carprices",
            "checktimes",
            "concrete",
            "cpu",
            "diabetes",
            "diamonds",
            "houseprices",
            "mpg",
            "penguins",
            "quakes",
            "sacramento",
            "slid",
            "stackoverflow");

    /** The folder of those that nothing is tuned on, in the folder of the others. */
    private static final String SECOND = "second";

    /**
     * The names of those that nothing is tuned on: they are looked at only to report how a version does. Who changes something because of
     * them has to find others.
     */
    public static final List<String> SECOND_NAMES = List.of(
            "citations",
            "college",
            "earnings",
            "growth",
            "guns",
            "interest",
            "interlocks",
            "language",
            "lifetimes",
            "meats",
            "medicaid",
            "recovery",
            "remifentanil",
            "ridership",
            "satq",
            "schools",
            "seatbelts",
            "solder",
            "spruce",
            "wages");

    /** Parts of the cross-validation. */
    public static final int FOLDS = 10;

    /** Parts of the cross-validation of the second group. */
    public static final int SECOND_FOLDS = 5;

    private RealData() {}

    /**
     * Reads a data set and parts it; the parts are the same each time.
     *
     * @param folder the folder with the files
     * @throws IOException if the file is missing or damaged
     */
    public static List<DataSet> folds(String name, Path folder) throws IOException {
        return SECOND_NAMES.contains(name)
                ? folds(name, SECOND_FOLDS, folder.resolve(SECOND))
                : folds(name, FOLDS, folder);
    }

    /** Whether there is a real data set of this name. */
    static boolean has(String name) {
        return NAMES.contains(name) || SECOND_NAMES.contains(name);
    }

    /** The same with another number of parts. */
    static List<DataSet> folds(String name, int parts, Path folder) throws IOException {
        Instances all = read(folder.resolve(name + ".arff"));
        all.randomize(new Random(DataSets.DATA_SEED));
        List<DataSet> folds = new ArrayList<>();
        for (int fold = 0; fold < parts; fold++) {
            Instances train = all.trainCV(parts, fold, new Random(DataSets.DATA_SEED));
            Instances test = all.testCV(parts, fold);
            String source = parts + "-fold cross-validation of " + all.numInstances() + " rows";
            folds.add(new DataSet(name, fold, source, train, test, 0, train.variance(train.classIndex())));
        }
        return folds;
    }

    private static Instances read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no file " + file + "; -real names the folder with the real data sets.");
        }
        try {
            Instances rows = DataSource.read(file.toString());
            rows.setClassIndex(rows.numAttributes() - 1);
            rows.deleteWithMissingClass();
            return rows;
        } catch (Exception e) {
            throw new IOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
