package weka.classifiers.functions.swatnn.report;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.core.Instances;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model does with rows: computed once, then shown by a page or a window.
 *
 * @param closeness how close it comes, in a sentence
 * @param errors how close it comes
 * @param importance which attributes matter; none where the network hears no attribute
 * @param effects what each attribute does; none where the network hears no attribute
 * @param outside how far rows lie beyond those of training
 */
public record RowsReport(
        String closeness, Section errors, Optional<Section> importance, Optional<Section> effects, Section outside) {

    /** Told where the work stands, between two steps of it. */
    @FunctionalInterface
    public interface Progress {

        /** Says nothing. */
        Progress SILENT = (what, done) -> {};

        /**
         * Called before a step.
         *
         * @param what the step, in a few words
         * @param done fraction of the work that is done, in [0, 1]
         * @throws java.util.concurrent.CancellationException where the work is to end
         */
        void at(String what, double done);
    }

    /**
     * Computes.
     *
     * @param model a model with a network
     * @param rows rows with the attributes of the training data
     * @param name what messages call the rows
     * @param progress told of each attribute
     * @throws IllegalArgumentException if attributes differ, or no row has a class value and a positive weight
     * @throws IllegalStateException where there is no network
     */
    public static RowsReport of(FittedModel model, Instances rows, String name, Progress progress) {
        progress.at("predictions", 0);
        GivenRows given = GivenRows.of(model, rows, name);
        Importances importances = new Importances(given, progress);
        List<UsedAttribute> used = importances.attributes();
        return new RowsReport(
                closeness(given),
                new Errors(given).section(),
                used.isEmpty() ? Optional.empty() : Optional.of(importances.section()),
                used.isEmpty() ? Optional.empty() : Optional.of(new Effects(given, used).section(progress)),
                new Outside(given).section());
    }

    private static String closeness(GivenRows given) {
        return given.ofClasses()
                ? "Of the given rows, "
                        + Numbers.percent(1 - given.classGoodness().errorRate()) + " are told right."
                : "On the given rows, R² is " + Numbers.shortly(given.goodness().r2()) + ".";
    }

    /** All of it, in the order of the page. */
    List<Section> sections() {
        return Stream.of(Optional.of(errors), importance, effects, Optional.of(outside))
                .flatMap(Optional::stream)
                .toList();
    }
}
