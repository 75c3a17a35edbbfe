package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.search.Penalties;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.search.Temperature;

/** Sets of option values that go together. */
public enum Preset {
    /** Seconds on a laptop. */
    DEFAULT("default", search(30, 4, Start.DATA_AND_RANDOM), new RefinementSettings(16, 16, 3, 10, 400, 6, 1000, 60)),
    /** About a quarter of the time of the default. */
    FAST("fast", search(15, 2, Start.DATA), new RefinementSettings(6, 3, 2, 8, 300, 2, 400, 20)),
    /** For when a minute does not matter. */
    THOROUGH(
            "thorough",
            search(200, 12, Start.DATA_AND_RANDOM),
            new RefinementSettings(48, 48, 4, 16, 2000, 12, 4000, 200)),
    /** The paper's own search: random latents, 8001 annealed steps on all rows, its penalties, no refinement. */
    PUBLISHED(
            "published",
            new SearchSettings(
                    1,
                    SearchSettings.MOST_LAYERS,
                    8001,
                    1,
                    0.1,
                    0.001,
                    Penalties.PUBLISHED,
                    Temperature.PUBLISHED,
                    Start.RANDOM,
                    Relaxation.ANNEALED,
                    0),
            RefinementSettings.NONE);

    private final String label;
    private final SearchSettings search;
    private final RefinementSettings refinement;

    Preset(String label, SearchSettings search, RefinementSettings refinement) {
        this.label = label;
        this.search = search;
        this.refinement = refinement;
    }

    private static SearchSettings search(int steps, int restarts, Start start) {
        return new SearchSettings(
                1,
                SearchSettings.MOST_LAYERS,
                steps,
                restarts,
                0.1,
                0.001,
                new Penalties(1e-4, 0.1, 0.01, 0, 0),
                new Temperature(1, 0.01, 0.7),
                start,
                Relaxation.STRAIGHT_THROUGH,
                512);
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The latent search. */
    public SearchSettings search() {
        return search;
    }

    /** The refinement after it. */
    public RefinementSettings refinement() {
        return refinement;
    }
}
