package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.Utils;
import weka.gui.Logger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Builds that are interrupted at random moments; the next build of the same classifier must not notice. */
final class Interrupts {

    private static final long LONGEST_MILLIS = 20_000;
    private static final int WARM = 10;
    private static final double MOST_MEGABYTES = 3;

    private final SmallBuilds builds;
    private final Instances data = SmallBuilds.data(150, 1);

    Interrupts(Path folder) throws Exception {
        builds = new SmallBuilds(folder);
    }

    /** So many interrupts, spread over the time that a build takes here. */
    Outcome run(int count, long seed) throws Exception {
        byte[] undisturbed = SmallBuilds.bytes(builds.build(data));
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            builds.build(data);
        }
        long longest = (System.nanoTime() - start) / 5;
        Random random = new Random(seed);
        int interrupted = 0;
        double slowest = 0;
        for (int i = 0; i < count; i++) {
            SWATNN classifier = builds.classifier();
            Throwable[] thrown = new Throwable[1];
            Thread builder = start(classifier, data, thrown);
            long nanos = (long) (random.nextDouble() * longest);
            Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            long asked = System.nanoTime();
            builder.interrupt();
            builder.join(LONGEST_MILLIS);
            Outcome.require(!builder.isAlive(), "The build goes on after an interrupt at " + nanos + " ns");
            if (thrown[0] != null) {
                Outcome.require(thrown[0] instanceof InterruptedException, "It ended with " + thrown[0]);
                Outcome.requireReadable(thrown[0]);
                interrupted++;
                slowest = Math.max(slowest, (System.nanoTime() - asked) / 1e9);
            }
            // What a build takes here and now: other programs may come and go.
            long begun = System.nanoTime();
            classifier.buildClassifier(data);
            longest = System.nanoTime() - begun;
            Outcome.require(
                    Arrays.equals(undisturbed, SmallBuilds.bytes(classifier)),
                    "After an interrupt at " + nanos + " ns the next build gave another model");
        }
        Outcome.require(interrupted > count / 10, "Only " + interrupted + " of " + count + " builds were interrupted");
        return new Outcome(
                "builds interrupted, each then built again",
                count,
                String.format(
                        java.util.Locale.ROOT,
                        "%d ended by the interrupt, within %.3f s; every next model equal",
                        interrupted,
                        slowest));
    }

    /**
     * Stopped searches through the packaged autoencoder, each in a thread of its own as the Explorer's are. A search that did not
     * release its autoencoder would leave 9 MB.
     */
    static Outcome memory(int count) throws Exception {
        Memory warm = null;
        for (int i = 0; i < count; i++) {
            if (i == WARM) {
                warm = Memory.now();
            }
            stopSearch();
        }
        Outcome.require(warm != null, "More than " + WARM + " searches are needed");
        Memory after = Memory.now();
        Outcome.require(
                after.resident() - warm.resident() < MOST_MEGABYTES * (count - WARM),
                "The process grew: " + warm.then(after));
        return new Outcome("searches stopped", count, warm.then(after));
    }

    private static void stopSearch() throws Exception {
        SWATNN classifier = new SWATNN();
        classifier.setOptions(Utils.splitOptions("-preset fast -max-layers 2"));
        classifier.setLog(new Logger() {
            private int steps;

            @Override
            public void logMessage(String message) {
                throw new AssertionError(message);
            }

            @Override
            public void statusMessage(String message) {
                if (message.contains("latent search") && ++steps == 3) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        Instances data = SmallBuilds.data(100, 2);
        Throwable[] thrown = new Throwable[1];
        start(classifier, data, thrown).join();
        Outcome.require(thrown[0] instanceof InterruptedException, "It ended with " + thrown[0]);
    }

    /** Builds in a thread of its own, as the Explorer does; what ends the build goes into the array. */
    private static Thread start(SWATNN classifier, Instances data, Throwable[] thrown) {
        Thread builder = new Thread(() -> {
            try {
                classifier.buildClassifier(data);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        builder.start();
        return builder;
    }
}
