package weka.classifiers.functions.swatnn.benchmark.classes;

import weka.classifiers.functions.swatnn.benchmark.DataSets;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The data sets with a nominal class. */
final class ClassSets {

    /** The group to develop with; as a name it stands for all of it. */
    static final String DEVELOPMENT = "development";

    /** The group that nothing is tuned on; as a name it stands for all of it. */
    static final String REPORTING = "reporting";

    /** Both groups. */
    static final String ALL = "all";

    private static final Map<String, String> FOLDERS = Map.of(DEVELOPMENT, "classes", REPORTING, "classes-second");

    private ClassSets() {}

    /**
     * The files by name, in the order of the alphabet.
     *
     * @param group {@link #DEVELOPMENT}, {@link #REPORTING} or {@link #ALL}
     * @param folder the folder that has a folder for each group
     * @throws IOException if a folder cannot be read
     */
    static Map<String, Path> of(String group, Path folder) throws IOException {
        Map<String, Path> sets = new LinkedHashMap<>();
        for (String each : group.equals(ALL) ? List.of(DEVELOPMENT, REPORTING) : List.of(group)) {
            try (Stream<Path> files = Files.list(folder.resolve(FOLDERS.get(each)))) {
                files.sorted()
                        .forEach(file -> sets.put(file.getFileName().toString().replace(".arff", ""), file));
            }
        }
        return sets;
    }

    /** A part to predict, and the others to build on. */
    record Fold(Instances train, Instances test) {}

    /**
     * Reads a data set and parts it; the parts are the same each time, and each has about the classes of the whole.
     *
     * @throws IOException if the file is missing or damaged
     */
    static List<Fold> folds(Path file, int folds) throws IOException {
        Instances rows;
        try {
            rows = DataSource.read(file.toString());
        } catch (Exception e) {
            throw new IOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        rows.setClassIndex(rows.numAttributes() - 1);
        rows.randomize(new Random(DataSets.DATA_SEED));
        rows.stratify(folds);
        List<Fold> parts = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            parts.add(new Fold(rows.trainCV(folds, fold, new Random(DataSets.DATA_SEED)), rows.testCV(folds, fold)));
        }
        return parts;
    }
}
