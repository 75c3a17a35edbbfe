package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.policy.PolicySettings;
import weka.classifiers.functions.swatnn.search.SearchSettings;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a search: fewer steps, restarts, children, candidates, random starts and paths, at least one of each that there is. Everything else
 * stays as asked for, so that option values alone tell what was done.
 *
 * @param divisor one of how many parts, at least 1
 */
record Effort(int divisor) {

    /** Fewer steps than this move no latent from where it starts. Not compared with other numbers. */
    private static final int LEAST_STEPS = 5;

    /** All of it. */
    static final Effort WHOLE = new Effort(1);

    /** The largest effort that is expected to take at most so many seconds, where the time rises no faster than the effort. */
    Effort within(double seconds, double ownSeconds) {
        int largest = divisor;
        while (largest > 1 && ownSeconds * divisor / (largest / 2) <= seconds) {
            largest /= 2;
        }
        return new Effort(largest);
    }

    /** What is left of settings. */
    DesignSettings of(DesignSettings asked) {
        SearchSettings search = asked.search();
        RefinementSettings refinement = asked.refinement();
        int steps = Math.min(search.steps(), Math.max(LEAST_STEPS, search.steps() / divisor));
        PolicySettings policy = asked.policy();
        return asked.withPolicy(policy == null ? null : policy.with(part(policy.children())))
                .with(
                        search.with(steps, part(search.restarts())),
                        refinement.enabled()
                                ? refinement.with(
                                        part(refinement.candidates()),
                                        part(refinement.randomStarts()),
                                        part(refinement.paths()))
                                : refinement);
    }

    private int part(int number) {
        return number == 0 ? 0 : Math.max(1, number / divisor);
    }

    /** The options that have other values than asked for, as on a command line. */
    String options(DesignSettings asked) {
        DesignSettings own = of(asked);
        List<String> options = new ArrayList<>();
        add(options, "-steps", asked.search().steps(), own.search().steps());
        add(options, "-restarts", asked.search().restarts(), own.search().restarts());
        add(
                options,
                "-candidates",
                asked.refinement().candidates(),
                own.refinement().candidates());
        add(
                options,
                "-random-starts",
                asked.refinement().randomStarts(),
                own.refinement().randomStarts());
        if (asked.policy() != null) {
            add(options, "-children", asked.policy().children(), own.policy().children());
        }
        add(options, "-paths", asked.refinement().paths(), own.refinement().paths());
        return String.join(" ", options);
    }

    private static void add(List<String> options, String name, int asked, int own) {
        if (own != asked) {
            options.add(name + " " + own);
        }
    }
}
