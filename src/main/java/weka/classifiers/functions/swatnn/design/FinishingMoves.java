package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.EqualForms;
import weka.classifiers.functions.swatnn.network.Layer;
import weka.classifiers.functions.swatnn.network.NetworkBuilder;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.select.Contender;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is tried with the small networks that pruning leaves: each neuron with each other activation, and a longer fit where that is nearly as
 * good; then, where there is {@link FinishTuning#LITTLE_NOISE little noise}, {@link weka.classifiers.functions.swatnn.refine.WeightSwaps swaps}, a weight in and another one out, for as long as the criterion accepts one;
 * {@link weka.classifiers.functions.swatnn.network.NeuronSplits splits}, each neuron in two, the best of which is pruned;
 * then the same function in its {@link EqualForms form} with the least biases, which is pruned once more. Pruning takes weights out of a network, but none
 * comes back, and its neurons keep the activations and the signs that they began with.
 */
final class FinishingMoves {

    private static final String STAGE = "finishing";

    private final RefinementSchedule.Finish schedule;
    private final List<Activation> activations;
    private final int threads;
    private final Fits fits;

    /**
     * Moves.
     *
     * @param schedule how many networks there are, and their fits
     * @param activations those that neurons may have
     * @param threads most threads
     * @param fits fits and judges
     */
    FinishingMoves(RefinementSchedule.Finish schedule, List<Activation> activations, int threads, Fits fits) {
        this.schedule = schedule;
        this.activations = activations;
        this.threads = threads;
        this.fits = fits;
    }

    /** A network that was changed, and what it was. */
    private record Move(Contender before, SparseMlp changed) {}

    private record Tried(Contender contender, Contender before) {
        boolean isPromising() {
            return contender.error() < FinishTuning.PROMISING * before.error();
        }
    }

    /**
     * Networks with one neuron of another activation, fitted, those with a weight more or another one, with one neuron in two, and what pruning leaves of other forms.
     *
     * @param networks all that were found
     * @param listener asked whether what was found is enough
     * @throws InterruptedException where the listener ends the build
     */
    List<Contender> of(List<Contender> networks, BuildListener listener) throws InterruptedException {
        List<Contender> found = new ArrayList<>(
                withOtherActivations(spread(networks, schedule.networks(), FinishTuning.WEIGHTS), listener));
        List<Contender> all = new ArrayList<>(networks);
        all.addAll(found);
        if (lowestError(all) < FinishTuning.LITTLE_NOISE) {
            List<Contender> swapped =
                    each(spread(all, schedule.swapped(), FinishTuning.WEIGHTS), this::swaps, listener);
            found.addAll(swapped);
            all.addAll(swapped);
            List<Contender> split =
                    each(spread(all, schedule.split(), FinishTuning.SPLIT_WEIGHTS), this::splits, listener);
            found.addAll(split);
            all.addAll(split);
        }
        List<Move> forms = spread(all, schedule.networks(), FinishTuning.WEIGHTS).stream()
                .map(c -> new Move(c, EqualForms.withLeastBiases(c.network(), activations)))
                .filter(move -> move.changed != move.before.network())
                .toList();
        ParallelStage.run(
                        STAGE,
                        threads,
                        forms,
                        listener,
                        (move, watch) -> fits.pathOfChanged(move.before, move.changed, watch))
                .forEach(found::addAll);
        return found;
    }

    private static double lowestError(List<Contender> networks) {
        return ParetoFront.of(networks).lowestError();
    }

    private List<Contender> withOtherActivations(List<Contender> networks, BuildListener listener)
            throws InterruptedException {
        List<Move> moves = new ArrayList<>();
        for (Contender before : networks) {
            for (SparseMlp changed : neighbours(before.network())) {
                moves.add(new Move(before, changed));
            }
        }
        List<Tried> tried = ParallelStage.run(
                STAGE,
                threads,
                moves,
                listener,
                (move, watch) ->
                        new Tried(fits.changed(move.before, move.changed, schedule.trial(), watch), move.before));
        return ParallelStage.run(
                STAGE,
                threads,
                tried.stream().filter(Tried::isPromising).map(Tried::contender).toList(),
                listener,
                (c, watch) -> fits.again(c, schedule.last(), watch));
    }

    private List<Contender> each(
            List<Contender> networks, ParallelStage.Work<Contender, List<Contender>> moves, BuildListener listener)
            throws InterruptedException {
        return ParallelStage.run(STAGE, threads, networks, listener, moves).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What swaps make of a network, of the best of that, and so on for as long as one is better than that before it. */
    private List<Contender> swaps(Contender start, BuildListener watch) throws InterruptedException {
        List<Contender> found = new ArrayList<>();
        Contender current = start;
        for (int round = 0; round < FinishTuning.SWAPS && !watch.enough(); round++) {
            Contender before = current;
            List<Contender> swapped = fits.swaps(before, schedule.trial(), schedule.swap(), watch);
            found.addAll(swapped);
            Optional<Contender> best = swapped.stream()
                    .filter(c -> c.size() <= before.size() && c.error() < before.error())
                    .min(Comparator.comparingDouble(Contender::error));
            if (best.isEmpty()) {
                break;
            }
            current = best.get();
        }
        return found;
    }

    /** A network with each of its neurons in two, and what pruning leaves of the best of these after a longer fit. */
    private List<Contender> splits(Contender before, BuildListener watch) throws InterruptedException {
        List<Contender> found = new ArrayList<>(fits.splits(before, schedule.trial(), watch));
        Optional<Contender> best = found.stream().min(Comparator.comparingDouble(Contender::error));
        if (best.isPresent()) {
            Contender fitted = fits.again(best.get(), schedule.last(), watch);
            found.add(fitted);
            found.addAll(fits.path(fitted, watch));
        }
        return found;
    }

    /** Networks of hidden neurons on the front that are small enough, as evenly as there are. */
    private List<Contender> spread(List<Contender> networks, int most, int weights) {
        List<Contender> small = ParetoFront.of(networks).upTo(weights).members().stream()
                .filter(c -> c.network().hiddenLayers() > 0)
                .toList();
        int places = Math.min(most, small.size());
        List<Contender> spread = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            spread.add(small.get(places == 1 ? 0 : i * (small.size() - 1) / (places - 1)));
        }
        return spread;
    }

    /** The network with one neuron of another activation, in all ways. */
    private List<SparseMlp> neighbours(SparseMlp network) {
        List<SparseMlp> neighbours = new ArrayList<>();
        for (int l = 0; l < network.hiddenLayers(); l++) {
            for (int k = 0; k < network.width(l); k++) {
                for (Activation other : activations) {
                    if (other != network.activation(l, k)) {
                        neighbours.add(with(network, l, k, other));
                    }
                }
            }
        }
        return neighbours;
    }

    private static SparseMlp with(SparseMlp network, int layer, int neuron, Activation other) {
        NetworkBuilder builder = SparseMlp.builder(network.inputs());
        for (int l = 0; l <= network.hiddenLayers(); l++) {
            Layer old = network.layer(l);
            builder.add(l == layer ? old.with(neuron, other) : old);
        }
        return builder.build();
    }
}
