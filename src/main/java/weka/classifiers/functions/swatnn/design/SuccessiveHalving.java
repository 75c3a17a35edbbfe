package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.Origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which networks go on from rung to rung (successive halving: Karnin, Koren and Somekh 2013, Almost optimal exploration in multi-armed
 * bandits). A few iterations say little about where a fit ends, so many starts get few and few get many. All choices go by
 * mean loss whatever the size: pruning comes later.
 */
final class SuccessiveHalving {

    private final Judge judge;

    /** @param judge measures the errors */
    SuccessiveHalving(Judge judge) {
        this.judge = judge;
    }

    private record Ranked(Contender contender, double error) {}

    /** The contenders, the most accurate first; without the mean predictor and whatever is not finite. */
    List<Contender> ranked(List<Contender> contenders) {
        return contenders.stream()
                .filter(c -> c.depth() > 0)
                .map(c -> new Ranked(c, judge.meanLoss(c.network())))
                .filter(r -> Double.isFinite(r.error))
                .sorted(Comparator.comparingDouble(Ranked::error))
                .map(Ranked::contender)
                .toList();
    }

    /**
     * The half, rounded up, that goes on: the most accurate, but with a quarter of the places each for the most accurate random
     * networks, networks of the search, and networks of at most two hidden layers, where there are so many.
     */
    List<Contender> half(List<Contender> contenders) {
        List<Contender> ranked = ranked(contenders);
        int places = (ranked.size() + Tuning.HALVING - 1) / Tuning.HALVING;
        Set<Contender> chosen = new LinkedHashSet<>();
        Predicate<Contender> random = c -> c.origin() == Origin.RANDOM_NETWORK;
        Predicate<Contender> shallow = c -> c.depth() <= Tuning.SHALLOW;
        for (Predicate<Contender> kind : List.of(random, random.negate(), shallow)) {
            ranked.stream().filter(kind).limit(places / Tuning.KEPT_PLACES).forEach(chosen::add);
        }
        return filled(chosen, ranked, places);
    }

    /**
     * Those to prune: the most accurate, and for half of the places those of fewest hidden layers among the rest, which lead to
     * the better small networks.
     */
    List<Contender> toPrune(List<Contender> contenders, int places) {
        List<Contender> ranked = ranked(contenders);
        int accurate = places - places / Tuning.SHALLOW_PATHS;
        Set<Contender> chosen = new LinkedHashSet<>(ranked.subList(0, Math.min(ranked.size(), accurate)));
        List<Contender> rest = new ArrayList<>(ranked);
        rest.removeAll(chosen);
        rest.sort(Comparator.comparingInt(Contender::depth));
        return filled(chosen, rest, places);
    }

    private static List<Contender> filled(Set<Contender> chosen, List<Contender> others, int places) {
        for (Contender other : others) {
            if (chosen.size() < places) {
                chosen.add(other);
            }
        }
        return List.copyOf(chosen);
    }
}
