package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The benchmark's data sets by name. */
public final class DataSets {

    /** The seed of every drawn row, whatever seed the methods get. */
    public static final long DATA_SEED = 1;

    /** The group of the CORNN functions; as a name it stands for all of them. */
    public static final String CORNN = "CORNN";

    /** The group of Friedman's problems and the wide one; as a name it stands for all of them. */
    public static final String FRIEDMAN = "Friedman";

    /** The group of the real data sets that constants are tuned on; as a name it stands for all of them. */
    public static final String REAL = "Real";

    /** The group of the real data sets that nothing is tuned on; as a name it stands for all of them. It is run on demand only. */
    public static final String SECOND = "Second";

    private DataSets() {}

    /** The names of all data sets that are run by default. */
    public static List<String> names() {
        return Stream.of(cornnNames(), friedmanNames(), RealData.NAMES.stream())
                .flatMap(names -> names)
                .toList();
    }

    /**
     * Reads a list of data sets and groups, separated by commas, in whatever case.
     *
     * @throws IllegalArgumentException naming the first unknown one
     */
    public static List<String> parse(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String part : list.split(",")) {
            String name = part.strip();
            if (name.equalsIgnoreCase(CORNN)) {
                cornnNames().forEach(names::add);
            } else if (name.equalsIgnoreCase(FRIEDMAN)) {
                friedmanNames().forEach(names::add);
            } else if (name.equalsIgnoreCase(REAL)) {
                names.addAll(RealData.NAMES);
            } else if (name.equalsIgnoreCase(SECOND)) {
                names.addAll(RealData.SECOND_NAMES);
            } else {
                names.add(Stream.concat(names().stream(), RealData.SECOND_NAMES.stream())
                        .filter(n -> n.equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Unknown data set '" + name + "'; known are "
                                + CORNN + ", " + FRIEDMAN + ", " + REAL + " and " + SECOND + " (all of a group) and "
                                + String.join(", ", names()) + ", " + String.join(", ", RealData.SECOND_NAMES) + ".")));
            }
        }
        return List.copyOf(names);
    }

    /** The group a data set is summed up in. */
    public static String group(String name) {
        if (RealData.NAMES.contains(name)) {
            return REAL;
        }
        if (RealData.SECOND_NAMES.contains(name)) {
            return SECOND;
        }
        return CornnFunctions.byName(name).isPresent() ? CORNN : FRIEDMAN;
    }

    /**
     * Reads or draws a data set.
     *
     * @param name a name that {@link #parse} has given
     * @param cornn the folder with CORNN's files; where empty, the rows of its functions are drawn
     * @param real the folder with the real data sets
     * @return one data set, or the folds of a real one
     * @throws IOException if the files cannot be read
     */
    public static List<DataSet> load(String name, Optional<Path> cornn, Path real) throws IOException {
        if (RealData.has(name)) {
            return RealData.folds(name, real);
        }
        Optional<CornnFunction> function = CornnFunctions.byName(name);
        if (function.isPresent()) {
            return List.of(
                    cornn.isPresent()
                            ? CornnData.read(function.get(), cornn.get())
                            : CornnData.generate(function.get(), DATA_SEED));
        }
        return List.of(Arrays.stream(FriedmanData.values())
                .filter(p -> p.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown data set '" + name + "'."))
                .generate(DATA_SEED));
    }

    private static Stream<String> cornnNames() {
        return CornnFunctions.ALL.stream().map(CornnFunction::name);
    }

    private static Stream<String> friedmanNames() {
        return Arrays.stream(FriedmanData.values()).map(FriedmanData::label);
    }
}
