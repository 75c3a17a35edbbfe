package weka.classifiers.functions.swatnn.options;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.design.DesignSettings;
import weka.classifiers.functions.swatnn.design.RefinementSettings;
import weka.classifiers.functions.swatnn.engine.DeviceChoice;
import weka.classifiers.functions.swatnn.search.Penalties;
import weka.classifiers.functions.swatnn.search.Relaxation;
import weka.classifiers.functions.swatnn.search.SearchSettings;
import weka.classifiers.functions.swatnn.search.Start;
import weka.classifiers.functions.swatnn.search.Temperature;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.Utils;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class NetworkDesignOptionsTest {

    private static SWATNN with(String options) throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions(options));
        return classifier;
    }

    private static String value(OptionHandler handler, String option) throws Exception {
        return Utils.getOption(option, handler.getOptions());
    }

    @ParameterizedTest
    @CsvSource({
        "preset, default",
        "min-layers, 1",
        "max-layers, 4",
        "l1, 0.1",
        "soft-count, 0.01",
        "tolerance, 0.02",
        "max-weights, 0",
        "validation, 0.2",
        "learning-rate, 0.1",
        "threshold-rate, 0.001",
        "temperature, 1.0",
        "final-temperature, 0.01",
        "start, data+random",
        "device, auto",
        "autoencoder, ''",
    })
    void hasDocumentedDefault(String option, String expected) throws Exception {
        assertEquals(expected, value(new SWATNN(), option));
    }

    @Test
    void listsEveryOption() {
        List<String> names = Collections.list(new SWATNN().listOptions()).stream()
                .map(weka.core.Option::name)
                .toList();
        List<String> wanted = List.of(
                "min-layers",
                "max-layers",
                "sparsity",
                "l1",
                "soft-count",
                "compactness",
                "activity",
                "tolerance",
                "max-weights",
                "no-refine",
                "validation",
                "steps",
                "restarts",
                "learning-rate",
                "threshold-rate",
                "temperature",
                "final-temperature",
                "anneal",
                "start",
                "preset",
                "device",
                "autoencoder",
                "S");
        assertTrue(names.containsAll(wanted), names.toString());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void roundTripsEachPreset(Preset preset) throws Exception {
        SWATNN chosen = with("-preset " + preset.label());
        SWATNN copy = new SWATNN();
        copy.setOptions(chosen.getOptions());

        assertArrayEquals(chosen.getOptions(), copy.getOptions());
        assertEquals(settings(chosen), settings(copy));
        assertEquals(preset.search(), settings(copy).search());
        assertEquals(preset.refinement(), settings(copy).refinement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "thorough", "published"})
    void roundTripsChangesToPreset(String preset) throws Exception {
        SWATNN changed = with("-preset " + preset
                + " -min-layers 2 -max-layers 3 -steps 11 -restarts 5 -learning-rate 0.2 -threshold-rate 0 -sparsity 0"
                + " -l1 0.3 -soft-count 0.4 -compactness 0.5 -activity 0.6 -tolerance 0.07 -error-floor 0 -validation 0.3"
                + " -temperature 2 -final-temperature 0.5 -anneal 0.25 -start data -relaxation annealed -rows 99"
                + " -max-weights 17 -candidates 6 -paths 3 -threads 2 -device gpu:1 -autoencoder \"a folder\" -S 42");
        SWATNN copy = new SWATNN();
        copy.setOptions(changed.getOptions());

        assertArrayEquals(changed.getOptions(), copy.getOptions());
        DesignSettings settings = settings(copy);
        assertEquals(
                new SearchSettings(
                        2,
                        3,
                        11,
                        5,
                        0.2,
                        0,
                        new Penalties(0, 0.3, 0.4, 0.5, 0.6),
                        new Temperature(2, 0.5, 0.25),
                        Start.DATA,
                        Relaxation.ANNEALED,
                        99),
                settings.search());
        assertEquals(6, settings.refinement().candidates());
        assertEquals(3, settings.refinement().paths());
        assertEquals(0.07, settings.choice().tolerance());
        assertEquals(0, settings.choice().floor());
        assertEquals(17, settings.choice().maxWeights());
        assertEquals(0.3, settings.validationFraction());
        assertEquals(2, settings.threads());
        assertEquals("gpu:1", copy.deviceName());
        assertEquals("gpu:1", copy.getDevice().getSelectedTag().getReadable());
        assertEquals("a folder", copy.getAutoencoder().getPath());
        assertEquals(42, copy.getSeed());
    }

    private static DesignSettings settings(NetworkDesignOptions options) {
        return options.designSettings();
    }

    @Test
    void publishedIsThePapersSearchWithoutRefinement() throws Exception {
        DesignSettings settings = settings(with("-preset published"));
        assertEquals(RefinementSettings.NONE, settings.refinement());
        assertEquals(8001, settings.search().steps());
        assertEquals(Start.RANDOM, settings.search().start());
        assertEquals(Relaxation.ANNEALED, settings.search().relaxation());
        assertEquals(
                new Penalties(1e-4, 0.1, 0.01, 0.4, 0.001), settings.search().penalties());
        assertEquals(0, settings.search().rows());
    }

    @Test
    void refinementCanBeLeftOut() throws Exception {
        SWATNN rough = with("-no-refine -candidates 7");
        assertEquals(RefinementSettings.NONE, settings(rough).refinement());
        SWATNN copy = new SWATNN();
        copy.setOptions(rough.getOptions());
        assertArrayEquals(rough.getOptions(), copy.getOptions());
        copy.setNoRefinement(false);
        assertEquals(7, settings(copy).refinement().candidates());
    }

    @Test
    void randomStartsJoinTheCandidates() throws Exception {
        assertEquals(16, settings(with("")).refinement().randomStarts());
        assertEquals(0, settings(with("-random-starts 0")).refinement().randomStarts());
        SWATNN many = with("-random-starts 99 -candidates 3 -paths 2");
        SWATNN copy = new SWATNN();
        copy.setOptions(many.getOptions());
        assertEquals(99, settings(copy).refinement().randomStarts());
        assertEquals(3, settings(copy).refinement().candidates());
        assertEquals(2, settings(copy).refinement().paths());
    }

    @Test
    void presetAppliesFirstWhateverItsPlace() throws Exception {
        assertArrayEquals(
                with("-preset fast -steps 7 -candidates 9").getOptions(),
                with("-steps 7 -candidates 9 -preset fast").getOptions());
    }

    @Test
    void choosingPresetInWindowSetsItsOptions() {
        SWATNN classifier = new SWATNN();
        classifier.setSteps(3);
        classifier.setPreset(new SelectedTag(Preset.THOROUGH.ordinal(), NetworkDesignOptions.PRESETS));
        assertEquals(Preset.THOROUGH.search(), settings(classifier).search());
    }

    @Test
    void absentOptionsTakeTheirDefaults() throws Exception {
        SWATNN classifier = with("-preset published -tolerance 0.5 -device cpu -autoencoder x -S 9");
        classifier.setOptions(new String[0]);
        assertArrayEquals(new SWATNN().getOptions(), classifier.getOptions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-preset quick|-preset|quick|default, fast, thorough, published",
                "-start here|-start|here|data, random, data+random",
                "-relaxation soft|-relaxation|soft|straight-through, annealed",
                "-device tpu|-device|tpu|auto, cpu, gpu",
                "-device gpu:x|-device|gpu:x|auto, cpu, gpu",
                "-steps many|-steps|many|whole number",
                "-steps 1.5|-steps|1.5|whole number",
                "-steps -1|-steps|-1|between 0 and",
                "-restarts 0|-restarts|0|between 1 and",
                "-tolerance little|-tolerance|little|a number",
                "-tolerance -0.1|-tolerance|-0.1|at least 0",
                "-tolerance NaN|-tolerance|NaN|at least 0",
                "-error-floor -1|-error-floor|-1|at least 0",
                "-max-weights -1|-max-weights|-1|between 0 and 1000000",
                "-max-weights few|-max-weights|few|whole number",
                "-validation 0|-validation|0|between 0 and 1, both excluded",
                "-validation 1|-validation|1|between 0 and 1, both excluded",
                "-validation -3|-validation|-3|between 0 and 1, both excluded",
                "-min-layers 0|-min-layers|0|between 1 and 4",
                "-max-layers 5|-max-layers|5|between 1 and 4",
                "-min-layers 3 -max-layers 2|-min-layers|3|not exceed -max-layers, which is 2",
                "-sparsity -1|-sparsity|-1|at least 0",
                "-l1 -1|-l1|-1|at least 0",
                "-soft-count -1|-soft-count|-1|at least 0",
                "-compactness -1|-compactness|-1|at least 0",
                "-activity -1|-activity|-1|at least 0",
                "-learning-rate 0|-learning-rate|0|greater than 0",
                "-learning-rate Infinity|-learning-rate|Infinity|greater than 0",
                "-threshold-rate -1|-threshold-rate|-1|at least 0",
                "-temperature 0|-temperature|0|greater than 0",
                "-final-temperature -1|-final-temperature|-1|greater than 0",
                "-final-temperature 2|-final-temperature|2|not exceed -temperature, which is 1",
                "-anneal 0|-anneal|0|and 1",
                "-anneal 1.5|-anneal|1.5|and 1",
                "-rows -1|-rows|-1|between 0 and",
                "-candidates -1|-candidates|-1|between 0 and",
                "-paths 0|-paths|0|between 1 and",
                "-threads -2|-threads|-2|between 0 and",
            })
    void refusesNamingOptionValueAndRange(String options, String option, String value, String range) {
        SWATNN classifier = new SWATNN();
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> classifier.setOptions(Utils.splitOptions(options)));
        for (String part : List.of(option, value, range)) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void refusesUnknownOption() {
        Exception e = assertThrows(Exception.class, () -> with("-stepps 3"));
        assertTrue(e.getMessage().contains("-stepps"), e.getMessage());
    }

    @Test
    void refusesOptionWithoutValue() {
        Exception e = assertThrows(Exception.class, () -> with("-steps"));
        assertTrue(e.getMessage().contains("-steps"), e.getMessage());
    }

    /** The setters take anything, as a window may set them in any order; the build looks. */
    @Test
    void buildRefusesWhatSettersLetIn() {
        List<Consumer<SWATNN>> mistakes = List.of(
                c -> c.setMinHiddenLayers(5),
                c -> {
                    c.setMinHiddenLayers(3);
                    c.setMaxHiddenLayers(2);
                },
                c -> c.setSparsityWeight(-1),
                c -> c.setValidationFraction(1),
                c -> c.setErrorTolerance(Double.NaN));
        List<String> named = List.of(
                "-min-layers is 5", "-min-layers is 3", "-sparsity is -1", "-validation is 1", "-tolerance is NaN");
        for (int i = 0; i < mistakes.size(); i++) {
            SWATNN classifier = new SWATNN();
            mistakes.get(i).accept(classifier);
            Exception e = assertThrows(IllegalArgumentException.class, () -> classifier.buildClassifier(twoRows()));
            assertTrue(e.getMessage().contains(named.get(i)), e.getMessage());
        }
    }

    @Test
    void deviceIsOneOfAListInWindows() {
        SWATNN classifier = new SWATNN();
        assertEquals("auto", classifier.getDevice().getSelectedTag().getReadable());
        for (Tag device : SWATNN.DEVICES) {
            classifier.setDevice(new SelectedTag(device.getID(), SWATNN.DEVICES));
            assertEquals(device.getReadable(), classifier.deviceName());
            assertEquals(
                    device.getReadable(),
                    DeviceChoice.parse(classifier.deviceName()).name());
        }
        classifier.setDevice(new SelectedTag(0, new Tag[] {new Tag(0, "tpu")}));
        assertEquals("gpu:15", classifier.deviceName(), "tags of other properties change nothing");
    }

    private static Instances twoRows() {
        Instances data = new Instances("two", new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"))), 2);
        data.setClassIndex(1);
        data.add(new DenseInstance(1, new double[] {0, 1}));
        data.add(new DenseInstance(1, new double[] {1, 2}));
        return data;
    }

    @Test
    void propertiesHaveTipsAndOneOrder() throws Exception {
        List<OptionMetadata> options = Arrays.stream(
                        Introspector.getBeanInfo(SWATNN.class).getPropertyDescriptors())
                .filter(p -> p.getReadMethod() != null)
                .map(PropertyDescriptor::getReadMethod)
                .map(getter -> getter.getAnnotation(OptionMetadata.class))
                .filter(option ->
                        option != null && !option.commandLineParamName().isEmpty())
                .toList();
        for (OptionMetadata option : options) {
            assertFalse(option.displayName().isBlank());
            assertTrue(option.description().length() > 15, option.displayName());
            assertTrue(
                    option.commandLineParamSynopsis().startsWith("-" + option.commandLineParamName()),
                    option.commandLineParamSynopsis());
        }
        assertEquals(
                IntStream.range(0, options.size()).boxed().toList(),
                options.stream().map(OptionMetadata::displayOrder).sorted().toList());
        assertEquals(
                List.of(
                        "Preset",
                        "Most weights",
                        "Teacher",
                        "Members",
                        "Iterations",
                        "Resume",
                        "Loss",
                        "Target transform",
                        "Intervals",
                        "Time limit",
                        "Monotone"),
                options.stream()
                        .filter(option -> option.category().isEmpty())
                        .sorted(Comparator.comparingInt(OptionMetadata::displayOrder))
                        .map(OptionMetadata::displayName)
                        .toList(),
                "what the sheet shows first");
        int sentence = new SWATNN().globalInfo().indexOf('.');
        assertTrue(
                sentence < 100, "the sheet is made for two lines about the classifier, not " + sentence + " letters");
    }
}
