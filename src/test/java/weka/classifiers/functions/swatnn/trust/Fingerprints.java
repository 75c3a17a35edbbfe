package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.model.BuildReport;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bits of what is built: one line for each data set, preset and seed, with hashes of all predictions, of the chosen network
 * and of all networks and errors of its front. Two versions of this package that compute the same print the same lines, on one
 * kind of processor: {@code mvn test-compile exec:exec@fingerprints "-Dfingerprints.arguments=out.csv"}.
 */
public final class Fingerprints {

    private static final List<String> PRESETS = List.of("fast", "default", "published -steps 60", "thorough");
    private static final List<Integer> SEEDS = List.of(1, 2);

    private Fingerprints() {}

    /** Arguments: the file to write, and names of data sets, none for all of them. Lines that the file has are not computed anew. */
    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        String known = Files.exists(out) ? Files.readString(out) : "";
        for (String preset : PRESETS) {
            for (Path file : dataSets()) {
                String name = file.getFileName().toString().replace(".arff", "");
                for (int seed : SEEDS) {
                    String key = name + "," + preset + "," + seed + ",";
                    if ((wanted.isEmpty() || wanted.contains(name)) && !known.contains(key)) {
                        String line = key + of(read(file), "-preset " + preset + " -threads 1 -S " + seed);
                        try (PrintStream stream = new PrintStream(Files.newOutputStream(
                                out,
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.APPEND))) {
                            stream.println(line);
                        }
                    }
                }
            }
        }
    }

    private static List<Path> dataSets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("test-data"))) {
            return files.filter(f -> f.toString().endsWith(".arff")).sorted().toList();
        }
    }

    private static Instances read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Instances data = new Instances(reader);
            data.setClassIndex(data.numAttributes() - 1);
            return data;
        }
    }

    /** The fingerprint of a build: size, error, and hashes of predictions, network and front. */
    static String of(Instances data, String options) throws Exception {
        SWATNN model = new SWATNN();
        model.setOptions(Utils.splitOptions(options));
        model.buildClassifier(data);
        Hash predictions = new Hash();
        for (Instance row : data) {
            predictions.add(model.classifyInstance(row));
        }
        BuildReport report = model.model().report();
        Hash chosen = new Hash();
        chosen.add(model.model().network());
        Hash front = new Hash();
        for (BuildReport.Point point : report.front()) {
            front.add(point.error());
            front.add(point.network());
        }
        return model.model().network().nonZeroWeights() + "," + report.chosenError() + "," + report.source() + ","
                + report.front().size() + "," + predictions + "," + chosen + "," + front;
    }

    /** FNV-1a over the bits of numbers. */
    private static final class Hash {
        private long value = 0xcbf29ce484222325L;

        void add(double number) {
            long bits = Double.doubleToLongBits(number);
            for (int shift = 0; shift < 64; shift += 8) {
                value = (value ^ (bits >>> shift & 0xff)) * 0x100000001b3L;
            }
        }

        void add(SparseMlp network) {
            int sources = network.inputs();
            for (int l = 0; l <= network.hiddenLayers(); l++) {
                for (int to = 0; to < network.width(l); to++) {
                    add(network.bias(l, to));
                    add(
                            l < network.hiddenLayers()
                                    ? network.activation(l, to).label().hashCode()
                                    : 0);
                    for (int from = 0; from < sources; from++) {
                        add(network.weight(l, from, to));
                    }
                }
                sources = network.width(l);
            }
        }

        @Override
        public String toString() {
            return Long.toHexString(value);
        }
    }
}
