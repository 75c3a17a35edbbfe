package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents hold together: links lead somewhere, the README stays short, nothing is of one machine only. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final int MOST_WORDS = 1500;

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~/])/(home|root|work|tmp|Users|mnt)/|\\b[A-Z]:\\\\");

    @Test
    void everyRelativeLinkAndPictureExists() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(prose(page));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*")) {
                    links++;
                    if (!leadsSomewhere(page, link.group(1))) {
                        broken.add(page + ": " + link.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 50, links + " links");
    }

    @Test
    void theReadmeIsShort() throws IOException {
        int words = Files.readString(README).trim().split("\\s+").length;
        assertTrue(words <= MOST_WORDS, () -> words + " words");
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new HashSet<>();
        List<Path> open = new ArrayList<>(List.of(README));
        while (!open.isEmpty()) {
            Path page = open.remove(open.size() - 1);
            if (reached.add(page)) {
                Matcher link = LINK.matcher(prose(page));
                while (link.find()) {
                    String target = link.group(1).replaceFirst("#.*", "");
                    if (target.endsWith(".md") && !target.contains(":")) {
                        open.add(page.resolveSibling(target).normalize());
                    }
                }
            }
        }
        List<Path> unread =
                pages().stream().filter(page -> !reached.contains(page)).toList();
        assertEquals(List.of(), unread);
    }

    @Test
    void noPageMentionsAPathOfAMachine() throws IOException {
        for (Path page : pages()) {
            Matcher path = MACHINE_PATH.matcher(Files.readString(page));
            assertTrue(!path.find(), () -> page + " mentions " + path.group());
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src", "docs"));
                Stream<Path> github = Files.walk(Path.of(".github"))) {
            return Stream.of(Stream.of(README), docs, github)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** A page without its blocks of code, in which brackets mean other things. */
    private static String prose(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page)).replaceAll("");
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Path file = name.isEmpty() ? page : page.resolveSibling(name).normalize();
        return Files.exists(file) && (hash < 0 || anchors(file).contains(target.substring(hash + 1)));
    }

    /** The names that GitHub gives to the headings of a page. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
