package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weka.classifiers.functions.SWATNN;
import weka.core.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of options in the documents are those of the declarations. With {@code -Doptions.write=true} the page of all options is
 * written anew.
 */
class OptionPagesTest {

    private static final Path PAGE = Path.of("src", "docs", "options.md");
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- options -->\n";
    private static final String END = "<!-- /options -->";
    private static final String COMMAND = "mvn test -Dtest=OptionPagesTest -Doptions.write=true";

    /** A row of the README's table: names, defaults with what they mean in parentheses, meaning. */
    private static final Pattern README_ROW = Pattern.compile("(?m)^\\| (`-[^|]*) \\| ([^|]*) \\| [^|]* \\|$");

    /** The page has a column for each preset but the default one, whose values are the defaults. */
    private static final List<Preset> COLUMNS =
            Arrays.stream(Preset.values()).filter(p -> p != Preset.DEFAULT).toList();

    private final List<Declaration> declared = AnnotatedOptions.declarations(new SWATNN());

    @Test
    void pageOfAllOptionsIsThatOfTheCode() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, "the marks of the table are gone");
        if (Boolean.getBoolean("options.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
        } else {
            assertEquals(table(), page.substring(begin, end), "An option has changed; " + COMMAND + " writes the page");
        }
    }

    private String table() {
        String presets = COLUMNS.stream().map(p -> "`" + p.label() + "` | ").collect(Collectors.joining());
        return Stream.concat(
                        Stream.of(
                                "| option | default | " + presets + "allowed | meaning |",
                                "| --- |" + " --- |".repeat(COLUMNS.size() + 3)),
                        Stream.concat(declared.stream().map(OptionPagesTest::row), Stream.of(seedRow())))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String row(Declaration option) {
        String presets = COLUMNS.stream()
                .map(p -> option.presets().getOrDefault(p.label(), "") + " | ")
                .collect(Collectors.joining());
        return "| `-" + option.name() + "` | " + standard(option) + " | " + presets + option.range() + " | "
                + option.text().replace("|", "\\|") + " |";
    }

    private static String standard(Declaration option) {
        return option.kind() == Declaration.Kind.FLAG ? "off" : option.standard();
    }

    /** Weka's own option, which everybody needs. */
    private static String seedRow() {
        Option seed = Collections.list(new SWATNN().listOptions()).stream()
                .filter(option -> option.name().equals("S"))
                .findFirst()
                .orElseThrow();
        String text = seed.description().replaceAll("\\s*\\(default.*", "").strip();
        return "| `-S` | " + new SWATNN().getSeed() + " | " + " | ".repeat(COLUMNS.size()) + " | " + text + " |";
    }

    @Test
    void readmeHasTheDefaultsOfTheCode() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        declared.forEach(option -> defaults.put("-" + option.name(), standard(option)));
        defaults.put("-S", String.valueOf(new SWATNN().getSeed()));
        Matcher rows = README_ROW.matcher(Files.readString(README).replace("\r\n", "\n"));
        int options = 0;
        while (rows.find()) {
            String[] names = rows.group(1).replace("`", "").split(", ");
            String[] values = rows.group(2)
                    .replace("`", "")
                    .replaceAll(" \\([^)]*\\)", "")
                    .split(", ");
            assertEquals(names.length, values.length, rows.group());
            for (int i = 0; i < names.length; i++) {
                assertNotNull(defaults.get(names[i]), "There is no option " + names[i]);
                assertEquals(defaults.get(names[i]), values[i], names[i]);
                options++;
            }
        }
        assertTrue(options >= 7, options + " options in the README");
    }
}
