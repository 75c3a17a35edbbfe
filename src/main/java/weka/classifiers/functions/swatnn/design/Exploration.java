package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.search.SearchHistory;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build has found before one network is chosen.
 *
 * @param criterion how contenders were judged
 * @param front sizes and errors of the networks to choose from
 * @param tally what became of the candidates of each source
 * @param history the course of the latest latent search
 * @param iterations searches so far, at least 1
 * @param timing seconds of each stage so far
 */
public record Exploration(
        Criterion criterion,
        ParetoFront front,
        SourceTally tally,
        SearchHistory history,
        int iterations,
        Design.Timing timing)
        implements Serializable {

    private static final long serialVersionUID = 2L;

    /**
     * Both together. Of each size and any smaller one, the lowest error of the result is that of the better of the two, so more
     * exploring never makes a front worse.
     *
     * @param later an exploration of the same rows, judged on the same ones
     * @throws IllegalArgumentException where the two were judged differently
     */
    public Exploration and(Exploration later) {
        if (criterion != later.criterion) {
            throw new IllegalArgumentException(
                    "Errors by " + criterion.label() + " and by " + later.criterion.label() + " cannot be compared");
        }
        List<Contender> contenders = new ArrayList<>(front.members());
        contenders.addAll(later.front.members());
        ParetoFront both = ParetoFront.of(contenders);
        return new Exploration(
                criterion,
                both,
                tally.and(later.tally, both),
                later.history,
                iterations + later.iterations,
                timing.and(later.timing));
    }

    /** The same networks by the errors of a referee. */
    Exploration judgedBy(Referee referee) {
        ParetoFront judged = referee.judged(front);
        return new Exploration(
                referee.criterion(),
                judged,
                tally.and(new SourceTally(List.of()), judged),
                history,
                iterations,
                timing);
    }
}
