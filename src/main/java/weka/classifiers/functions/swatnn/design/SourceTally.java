package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of the candidates of each source: where networks that serve come from.
 *
 * @param rows one a source, in the order in which the sources first appear
 */
public record SourceTally(List<Row> rows) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STAGES = 4;

    /**
     * The candidates of one source.
     *
     * @param source where they started
     * @param found how many the search found
     * @param refined how many of them got a short fit
     * @param pruned how many of these were pruned step by step
     * @param onFront networks of the Pareto front that come from them
     */
    public record Row(String source, int found, int refined, int pruned, int onFront) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the contenders of each stage; the mean predictor is no candidate. */
    static SourceTally of(List<Contender> found, List<Contender> refined, List<Contender> pruned, ParetoFront front) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<List<Contender>> stages = List.of(found, refined, pruned, front.members());
        for (int stage = 0; stage < stages.size(); stage++) {
            count(stages.get(stage), stage, counts);
        }
        return of(counts);
    }

    /** The candidates of both, and how many networks of the front that they share come from them. */
    SourceTally and(SourceTally later, ParetoFront both) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Row row : Stream.concat(rows.stream(), later.rows.stream()).toList()) {
            int[] sums = counts.computeIfAbsent(row.source, s -> new int[STAGES]);
            sums[0] += row.found;
            sums[1] += row.refined;
            sums[2] += row.pruned;
        }
        count(both.members(), STAGES - 1, counts);
        return of(counts);
    }

    private static void count(List<Contender> contenders, int stage, Map<String, int[]> counts) {
        for (Contender contender : contenders) {
            if (contender.depth() > 0) {
                counts.computeIfAbsent(contender.origin().label(), s -> new int[STAGES])[stage]++;
            }
        }
    }

    private static SourceTally of(Map<String, int[]> counts) {
        return new SourceTally(counts.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2], e.getValue()[3]))
                .toList());
    }
}
