package weka.classifiers.functions.swatnn.benchmark.papers;

import weka.classifiers.functions.swatnn.benchmark.DataSets;
import weka.classifiers.functions.swatnn.benchmark.Method;
import weka.classifiers.functions.swatnn.benchmark.Methods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds on functions of CORNN. Papers that need the same build in one folder share it. */
final class CornnWorks {

    /** The published search. */
    static final String PUBLISHED = Methods.PUBLISHED;

    /** The default. */
    static final String DEFAULT = Methods.SWATNN;

    /** The paper's baseline. */
    static final String DARTS = "DARTS+ADMM";

    /** The methods that have networks of several sizes to choose from. */
    static final List<String> FRONTS = List.of(PUBLISHED, DEFAULT);

    /** The methods of SWAT-NN's figure 2. */
    static final List<String> PAPER = List.of(PUBLISHED, DEFAULT, DARTS);

    /** Keeps the networks of waves from standing beside a search that is to be alone. */
    private static final String NO_WAVES = " -activations paper";

    private static final List<Integer> LIMITS = List.of(12, 20, 35, 60, 120);

    private final Optional<Path> folder;
    private final int steps;

    CornnWorks(PaperOptions options) {
        folder = options.cornn();
        steps = options.extent().steps();
    }

    /** What a picture calls a method. */
    static String label(String method) {
        return switch (method) {
            case PUBLISHED -> "SWAT-NN, published";
            case DEFAULT -> "default";
            case DARTS -> "DARTS + ADMM";
            default -> method;
        };
    }

    /** The choices that both kinds of front have, from few weights to many. */
    static List<String> limits() {
        return Stream.concat(LIMITS.stream().map(String::valueOf), Stream.of(Builds.FIVE_PERCENT))
                .toList();
    }

    /** Where rows come from, as reports say it. */
    String inWords() {
        return folder.isPresent() ? "CORNN's own rows" : "rows drawn from CORNN's formulas";
    }

    /** Where rows come from, as the settings of a build say it. */
    private String rows() {
        return folder.isPresent() ? "its own rows" : "rows drawn from its formulas";
    }

    /** The builds of SWAT-NN's figure 2 on a function. */
    List<Work> paper(String function) {
        return of(function, PAPER);
    }

    /** Builds of these methods on a function. */
    List<Work> of(String function, List<String> methods) {
        List<Work> works = new ArrayList<>();
        for (String name : methods) {
            works.add(Builds.of(
                    function,
                    () -> DataSets.load(function, folder, Path.of("test-data")).get(0),
                    rows(),
                    method(name),
                    LIMITS));
        }
        return works;
    }

    private Method method(String name) {
        return switch (name) {
            case PUBLISHED -> Published.swatNn(steps);
            case DEFAULT -> Methods.swatnn("", Published.ONE_THREAD);
            default ->
                Methods.rival(name, Published.ONE_THREAD + (name.equals(DARTS) || name.contains("+") ? "" : NO_WAVES));
        };
    }
}
