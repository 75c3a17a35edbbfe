package weka.classifiers.functions.swatnn.benchmark;

import static weka.classifiers.functions.swatnn.benchmark.Markdown.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The report on one group of data sets. */
final class GroupReport {

    private static final int WORST = 10;

    private final Markdown text;
    private final List<Result> results;
    private final List<Score> scores;
    private final List<String> methods;
    private final Standings standings;

    /**
     * A report.
     *
     * @param text where it is written to
     * @param methods the methods in the order of their rows
     * @param results the runs of the group
     */
    GroupReport(Markdown text, List<String> methods, List<Result> results) {
        this.text = text;
        this.results = results;
        this.scores = Score.of(results);
        this.standings = new Standings(scores);
        this.methods = methods.stream()
                .filter(m -> results.stream().anyMatch(r -> r.method().equals(m)))
                .toList();
    }

    /** Writes the summaries and then a table for each data set, with the limits that all data sets share. */
    void write() {
        text.paragraph("Rows: "
                + String.join(
                        "; ", results.stream().map(Result::source).distinct().toList()) + ".");
        summary();
        limits();
        for (String swatnn : methods.stream().filter(Methods::isSwatnn).toList()) {
            comparisons(swatnn);
        }
        cells();
        for (String swatnn : methods.stream().filter(Methods::isSwatnn).toList()) {
            ablations(swatnn);
            worst(swatnn);
        }
        origins();
        standings.dataSets().forEach(this::dataSet);
    }

    private void summary() {
        text.table(
                "Method",
                "Data sets",
                "Test error, geometric mean",
                "Rank, median",
                "Parameters, median",
                "Nodes, median",
                "Build s, median",
                "Time / " + Methods.TIME_UNIT,
                "Rows/s, median");
        for (String method : methods) {
            List<Score> own = standings.of(method, 0);
            text.row(List.of(
                    method,
                    Integer.toString(own.size()),
                    cell("%.2e", Comparison.geometricMean(own, Score::error)),
                    cell("%.1f", standings.medianRank(method)),
                    median("%.0f", own, Score::parameters),
                    median("%.0f", own, Score::nodes),
                    median("%.2f", own, Score::seconds),
                    cell("%.1f", timeRatio(own)),
                    median("%,.0f", own, Score::rowsPerSecond)));
        }
    }

