package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.ranges.Interval;
import weka.core.Option;
import weka.core.SelectedTag;
import weka.core.Utils;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is made from the declarations of options. */
class DeclaredOptionsTest {

    static List<DeclaredProperty> properties() {
        return DeclaredProperty.of(SWATNN.class);
    }

    /** All but the preset, which is there to change others. */
    static List<DeclaredProperty> single() {
        return properties().stream().filter(p -> !p.name().equals("preset")).toList();
    }

    /** A setter that reaches for another option's value would change two, or none. */
    @ParameterizedTest
    @MethodSource("single")
    void setterChangesItsOwnOptionAlone(DeclaredProperty property) {
        SWATNN classifier = new SWATNN();
        Object other = other(property.get(classifier));
        property.set(classifier, other);
        OptionRecord before = OptionRecord.of(new SWATNN());
        List<String> changes = before.changes(OptionRecord.of(classifier));
        assertEquals(1, changes.size(), changes.toString());
        assertTrue(changes.get(0).startsWith("-" + property.name()), changes.toString());
        assertEquals(String.valueOf(other), String.valueOf(property.get(classifier)));
    }

    private static Object other(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number / 2 + 0.2;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof SelectedTag tag) {
            int last = tag.getTags().length - 1;
            return new SelectedTag(
                    tag.getTags()[last == tag.getSelectedTag().getID() ? 0 : last].getID(), tag.getTags());
        }
        return value instanceof String ? "weka.classifiers.trees.M5P" : new File("another");
    }

    @ParameterizedTest
    @MethodSource("properties")
    void defaultsAndPresetsAreAllowed(DeclaredProperty property) {
        Declaration declaration = property.declaration(new SWATNN());
        declaration.parse(declaration.standard());
        declaration.presets().values().forEach(declaration::parse);
        assertEquals(
                declaration.standard().isEmpty(),
                Set.of("autoencoder", "monotone").contains(declaration.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, 16, 16, 3, 10, 400, 6, 1000, 60",
        "FAST, 6, 3, 2, 8, 300, 2, 400, 20",
        "THOROUGH, 48, 48, 4, 16, 2000, 12, 4000, 200",
        "PUBLISHED, 0, 0, 1, 1, 1, 1, 1, 1",
    })
    void presetsRefineAsThoroughlyAsDocumented(
            Preset preset, int candidates, int starts, int rounds, int first, int few, int paths, int many, int last) {
        assertEquals(
                new RefinementSettings(candidates, starts, rounds, first, few, paths, many, last), preset.refinement());
    }

    @Test
    void helpSaysDefaultPresetsAndRange() {
        Map<String, String> ends = Map.of(
                "steps", "(default 30; 15 for fast, 200 for thorough, 8001 for published; between 0 and 1000000)",
                "start", "(default data+random; data for fast, random for published; one of data, random, data+random)",
                "validation", "(default 0.2; between 0 and 1, both excluded)",
                "l1", "(default 0.1; at least 0)",
                "resume", "which the model does not keep.",
                "autoencoder", "empty for the packaged one.");
        List<Option> options = Collections.list(new SWATNN().listOptions());
        for (Option option : options) {
            String end = ends.getOrDefault(option.name(), "");
            assertTrue(option.description().endsWith(end), option.description());
        }
        assertEquals("preset", options.get(0).name());
        assertEquals(
                options.size(), options.stream().map(Option::name).distinct().count());
    }

    /** A model may have been saved before an option was there. */
    @Test
    void valuesThatAreMissingHaveTheirDefaults() {
        OptionValues saved = new OptionValues();
        saved.set("steps", 7);
        assertNull(saved.get("paths", Integer.class));
        saved.addMissing(OptionValues.of(SWATNN.class, Preset.DEFAULT));
        assertEquals(7, saved.whole("steps"));
        assertEquals(6, saved.whole("paths"));
        assertNotNull(saved.get("autoencoder", File.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-iterations 0|The option -iterations is 0; it must lie between 1 and 1000000",
                "-threads 1025|The option -threads is 1025; it must lie between 0 and 1024",
                "-steps 99999999999|The option -steps is 99999999999; it must lie between 0 and 1000000",
                "-random-starts 10001|The option -random-starts is 10001; it must lie between 0 and 10000",
            })
    void refusesWithOneSentence(String options, String sentence) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> new SWATNN().setOptions(Utils.splitOptions(options)));
        assertEquals(sentence, e.getMessage());
    }

    @Test
    void tableReadsWhatAnnotationsWouldRead() {
        OptionTable table = new OptionTable()
                .whole("n", 3, "[1, 9]", "A number.")
                .number("x", 0.5, "(0, ∞)", "Another.")
                .text("t", "auto", "A text.")
                .choice("preset", Preset.FAST, "A choice.")
                .flag("f", "A flag.");
        OptionTable.Values standard = table.parse(new String[0]);
        assertEquals(3, standard.small("n"));
        assertEquals(Preset.FAST, standard.choice("preset", Preset.class));

        String[] options = {"-f", "-n", "4", "-preset", "Thorough", "-unknown"};
        OptionTable.Values values = table.parse(options);
        assertEquals(4, values.whole("n"));
        assertEquals(0.5, values.number("x"));
        assertEquals("auto", values.text("t"));
        assertTrue(values.flag("f"));
        assertEquals(Preset.THOROUGH, values.choice("preset", Preset.class));
        assertEquals(List.of("-n", "4", "-preset", "thorough", "-f"), List.of(values.toArray()));
        assertEquals("-unknown", String.join("", options));
        assertEquals(
                "The option -n is 10; it must lie between 1 and 9",
                assertThrows(IllegalArgumentException.class, () -> table.parse(new String[] {"-n", "10"}))
                        .getMessage());
        assertEquals(
                "The option -n needs a value",
                assertThrows(IllegalArgumentException.class, () -> table.parse(new String[] {"-n"}))
                        .getMessage());
        List<String> help = new ArrayList<>();
        Collections.list(table.list()).forEach(o -> help.add(o.synopsis() + o.description()));
        assertEquals("-n <number>\tA number.\n\t(default 3; between 1 and 9)", help.get(0));
        assertEquals("-f\tA flag.", help.get(4));
    }

    @Test
    void longListsOfChoicesAreAbridged() {
        Declaration many = new Declaration(
                "d",
                Declaration.Kind.CHOICE,
                List.of("a", "b", "c", "d", "e", "f", "g"),
                null,
                "a",
                Map.of(),
                "-d <name>",
                "x");
        assertEquals("one of a, b, c, d to g", many.range());
        assertEquals("g", many.parse(" G "));
        assertEquals(
                "between 1 and 2",
                new Declaration(
                                "n",
                                Declaration.Kind.NUMBER,
                                List.of(),
                                Interval.of("[1, 2]"),
                                "1",
                                Map.of(),
                                "-n <number>",
                                "x")
                        .range());
    }
}
