package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.charts.Table;
import weka.classifiers.functions.swatnn.evaluation.Searches.Outcome;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.search.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a data set's own code is worth: the networks decoded from it, before any gradient step and after a few.
 *
 * @param cornn CORNN's problems, or none
 * @param steps the few gradient steps
 */
record ZeroShot(List<Problem> cornn, int steps) implements Section {

    @Override
    public String title() {
        return "Zero-shot";
    }

    @Override
    public double weight() {
        return 3 + 0.006 * steps * cornn.size();
    }

    @Override
    public Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>(Problems.friedman(random.split()));
        problems.addAll(cornn);
        long seed = random.nextLong();
        List<Outcome> before = new Searches(0, Start.DATA)
                .run(autoencoder, problems, new SplittableRandom(seed), progress.between(0, 0.05));
        List<Outcome> after = new Searches(steps, Start.DATA)
                .run(autoencoder, problems, new SplittableRandom(seed), progress.between(0.05, 1));
        List<Table> tables = new ArrayList<>();
        tables.add(summary(before, after, autoencoder.sizes().depths()));
        tables.add(byProblem(before, after, autoencoder.sizes().depths()));
        return new Finding(
                "R² on the test rows of the hard networks decoded from "
                        + (autoencoder.hasFunctionEncoder()
                                ? "the code of at most " + Searches.MOST_PAIRS + " training rows"
                                : "a random latent, as there is no function encoder to give a code")
                        + ", with no gradient step, and after " + steps
                        + " latent steps. The decoder is chosen on the"
                        + " training rows. Friedman's problems are generated with their noise, so that their best R² is about 0.96"
                        + " (1), 0.90 (2) and 0.91 (3); the ten inputs of the first are mapped to those of the autoencoder by the"
                        + " search's own start values.",
                tables,
                List.of(),
                Map.of());
    }

    private Table summary(List<Outcome> before, List<Outcome> after, int depths) {
        List<List<Object>> rows = new ArrayList<>();
        for (String group : List.of(Problems.FRIEDMAN, CornnFolder.GROUP)) {
            List<Outcome> own = of(group, before);
            if (own.isEmpty()) {
                continue;
            }
            List<Object> row = new ArrayList<>(List.of(group, own.size()));
            for (int k = 0; k < depths; k++) {
                int decoder = k;
                row.add(1
                        - Statistics.median(own.stream()
                                .mapToDouble(o -> o.testErrors()[decoder])
                                .toArray()));
            }
            row.add(1 - median(own));
            row.add(1 - median(of(group, after)));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Problems", "Number"));
        columns.addAll(figures(depths));
        return new Table("zero-shot-medians", "Median of the test R².", columns, rows);
    }

    private Table byProblem(List<Outcome> before, List<Outcome> after, int depths) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(before.get(i).problem().name()));
            for (double error : before.get(i).testErrors()) {
                row.add(1 - error);
            }
            row.add(1 - before.get(i).error());
            row.add(1 - after.get(i).error());
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Problem"));
        columns.addAll(figures(depths));
        return new Table("zero-shot", "Test R².", columns, rows);
    }

    private List<String> figures(int depths) {
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= depths; k++) {
            names.add("D" + k);
        }
        names.add("Chosen");
        names.add("Chosen, " + steps + " steps");
        return names;
    }

    private static List<Outcome> of(String group, List<Outcome> outcomes) {
        return outcomes.stream().filter(o -> o.problem().group().equals(group)).toList();
    }

    private static double median(List<Outcome> outcomes) {
        return Statistics.median(outcomes.stream().mapToDouble(Outcome::error).toArray());
    }
}
