package weka.classifiers.functions.swatnn.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The trials at full length: {@code mvn test-compile exec:exec@trust "-Dtrust.arguments=builds=2000 predictions=100000000"}; without
 * arguments, all of them. Prints a table and ends with 1 where a trial failed.
 */
public final class Trust {

    private static final List<String> ALL = List.of(
            "truncations=100",
            "model-flips=1000",
            "forged-heads=1000",
            "saved-flips=1000",
            "interrupts=200",
            "stopped-searches=200",
            "at-once=64",
            "repeats=200",
            "presets=3",
            "builds=2000",
            "predictions=100000000");

    private Trust() {}

    private interface Trial {
        Outcome run(long amount) throws Exception;
    }

    private static Map<String, Trial> trials(Path folder) {
        Map<String, Trial> trials = new LinkedHashMap<>();
        trials.put("truncations", n -> new SavedModelDamage(folder).truncations((int) n));
        trials.put("model-flips", n -> new ModelDamage(folder).flips((int) n, 11));
        trials.put("forged-heads", n -> new ModelDamage(folder).forgedHeads((int) n, 12));
        trials.put("saved-flips", n -> new SavedModelDamage(folder).flips((int) n, 13));
        trials.put("interrupts", n -> new Interrupts(folder).run((int) n, 14));
        trials.put("stopped-searches", n -> Interrupts.memory((int) n));
        trials.put("at-once", n -> new Load(folder).atOnce((int) n, 16));
        trials.put("repeats", n -> Repeats.run((int) n));
        trials.put("presets", n -> Presets.run((int) n));
        trials.put("builds", n -> new Load(folder).inTurn((int) n));
        trials.put("predictions", n -> new Load(folder).predictions(n));
        return trials;
    }

    /** Arguments: names of trials with their amounts. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("trust");
        boolean failed = false;
        try {
            Map<String, Trial> trials = trials(folder);
            System.out.println("| trial | amount | seen |\n| --- | --: | --- |");
            for (String argument : arguments.length == 0 ? ALL : Arrays.asList(arguments)) {
                String[] parts = argument.split("=");
                Trial trial = trials.get(parts[0]);
                if (trial == null || parts.length != 2) {
                    throw new IllegalArgumentException(
                            "'" + argument + "' is no trial with an amount; there are " + ALL);
                }
                failed |= !print(parts[0], trial, Long.parseLong(parts[1]));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean print(String name, Trial trial, long amount) {
        try {
            Outcome outcome = trial.run(amount);
            System.out.println("| " + outcome.trial() + " | " + outcome.amount() + " | " + outcome.result() + " |");
            return true;
        } catch (Exception | AssertionError e) {
            System.out.println("| " + name + " | " + amount + " | FAILED: " + e.getMessage() + " |");
            e.printStackTrace();
            return false;
        }
    }
}
