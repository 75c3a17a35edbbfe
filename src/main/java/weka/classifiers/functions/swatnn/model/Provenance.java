package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.TrainingData;
import weka.classifiers.functions.swatnn.frozen.ModelDescription;
import weka.classifiers.functions.swatnn.saved.PackageVersion;
import weka.core.Utils;
import weka.core.Version;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a model comes from: what it takes to build it again. It holds nothing that differs between equal builds; the seconds of the
 * build are beside it, in {@link FittedModel#seconds}.
 *
 * @param options the classifier's options at the build, as its command line, but for those without an effect on what is predicted: the
 *     number of threads, and whether the search is kept
 * @param seed seed of all randomness
 * @param data what the model was built from
 * @param autoencoder whose latent space was searched; null where nothing was searched
 * @param software what built it
 */
public record Provenance(String options, int seed, Data data, Autoencoder autoencoder, Software software)
        implements Serializable {

    /** Options without an effect on the model, and how many elements of a command line each takes. */
    private static final Map<String, Integer> WITHOUT_EFFECT = Map.of("-threads", 2, "-resume", 1);

    /**
     * The data of a build.
     *
     * @param relation name of the relation
     * @param rows number of rows
     * @param usedRows rows with a class value and a positive weight
     * @param attributes number of attributes, with the class
     * @param fingerprint 16 hexadecimal digits, the same for equal numbers in equal order; 0 without a usable row
     */
    public record Data(String relation, int rows, int usedRows, int attributes, String fingerprint)
            implements Serializable {}

    /**
     * A frozen autoencoder.
     *
     * @param sha256 checksum of its parameters, in hexadecimal digits
     * @param description its sizes and its training
     */
    public record Autoencoder(String sha256, String description) implements Serializable {}

    /**
     * Versions.
     *
     * @param swatnn of this package
     * @param weka of Weka
     * @param java of the Java virtual machine
     */
    public record Software(String swatnn, String weka, String java) implements Serializable {}

    /**
     * The provenance of a model that is built now, by this process.
     *
     * @param options all options of the classifier
     * @param seed its seed
     * @param data the training data
     * @param autoencoder description of the autoencoder, or null where nothing is searched
     */
    public static Provenance of(String[] options, int seed, TrainingData data, ModelDescription autoencoder) {
        TrainingData.Source source = data.source();
        return new Provenance(
                Utils.joinOptions(effective(options)),
                seed,
                new Data(
                        source.relation(),
                        source.rows(),
                        data.isEmpty() ? 0 : data.rows().rows(),
                        source.attributes(),
                        HexFormat.of()
                                .toHexDigits(data.isEmpty() ? 0 : data.rows().fingerprint())),
                autoencoder == null ? null : new Autoencoder(autoencoder.sha256(), text(autoencoder)),
                new Software(PackageVersion.get(), Version.VERSION, System.getProperty("java.version")));
    }

    /** What there is to say, by its name, in the order of reading; some has two lines. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Options", options);
        facts.put("Seed", String.valueOf(seed));
        facts.put(
                "Data",
                String.format(
                        Locale.ROOT,
                        "%s: %d rows (%d used), %d attributes, fingerprint %s",
                        data.relation(),
                        data.rows(),
                        data.usedRows(),
                        data.attributes(),
                        data.fingerprint()));
        if (autoencoder != null) {
            facts.put("Autoencoder", autoencoder.description() + "\nSHA-256 " + autoencoder.sha256());
        }
        facts.put(
                "Built by", "SWATNN " + software.swatnn() + ", Weka " + software.weka() + ", Java " + software.java());
        return facts;
    }

    private static String[] effective(String[] options) {
        List<String> effective = new ArrayList<>(List.of(options));
        WITHOUT_EFFECT.forEach((name, elements) -> {
            int place = effective.indexOf(name);
            if (place >= 0) {
                effective.subList(place, place + elements).clear();
            }
        });
        return effective.toArray(String[]::new);
    }

    private static String text(ModelDescription autoencoder) {
        String sizes = String.format(
                Locale.ROOT,
                "%d decoders, of 1 to %d hidden layers of at most %d neurons",
                autoencoder.sizes().depths(),
                autoencoder.sizes().depths(),
                autoencoder.sizes().width());
        ModelDescription.Provenance training = autoencoder.training();
        return training == null
                ? sizes
                : String.format(
                        Locale.ROOT,
                        "%s; trained on %d teachers by %s",
                        sizes,
                        training.teachers(),
                        training.software());
    }
}
