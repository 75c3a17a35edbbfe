package weka.classifiers.functions.swatnn.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in the two package files. */
class PackageContentsIT {

    private static final String LIB = "lib/";

    @Test
    void theSmallPackageHoldsItsJarsTheModelAndNoNativeLibraries() throws IOException {
        Set<String> names = names(BuiltPackages.withoutNatives());
        assertTrue(names.contains("models/autoencoder.json"), () -> "No model in " + names);
        assertTrue(names.contains("PluginManager.props"), () -> "No viewer in " + names);
        assertTrue(names.contains("models/autoencoder.safetensors"), () -> "No model in " + names);
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
