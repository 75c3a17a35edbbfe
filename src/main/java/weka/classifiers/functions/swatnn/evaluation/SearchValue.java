package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.charts.Chart;
import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.evaluation.Searches.Outcome;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.search.Start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What searching in the latent space brings: errors after more and more steps, from the data set's own code and from random
 * latents, through the trained autoencoder and through one that has learned nothing.
 *
 * @param cornn CORNN's problems to search, or none
 * @param composed number of composed functions to search
 * @param steps numbers of gradient steps, ascending; each is a search of its own with its own schedule
 * @param device the device of the untrained autoencoder
 */
record SearchValue(List<Problem> cornn, int composed, int[] steps, String device) implements Section {

    @Override
    public String title() {
        return "Value of the search";
    }

    @Override
    public double weight() {
        return 4 * Arrays.stream(steps).sum() * 0.0065 * (cornn.size() + composed);
    }

    /** A way of searching. */
    private record Variant(String name, FrozenAutoencoder autoencoder, Start start) {}

    @Override
    public Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress)
            throws InterruptedException {
        List<Problem> problems =
                new ArrayList<>(Problems.composed(composed, autoencoder.sizes().inputs(), random.split()));
        problems.addAll(cornn);
        long seed = random.nextLong();
        Map<String, List<List<Outcome>>> found = new LinkedHashMap<>();
        try (FrozenAutoencoder untrained =
                FrozenAutoencoder.untrained(autoencoder.sizes(), autoencoder.variant(), random.nextLong(), device)) {
            List<Variant> variants = new ArrayList<>(List.of(
                    new Variant("trained, data start", autoencoder, Start.DATA),
                    new Variant("trained, random start", autoencoder, Start.RANDOM),
                    new Variant("untrained, data start", untrained, Start.DATA),
                    new Variant("untrained, random start", untrained, Start.RANDOM)));
            variants.removeIf(v -> v.start == Start.DATA && !autoencoder.hasFunctionEncoder());
            for (int v = 0; v < variants.size(); v++) {
                Variant variant = variants.get(v);
                found.put(variant.name, run(variant, problems, seed, progress.part(v, variants.size())));
            }
        }
        return finding(found);
    }

    /** The outcomes of a variant for each number of steps. */
    private List<List<Outcome>> run(Variant variant, List<Problem> problems, long seed, Progress progress)
            throws InterruptedException {
        double total = Arrays.stream(steps).sum() + steps.length;
        List<List<Outcome>> outcomes = new ArrayList<>();
        double done = 0;
        for (int count : steps) {
            double next = done + (count + 1) / total;
            outcomes.add(new Searches(count, variant.start)
                    .run(variant.autoencoder, problems, new SplittableRandom(seed), progress.between(done, next)));
            done = next;
        }
        return outcomes;
    }

    private Finding finding(Map<String, List<List<Outcome>>> found) {
        List<Table> tables = new ArrayList<>();
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (String group : List.of(Problems.COMPOSED, CornnFolder.GROUP)) {
            Map<String, double[]> curves = new LinkedHashMap<>();
            found.forEach((name, bySteps) -> curves.put(
                    name,
                    bySteps.stream()
                            .map(outcomes -> errors(group, outcomes))
                            .filter(errors -> errors.length > 0)
                            .mapToDouble(Statistics::geometricMean)
                            .toArray()));
            if (curves.values().stream().allMatch(curve -> curve.length == 0)) {
                continue;
            }
            String name = "search-" + (group.equals(CornnFolder.GROUP) ? "cornn" : "composed");
            tables.add(table(
                    name, group, errors(group, found.values().iterator().next().get(0)).length, curves));
            charts.put(name, chart(group, curves));
        }
        return new Finding(
                "Normalised test error, 1 - R², of the hard network after latent searches of so many steps, each with a cosine"
                        + " schedule of its own: one latent for each decoder, the network chosen on the training rows, the"
                        + " classifier's default objective and rows, no refinement. The untrained autoencoder has the same sizes"
                        + " and random parameters; geometric means over the problems.",
                tables,
                List.of(details(found)),
                charts);
    }

    private static double[] errors(String group, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(o -> o.problem().group().equals(group))
                .mapToDouble(Outcome::error)
                .toArray();
    }

    private Table table(String name, String group, int problems, Map<String, double[]> curves) {
        List<String> columns = new ArrayList<>(List.of("Search"));
        for (int count : steps) {
            columns.add(count + " steps");
        }
        List<List<Object>> rows = new ArrayList<>();
        curves.forEach((variant, curve) -> {
            List<Object> row = new ArrayList<>(List.of(variant));
            for (double error : curve) {
                row.add(error);
            }
            rows.add(row);
        });
        return new Table(name, group + " (" + problems + "): normalised test error, geometric mean.", columns, rows);
    }

    private Chart chart(String group, Map<String, double[]> curves) {
        List<Chart.Series> series = new ArrayList<>();
        double[] x = Arrays.stream(steps).asDoubleStream().toArray();
        curves.forEach((variant, curve) -> series.add(new Chart.Series(variant, x, curve)));
        return Chart.lines(
                Chart.Axes.linear("Latent search on " + group, "latent steps", "normalised test error, geometric mean")
                        .withLogarithmicY(),
                series);
    }

    private Table details(Map<String, List<List<Outcome>>> found) {
        List<List<Object>> rows = new ArrayList<>();
        found.forEach((variant, bySteps) -> {
            for (int s = 0; s < steps.length; s++) {
                for (Outcome outcome : bySteps.get(s)) {
                    rows.add(List.of(
                            outcome.problem().group(),
                            outcome.problem().name(),
                            variant,
                            steps[s],
                            outcome.chosen() + 1,
                            outcome.error()));
                }
            }
        });
        return new Table(
                "search",
                "every problem.",
                List.of("group", "problem", "search", "steps", "decoder", "normalised_test_error"),
                rows);
    }
}
