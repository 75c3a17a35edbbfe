package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.search.SearchSettings;

/**
 * Sets of option values that go together. The values of the options stand beside their declarations, see {@link Presets}; here is
 * what of a preset is no option: how thoroughly networks are refined.
 */
public enum Preset {
    /** Seconds on a laptop. */
    DEFAULT("default", 3, 10, 400, 1000, 60),
    /** About a quarter of the time of the default. */
    FAST("fast", 2, 8, 300, 400, 20),
    /** For when a minute does not matter. */
    THOROUGH("thorough", 4, 16, 2000, 4000, 200),
    /**
     * The paper's own search: random latents, 8001 annealed steps on all rows, its penalties, no refinement. Who asks for candidates all
     * the same has them refined as by default.
     */
    PUBLISHED("published", 3, 10, 400, 1000, 60);

    private final String label;
    private final int rungs;
    private final int shortIterations;
    private final int shortRows;
    private final int pathRows;
    private final int finalIterations;

    Preset(String label, int rungs, int shortIterations, int shortRows, int pathRows, int finalIterations) {
        this.label = label;
        this.rungs = rungs;
        this.shortIterations = shortIterations;
        this.shortRows = shortRows;
        this.pathRows = pathRows;
        this.finalIterations = finalIterations;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The latent search. */
    public SearchSettings search() {
        return LatentSearchOptions.searchSettings(OptionValues.of(NetworkDesignOptions.class, this));
    }

    /** The refinement after it. */
    public RefinementSettings refinement() {
        return NetworkDesignOptions.refinementSettings(OptionValues.of(NetworkDesignOptions.class, this));
    }

    /** The refinement of so many networks, as thoroughly as this preset does it. */
    RefinementSettings refinement(int candidates, int randomStarts, int paths) {
        return new RefinementSettings(
                candidates, randomStarts, rungs, shortIterations, shortRows, paths, pathRows, finalIterations);
    }

    /** What this preset sets an option to, as on the command line. */
    String of(Presets values) {
        String own =
                switch (this) {
                    case DEFAULT -> values.standard();
                    case FAST -> values.fast();
                    case THOROUGH -> values.thorough();
                    case PUBLISHED -> values.published();
                };
        return own.isEmpty() ? values.standard() : own;
    }
}
