package weka.classifiers.functions.swatnn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may know whom: nothing below knows anything above, there are no circles, and few packages know the large libraries. */
class FloorsTest {

    private static final String ROOT = "weka.classifiers.functions.swatnn.";

    /** From the ground up. Packages of one floor do not know each other, and none knows a floor above its own. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("network", "loss", "progress", "files", "charts", "ranges", "saved", "effects"),
            Set.of("data", "select", "matrices", "engine"),
            Set.of("refine", "prediction", "tensors"),
            Set.of("autoencoder", "teachers"),
            Set.of("frozen"),
            Set.of("search", "policy", "starts"),
            Set.of("design"),
            Set.of("teaching"),
            Set.of("model", "options"),
            Set.of("export", "compress", "pretraining", "evaluation"),
            Set.of("pictures"),
            Set.of("report"),
            Set.of("viewer", "face"));

    private static final Path PAGE = Path.of("src", "docs", "architecture.md");
    private static final Path FIGURE = Path.of("src", "docs", "images", "floors.svg");

    /** A package's row of the page, and one of the texts of the figure with its height and its kind: t names a package. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|");

    private static final Pattern TEXT = Pattern.compile("<text x=\"\\d+\" y=\"(\\d+)\" class=\"t\">(\\w+)</text>");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("weka.classifiers.functions");
    }

    @Test
    void everyPackageHasAFloor() {
        Set<String> packages = classes.stream()
                .map(c -> c.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = FLOORS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, packages);
    }

    @Test
    void thePageNamesEveryPackageOnce() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("## The packages");
        String table = page.substring(begin, page.indexOf("\n## ", begin));
        List<String> named = ROW.matcher(table)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).replace("`", "").split(", ")))
                .sorted()
                .toList();
        assertEquals(FLOORS.stream().flatMap(Set::stream).sorted().toList(), named);
    }

    @Test
    void theFigureShowsTheFloors() throws IOException {
        Map<Integer, Set<String>> byHeight = new TreeMap<>(Comparator.reverseOrder());
        Matcher text = TEXT.matcher(Files.readString(FIGURE));
        while (text.find()) {
            byHeight.computeIfAbsent(Integer.valueOf(text.group(1)), height -> new TreeSet<>())
                    .add(text.group(2));
        }
        assertEquals(FLOORS, List.copyOf(byHeight.values()));
    }

    @Test
    void nothingBelowKnowsAnythingAbove() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                List<String> barred = new ArrayList<>(List.of("weka.classifiers.functions"));
                for (int other = floor; other < FLOORS.size(); other++) {
                    FLOORS.get(other).stream()
                            .filter(name -> !name.equals(room))
                            .map(name -> ROOT + name)
                            .forEach(barred::add);
                }
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + room)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(barred.toArray(String[]::new))
                        .because(room + " stands on floor " + floor)
                        .check(classes);
            }
        }
    }

    @Test
    void thereAreNoCircles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + "(*)")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** Exactly these, so that a room that no longer needs the library is struck off. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ai.djl. | DJL (PyTorch) | autoencoder engine evaluation frozen matrices policy pretraining search tensors",
                "org.ejml. | EJML | evaluation refine search starts",
                "com.fasterxml. | Jackson | autoencoder export frozen pretraining",
                "org.jfree. | JFreeChart | charts pictures viewer",
                "javax.swing. | Swing | viewer",
                "weka.gui. | Weka's windows | options progress viewer",
                "weka.core. | Weka's core | compress data design evaluation export face frozen model options pictures prediction pretraining report saved teaching viewer"
            })
    void fewKnowTheLibrary(String library, String name, String rooms) throws IOException {
        Set<String> knowing = classes.stream()
                .filter(c -> c.getPackageName().startsWith(ROOT))
                .filter(c -> c.getDirectDependenciesFromSelf().stream().anyMatch(d -> d.getTargetClass()
                        .getBaseComponentType()
                        .getName()
                        .startsWith(library)))
                .map(c -> c.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of(rooms.split(" "))), knowing);
        String row = "| " + name + " | `" + String.join("` `", knowing) + "` |";
        assertTrue(Files.readString(PAGE).contains(row), () -> PAGE + " lacks: " + row);
    }
}