    /** The median ratio of build times on the data sets that both methods have finished. */
    private Optional<Double> timeRatio(List<Score> own) {
        List<Score> unit = standings.of(Methods.TIME_UNIT, 0);
        return Comparison.median(own.stream()
                .flatMap(s -> unit.stream()
                        .filter(u -> u.dataSet().equals(s.dataSet()))
                        .map(u -> s.seconds() / u.seconds()))
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** Limits that most data sets share; the others are sizes of dense networks on data sets of their own width. */
    private List<Integer> sharedLimits() {
        int all = standings.dataSets().size();
        return scores.stream()
                .filter(s -> s.maxWeights() > 0)
                .map(Score::maxWeights)
                .distinct()
                .filter(limit -> scores.stream()
                                .filter(s -> s.maxWeights() == limit)
                                .map(Score::dataSet)
                                .distinct()
                                .count()
                        == all)
                .sorted()
                .toList();
    }

    private void limits() {
        List<String> fronts = methods.stream().filter(standings::isFront).toList();
        List<Integer> limits = sharedLimits();
        if (fronts.isEmpty() || limits.isEmpty()) {
            return;
        }
        text.paragraph("Test error, geometric mean, of the networks chosen under a limit of non-zero weights:");
        List<String> head = new ArrayList<>(List.of("Method"));
        limits.forEach(limit -> head.add("≤ " + limit));
        text.table(head.toArray(String[]::new));
        for (String method : fronts) {
            List<String> row = new ArrayList<>(List.of(method));
            for (int limit : limits) {
                row.add(cell("%.2e", Comparison.geometricMean(standings.of(method, limit), Score::error)));
            }
            text.row(row);
        }
    }

    private void comparisons(String swatnn) {
        List<String> rivals = methods.stream()
                .filter(m -> !Methods.isSwatnn(m) && !Methods.isAblation(m))
                .toList();
        if (rivals.isEmpty()) {
            return;
        }
        text.paragraph(
                swatnn
                        + " against each rival on the data sets that both have finished; a tie is a difference within 5 %. At equal or"
                        + " smaller size: where it has a network of at most as many parameters; with its own choice against trees and kernels, which have no such count.");
        text.table(
                "Rival",
                "Wins",
                "Ties",
                "Losses",
                "Error ratio, geometric mean",
                "No larger: wins",
                "ties",
                "losses",
                "error ratio");
        for (String rival : rivals) {
            Comparison any = Comparison.of(standings.of(swatnn, 0), standings.of(rival, 0));
            Comparison noLarger = standings.noLarger(swatnn, rival);
            List<String> row = new ArrayList<>(List.of(rival));
            row.addAll(cells(any));
            row.addAll(cells(noLarger));
            text.row(row);
        }
    }

    private static List<String> cells(Comparison c) {
        return List.of("" + c.wins(), "" + c.ties(), "" + c.losses(), cell("%.2g", c.errorRatio()));
    }

    private void cells() {
        if (methods.stream().noneMatch(standings::isFront)) {
            return;
        }
        Predicate<String> noAblation = method -> !Methods.isAblation(method);
        Map<String, Integer> rivals = standings.cellsWon(noAblation);
        Map<String, Integer> all = standings.cellsWon(method -> true);
        text.paragraph("Where the lowest test error is, among networks of at most 12, 20, 35 and 60 non-zero weights: "
                + standings.cells() + " cells of a data set and a limit each.");
        text.table("Method", "Cells", "Fraction", "Cells, ablations among the rivals", "Fraction");
        for (String method : methods) {
            if (all.containsKey(method) || rivals.containsKey(method)) {
                text.row(List.of(
                        method,
                        noAblation.test(method) ? "" + rivals.getOrDefault(method, 0) : "–",
                        noAblation.test(method) ? fraction(rivals.getOrDefault(method, 0)) : "–",
                        "" + all.getOrDefault(method, 0),
                        fraction(all.getOrDefault(method, 0))));
            }
        }
    }

    private String fraction(int cells) {
        return cell("%.0f %%", 100.0 * cells / standings.cells());
    }

    private void ablations(String swatnn) {
        List<String> others = methods.stream().filter(Methods::isAblation).toList();
        if (others.isEmpty()) {
            return;
        }
        text.paragraph(
                swatnn
                        + " against its ablations at the same limit of the size (0: each one's own choice, whatever its size).");
        text.table("Ablation", "Limit", "Wins", "Ties", "Losses", "Error ratio, geometric mean");
        for (String other : others) {
            List<Integer> limits = new ArrayList<>(List.of(0));
            limits.addAll(Budgets.COMMON);
            for (int limit : limits) {
                Comparison c = Comparison.of(standings.of(swatnn, limit), standings.of(other, limit));
                if (c.count() > 0) {
                    List<String> row = new ArrayList<>(List.of(other, "" + limit));
                    row.addAll(cells(c));
                    text.row(row);
                }
            }
        }
    }

    private void worst(String swatnn) {
        List<Standings.Worst> worst =
                standings.worst(swatnn, m -> !Methods.isSwatnn(m) && !Methods.isAblation(m), WORST);
        if (worst.isEmpty()) {
            return;
        }
        text.paragraph("The worst cases of " + swatnn + " against the best rival of any size:");
        text.table(
                "Data set",
                "Test error",
                "Parameters",
                "Best rival",
                "Its test error",
                "Its parameters",
                "Error ratio");
        for (Standings.Worst w : worst) {
            text.row(List.of(
                    w.own().dataSet(),
                    cell("%.2e", w.own().error()),
                    cell("%.0f", w.own().parameters()),
                    w.best().method(),
                    cell("%.2e", w.best().error()),
                    cell("%.0f", w.best().parameters()),
                    cell("%.2g", w.ratio())));
        }
    }

    /** How often each origin's network was the chosen one. */
    private void origins() {
        List<String> named = methods.stream()
                .filter(m -> Methods.isSwatnn(m) && standings.isFront(m))
                .toList();
        for (String method : named) {
            Map<String, Integer> own = new TreeMap<>();
            Map<String, Integer> limited = new TreeMap<>();
            for (Result r : results) {
                if (r.method().equals(method)) {
                    (r.maxWeights() == 0 ? own : limited).merge(r.origin(), 1, Integer::sum);
                }
            }
            text.paragraph(
                    "Where the chosen networks of " + method + " started, and the hidden layers of their decoder:");
            text.table("Start", "Own choice", "Under limits");
            List<String> origins = new ArrayList<>(limited.keySet());
            own.keySet().stream().filter(o -> !limited.containsKey(o)).forEach(origins::add);
            origins.sort(Comparator.comparingInt((String o) -> -own.getOrDefault(o, 0) - limited.getOrDefault(o, 0)));
            for (String origin : origins) {
                text.row(List.of(origin, "" + own.getOrDefault(origin, 0), "" + limited.getOrDefault(origin, 0)));
            }
        }
    }

    private void dataSet(String dataSet) {
        List<Score> runs =
                scores.stream().filter(s -> s.dataSet().equals(dataSet)).toList();
        text.heading(3, dataSet);
        double noise = runs.get(0).noiseFloor();
        if (noise > 0) {
            text.paragraph("Variance of the noise: " + cell("%.2e", noise) + ".");
        }
        List<String> head = new ArrayList<>(
                List.of("Method", "Test error", "Parameters", "Nodes", "Hidden layers", "Build s", "Rows/s"));
        List<Integer> limits = runs.stream().anyMatch(s -> s.maxWeights() > 0) ? Budgets.COMMON : List.of();
        limits.forEach(limit -> head.add("Error ≤ " + limit));
        text.table(head.toArray(String[]::new));
        for (String method : methods) {
            List<Score> own =
                    runs.stream().filter(s -> s.method().equals(method)).toList();
            own.stream().filter(s -> s.maxWeights() == 0).forEach(s -> {
                List<String> row = new ArrayList<>(List.of(
                        method,
                        cell("%.2e", s.error()),
                        cell("%.0f", s.parameters()),
                        cell("%.0f", s.nodes()),
                        cell("%.0f", s.size().hiddenLayers()),
                        cell("%.2f", s.seconds()),
                        cell("%,.0f", s.rowsPerSecond())));
                limits.forEach(limit -> row.add(limited(own, limit)));
                text.row(row);
            });
        }
    }

    /** The error under a limit. */
    private static String limited(List<Score> own, int limit) {
        return own.stream()
                .filter(s -> s.maxWeights() == limit)
                .map(s -> cell("%.2e", s.error()))
                .findFirst()
                .orElse("–");
    }

    private static String median(String format, List<Score> scores, ToDoubleFunction<Score> figure) {
        return cell(format, Comparison.median(scores, figure));
    }
}
