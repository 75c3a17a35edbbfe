package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.design.Design;
import weka.classifiers.functions.swatnn.design.Exploration;
import weka.classifiers.functions.swatnn.design.SourceTally;
import weka.classifiers.functions.swatnn.loss.Loss;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.select.Contender;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model keeps of its build: no times, so that equal builds give equal bytes.
 *
 * @param criterion what the errors of the front are measured on
 * @param chosenError the error that the network was chosen by, in the unit of errors
 * @param chosenSize its non-zero weights at that time
 * @param depth hidden layers of the decoder that it came from; 0 for the mean predictor
 * @param source where its latent started
 * @param front sizes and errors to choose from
 * @param tally what became of the candidates of each source
 * @param history lowest losses of the latest latent search
 * @param iterations searches that the network was found in
 * @param notes what is to be said of the data and of the choice, in plain sentences; mostly none
 * @param errorUnit what all errors are measured in, to be read after a number
 * @param intervals the prediction intervals in a few words; null for nominal classes, and where nobody measured them
 */
public record BuildReport(
        String criterion,
        double chosenError,
        int chosenSize,
        int depth,
        String source,
        List<Point> front,
        SourceTally tally,
        SearchHistory history,
        int iterations,
        List<String> notes,
        String errorUnit,
        IntervalSummary intervals)
        implements Serializable {

    private static final long serialVersionUID = 4L;

    /** The report where nothing was searched: the mean, whose error is all of the variance. */
    public static final BuildReport UNSEARCHED = new BuildReport(
            "", 1, 0, 0, "mean", List.of(), new SourceTally(List.of()), SearchHistory.NONE, 0, List.of(), null, null);

    /** A report that was saved without notes has none; one without a unit of errors has squared ones. */
    public BuildReport {
        notes = notes == null ? List.of() : List.copyOf(notes);
        errorUnit = errorUnit == null ? Loss.SQUARED.unit() : errorUnit;
    }

    /**
     * A network of the front.
     *
     * @param size non-zero weights
     * @param error error by the criterion, in the unit of errors
     * @param depth hidden layers of the decoder that it came from; 0 for the mean predictor
     * @param source where its latent started
     * @param network the network, on encoded inputs and standardised target, before its last fit
     */
    public record Point(int size, double error, int depth, String source, SparseMlp network) implements Serializable {
        private static final long serialVersionUID = 3L;
    }

    /** Whether there was a search to tell of. */
    public boolean tellsOfASearch() {
        return iterations > 0;
    }

    /**
     * The report of a design.
     *
     * @param design what was found
     * @param ofData what is to be said of the data that it was found for
     * @param ofIntervals what is to be said of the prediction intervals
     * @param intervals these in a few words, or null
     */
    static BuildReport of(Design design, List<String> ofData, List<String> ofIntervals, IntervalSummary intervals) {
        Contender chosen = design.chosen();
        Exploration found = design.exploration();
        return new BuildReport(
                found.criterion().label(),
                chosen.error(),
                chosen.size(),
                chosen.depth(),
                chosen.origin().label(),
                found.front().members().stream()
                        .map(c -> new Point(
                                c.size(), c.error(), c.depth(), c.origin().label(), c.network()))
                        .toList(),
                found.tally(),
                found.history(),
                found.iterations(),
                Stream.of(ofData, design.notes(), ofIntervals)
                        .flatMap(List::stream)
                        .toList(),
                design.errorUnit(),
                intervals);
    }
}
