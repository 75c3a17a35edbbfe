package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.progress.MemoryExhaustedException;
import weka.core.Instances;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A process whose memory runs out in a build, and which then builds another model: {@code heap} with a small heap, {@code native}
 * with a limit of the address space.
 */
final class MemoryTrial {

    private MemoryTrial() {}

    public static void main(String[] arguments) throws Exception {
        SmallBuilds builds = new SmallBuilds(Path.of(arguments[1]));
        Instances few = SmallBuilds.data(60, 1);
        byte[] before = SmallBuilds.bytes(builds.build(few));
        if (arguments[0].equals("heap")) {
            exhaustHeap(builds, few);
        } else {
            // 1000 networks of 4 neurons over these rows take 1.6 GB for each array of activations, whatever else they
            // take.
            Instances many = SmallBuilds.data(20_000, 2);
            report(builds.classifier("-rows", "0", "-restarts", "1000"), many);
        }
        byte[] after = SmallBuilds.bytes(builds.build(few));
        System.out.println(Arrays.equals(before, after) ? "CLEAN" : "ANOTHER MODEL");
        System.exit(0);
    }

    /** Fills the heap but for a few megabytes. */
    private static void exhaustHeap(SmallBuilds builds, Instances data) throws Exception {
        SWATNN classifier = builds.classifier();
        classifier.setAutoencoder(new java.io.File(""));
        List<byte[]> ballast = new ArrayList<>();
        for (int size = 1 << 20; size >= 1 << 12; size /= 2) {
            try {
                while (true) {
                    ballast.add(new byte[size]);
                }
            } catch (OutOfMemoryError e) {
                // Smaller pieces fill the rest.
                continue;
            }
        }
        // Of 1 MB each: enough for a tiny autoencoder, not for the packaged one.
        ballast.subList(0, 4).clear();
        try {
            report(classifier, data);
        } finally {
            ballast.clear();
        }
    }

    private static void report(SWATNN classifier, Instances data) throws Exception {
        try {
            classifier.buildClassifier(data);
            System.out.println("BUILT");
        } catch (MemoryExhaustedException | java.io.IOException e) {
            Outcome.requireReadable(e);
            System.out.println("SAID " + e.getMessage());
        } catch (OutOfMemoryError e) {
            System.out.println("ERROR " + e.getStackTrace()[0]);
        }
    }
}
