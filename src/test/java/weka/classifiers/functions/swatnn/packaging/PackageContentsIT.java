package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What is in the two package files. */
class PackageContentsIT {

    private static final String LIB = "lib/";
    private static final Predicate<String> DOCUMENT =
            Pattern.compile("src/docs/.*\\.(md|png|svg)").asMatchPredicate();

    @Test
    void theSmallPackageHoldsItsJarsTheModelAndNoNativeLibraries() throws IOException {
        Set<String> names = names(BuiltPackages.withoutNatives());
        for (String model : List.of("autoencoder", "architecture")) {
            assertTrue(names.contains("models/" + model + ".json"), () -> "No " + model + " in " + names);
            assertTrue(names.contains("models/" + model + ".safetensors"), () -> "No " + model + " in " + names);
        }
        assertTrue(names.contains("PluginManager.props"), () -> "No viewer in " + names);
        assertEquals(
                1,
                names.stream()
                        .filter(name -> name.matches("swatNN-[^/]+\\.jar"))
                        .count(),
                () -> "No own jar at the root of " + names);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("lib/pytorch-jni-")), names::toString);
        assertFalse(names.stream().anyMatch(name -> name.contains("pytorch-native")), names::toString);
        assertFalse(names.stream().anyMatch(name -> name.matches("lib/(weka|junit).*")), names::toString);
    }

    @Test
    void theOtherPackageHoldsOnlyItsPlatformsLibrariesMore() throws IOException {
        Set<String> more = names(BuiltPackages.withNatives());
        more.removeAll(names(BuiltPackages.withoutNatives()));
        assertEquals(1, more.size(), more::toString);
        assertTrue(
                more.iterator().next().matches("lib/pytorch-native-cpu-[0-9.]+-" + BuiltPackages.platform() + "\\.jar"),
                more::toString);
    }

    /** Both zips hold the licence's whole text, the documents and the pictures that these show. */
    @Test
    void bothPackagesHoldTheLicenceAndTheDocuments() throws IOException {
        for (Path zip : List.of(BuiltPackages.withoutNatives(), BuiltPackages.withNatives())) {
            String licence = text(zip, "LICENSE");
            assertTrue(licence.contains("GNU GENERAL PUBLIC LICENSE"), zip::toString);
            assertTrue(licence.contains("Version 3, 29 June 2007"), zip::toString);
            assertTrue(licence.contains("END OF TERMS AND CONDITIONS"), zip::toString);
            Set<String> names = names(zip);
            assertTrue(names.contains("README.md"), names::toString);
            assertEquals(documents(), names.stream().filter(DOCUMENT).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** The pages and pictures of the sources. */
    private static Set<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "docs"))) {
            return files.map(file -> file.toString().replace(File.separatorChar, '/'))
                    .filter(DOCUMENT)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyJarIsListedWithItsLicence() throws IOException {
        String list = text(BuiltPackages.withoutNatives(), "doc/THIRD-PARTY.md");
        Set<String> listed = list.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> LIB + line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> packaged = names(BuiltPackages.withoutNatives()).stream()
                .filter(name -> name.startsWith(LIB) && name.endsWith(".jar"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packaged, listed);
    }

    @Test
    void theDescriptionIsWhatWekasPackageManagerWants() throws IOException {
        Properties description = new Properties();
        try (ZipFile zip = new ZipFile(BuiltPackages.withoutNatives().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("Description.props"))) {
            description.load(in);
        }
        for (String key : List.of(
                "PackageName",
                "Version",
                "Date",
                "Title",
                "Category",
                "Author",
                "Maintainer",
                "License",
                "Description",
                "PackageURL",
                "Depends",
                "JVMVersion",
                "MessageToDisplayOnInstallation")) {
            String value = description.getProperty(key, "");
            assertFalse(value.isBlank() || value.contains("${"), () -> key + " is '" + value + "'");
        }
        assertEquals("swatNN", description.getProperty("PackageName"));
        assertEquals(
                "swatNN-" + description.getProperty("Version") + ".zip",
                BuiltPackages.withoutNatives().getFileName().toString());
        assertTrue(description.getProperty("Date").matches("\\d{4}-\\d\\d-\\d\\d"), description::toString);
        assertEquals(">16", description.getProperty("JVMVersion"));
        assertEquals("weka (>=3.9.7)", description.getProperty("Depends"));
    }

    @Test
    void noTextNamesAFolderOfTheBuildMachine() throws IOException {
        String here = Path.of("").toAbsolutePath().toString();
        for (String name : names(BuiltPackages.withoutNatives())) {
            if (name.matches(".*\\.(props|md|json)")) {
                assertFalse(text(BuiltPackages.withoutNatives(), name).contains(here), name);
            }
        }
    }

    /** Every file of the package's own, those in its jar included; jars of others are as their projects publish them. */
    @Test
    void nothingHoldsASecretOrAPathOfTheBuildMachine() throws IOException {
        List<String> forbidden = List.of(
                Path.of("").toAbsolutePath().toString(),
                System.getProperty("user.home") + "/",
                "BEGIN PRIVATE KEY",
                "BEGIN RSA PRIVATE KEY",
                "BEGIN OPENSSH PRIVATE KEY",
                "AKIA",
                "ghp_",
                "github_pat_");
        int seen = 0;
        try (ZipFile zip = new ZipFile(BuiltPackages.withoutNatives().toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> !e.getName().startsWith(LIB)).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    requireNone(entry.getName(), bytes, forbidden);
                    seen++;
                    if (entry.getName().endsWith(".jar")) {
                        seen += requireNoneWithin(entry.getName(), bytes, forbidden);
                    }
                }
            }
        }
        assertTrue(seen > 100, seen + " files");
    }

    private static int requireNoneWithin(String jar, byte[] bytes, List<String> forbidden) throws IOException {
        int seen = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                requireNone(jar + "!" + entry.getName(), in.readAllBytes(), forbidden);
                seen++;
            }
        }
        return seen;
    }

    private static void requireNone(String name, byte[] bytes, List<String> forbidden) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String secret : forbidden) {
            // Four letters turn up by chance among a million random numbers.
            boolean chance = secret.length() == 4 && name.endsWith(".safetensors");
            assertFalse(!chance && text.contains(secret), () -> name + " holds " + secret);
        }
    }

    /** The first versions without the flaws that public advisories have of these libraries. */
    @ParameterizedTest
    @CsvSource({
        "commons-compress, 1.26.0", // CVE-2024-25710, CVE-2024-26308
        "commons-io, 2.14.0", // CVE-2024-47554
        "protobuf-java, 3.25.5", // CVE-2024-7254
        "jackson-core, 2.15.0", // CVE-2025-52999
        "jackson-databind, 2.13.4.2", // CVE-2022-42003, CVE-2022-42004
        "gson, 2.8.9", // CVE-2022-25647
        "jfreechart, 1.5.5", // CVE-2024-22949, CVE-2024-23076
    })
    void noJarIsOlderThanTheLastRepairOfAKnownFlaw(String library, String least) throws IOException {
        String version = names(BuiltPackages.withoutNatives()).stream()
                .filter(name -> name.matches(LIB + library + "-[0-9.]+\\.jar"))
                .map(name -> name.substring((LIB + library + "-").length(), name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow();
        assertTrue(
                Arrays.compare(numbers(version), numbers(least)) >= 0,
                () -> library + " " + version + " is older than " + least);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static Set<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
