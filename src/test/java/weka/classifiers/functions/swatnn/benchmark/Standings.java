package weka.classifiers.functions.swatnn.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is ahead of whom in a group of data sets, with regard to size. */
final class Standings {

    private final List<Score> scores;

    /** The standings in these scores. */
    Standings(List<Score> scores) {
        this.scores = scores;
    }

    /** A method's scores under a limit of the size. */
    List<Score> of(String method, int maxWeights) {
        return scores.stream()
                .filter(s -> s.method().equals(method) && s.maxWeights() == maxWeights)
                .toList();
    }

    /**
     * The median, over the data sets, of a method's rank by error among all methods without limits of the size; equal errors share
     * a rank's mean.
     */
    Optional<Double> medianRank(String method) {
        double[] ranks = of(method, 0).stream()
                .mapToDouble(own -> {
                    List<Score> field = scores.stream()
                            .filter(s -> s.maxWeights() == 0 && s.dataSet().equals(own.dataSet()))
                            .toList();
                    long lower =
                            field.stream().filter(s -> s.error() < own.error()).count();
                    long equal =
                            field.stream().filter(s -> s.error() == own.error()).count();
                    return lower + (equal + 1) / 2.0;
                })
                .toArray();
        return Comparison.median(ranks);
    }

    /**
     * A front method against a rival on the data sets where it has a network that is no larger: of those networks the one with the
     * largest limit, or the one without a limit where that alone is as small. Rivals without parameters are compared with
     * the network without a limit.
     */
    Comparison noLarger(String method, String rival) {
        List<Score> own = new ArrayList<>();
        List<Score> rivals = of(rival, 0);
        for (Score other : rivals) {
            noLarger(method, other).ifPresent(own::add);
        }
        return Comparison.of(own, rivals);
    }

    private Optional<Score> noLarger(String method, Score rival) {
        return scores.stream()
                .filter(s -> s.method().equals(method) && s.dataSet().equals(rival.dataSet()))
                .filter(s ->
                        Double.isNaN(rival.parameters()) ? s.maxWeights() == 0 : s.parameters() <= rival.parameters())
                .max(Comparator.comparingInt(Score::maxWeights));
    }

    /**
     * In how many cells, of a data set and one of the common limits of size each, a method has the lowest error among networks of at
     * most that size. A front method enters a cell with the network that it chose under that limit, others with their only one;
     * linear models are no networks.
     *
     * @param taking the methods that take part
     * @return methods and cells won, in no order; a cell where none is small enough is nobody's
     */
    Map<String, Integer> cellsWon(Predicate<String> taking) {
        Map<String, Integer> won = new LinkedHashMap<>();
        for (String dataSet : dataSets()) {
            for (int limit : Budgets.COMMON) {
                scores.stream()
                        .filter(s -> s.dataSet().equals(dataSet) && taking.test(s.method()))
                        .filter(s -> s.size().hiddenLayers() >= 0 && !s.method().equals("LinearRegression"))
                        .filter(s -> s.maxWeights() == limit || s.maxWeights() == 0 && !isFront(s.method()))
                        .filter(s -> s.parameters() <= limit)
                        .min(Comparator.comparingDouble(Score::error))
                        .ifPresent(s -> won.merge(s.method(), 1, Integer::sum));
            }
        }
        return won;
    }

    /** The number of cells. */
    int cells() {
        return dataSets().size() * Budgets.COMMON.size();
    }

    /** Whether a method's networks are chosen from a front of sizes. */
    boolean isFront(String method) {
        return scores.stream().anyMatch(s -> s.method().equals(method) && s.maxWeights() > 0);
    }

    /** A data set on which a method is behind. */
    record Worst(Score own, Score best) {
        double ratio() {
            return own.error() / best.error();
        }
    }

    /** The data sets on which a method's error without limits is the largest multiple of the best rival's, worst first. */
    List<Worst> worst(String method, Predicate<String> rivals, int count) {
        List<Worst> cases = new ArrayList<>();
        for (Score own : of(method, 0)) {
            scores.stream()
                    .filter(s -> s.maxWeights() == 0 && s.dataSet().equals(own.dataSet()) && rivals.test(s.method()))
                    .min(Comparator.comparingDouble(Score::error))
                    .ifPresent(best -> cases.add(new Worst(own, best)));
        }
        cases.sort(Comparator.comparingDouble(Worst::ratio).reversed());
        return cases.subList(0, Math.min(count, cases.size()));
    }

    /** The data sets, in the order of the runs. */
    List<String> dataSets() {
        return scores.stream().map(Score::dataSet).distinct().toList();
    }
}
