package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.Utils;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** The same build again and again, with the packaged autoencoder and other numbers of threads. */
final class Repeats {

    private static final String OPTIONS = "-preset fast -steps 6 -restarts 2 -candidates 4 -paths 2";

    private Repeats() {}

    /** Equal bytes, whatever garbage lies around and however many threads refine. */
    static Outcome run(int count) throws Exception {
        Instances data = SmallBuilds.data(300, 4);
        byte[] first = null;
        byte[][] garbage = new byte[16][];
        for (int i = 0; i < count; i++) {
            // Other sizes of garbage, so that the buffers of a build lie elsewhere each time.
            garbage[i % garbage.length] = new byte[1000 + 7919 * (i % 101)];
            SWATNN classifier = new SWATNN();
            classifier.setOptions(Utils.splitOptions(OPTIONS + " -threads " + (1 + i % 8)));
            classifier.buildClassifier(data);
            classifier.setThreads(0);
            byte[] bytes = SmallBuilds.bytes(classifier);
            first = first == null ? bytes : first;
            Outcome.require(Arrays.equals(first, bytes), "Build " + i + " gave another model:\n" + classifier);
        }
        return new Outcome("the same build, 1 to 8 threads", count, "equal to the last byte");
    }

    /** Prints the model's bytes, for comparisons between processes. */
    public static void main(String[] arguments) throws Exception {
        SWATNN classifier = new SmallBuilds(Path.of(arguments[0])).build(SmallBuilds.data(150, 1));
        System.out.println("MODEL " + HexFormat.of().formatHex(SmallBuilds.bytes(classifier)));
        System.exit(0);
    }
}
