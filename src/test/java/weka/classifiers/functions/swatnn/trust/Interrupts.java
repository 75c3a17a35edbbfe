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

    /** Some milliseconds. */
    private static final int MOST_TURNS = 100_000;

    private static final int WARM = 10;
    private static final double MOST_MEGABYTES = 3;

    private final SmallBuilds builds;
    private final Instances data = SmallBuilds.data(150, 1);

    Interrupts(Path folder) throws Exception {
        builds = new SmallBuilds(folder);
    }

    /**
     * So many interrupts, each a moment after a call of the listener that is drawn from those of a whole build. The first one is
     * within the first call: no build ends before it.
     */
    Outcome run(int count, long seed) throws Exception {
        byte[] undisturbed = SmallBuilds.bytes(builds.build(data));
        Random random = new Random(seed);
        int interrupted = 0;
        int calls = 1;
        for (int i = 0; i < count; i++) {
            SWATNN classifier = builds.classifier();
            Throwable[] thrown = new Throwable[1];
            Thread builder = builder(classifier, data, thrown);
            int call = 1 + random.nextInt(calls);
            classifier.setLog(new Calls(builder, call, i == 0 ? 0 : random.nextInt(MOST_TURNS)));
            builder.start();
            builder.join();
            if (thrown[0] != null) {
                Outcome.require(thrown[0] instanceof InterruptedException, "It ended with " + thrown[0]);
                Outcome.requireReadable(thrown[0]);
                interrupted++;
            }
            Calls all = new Calls(null, 0, 0);
            classifier.setLog(all);
            classifier.buildClassifier(data);
            calls = all.count;
            classifier.setLog(null);
            Outcome.require(
                    Arrays.equals(undisturbed, SmallBuilds.bytes(classifier)),
                    "After an interrupt at call " + call + " the next build gave another model");
        }
        Outcome.require(interrupted > 0, "None of " + count + " builds was interrupted");
        return new Outcome(
                "builds interrupted, each then built again",
                count,
                interrupted + " ended by the interrupt, the others before it; every next model equal");
    }

    /** Counts what a build says of its progress, and interrupts it some turns of an empty loop after one of these calls. */
    private static final class Calls implements Logger {

        private final Thread builder;
        private final int call;
        private final int turns;
        private volatile int count;

        Calls(Thread builder, int call, int turns) {
            this.builder = builder;
            this.call = call;
            this.turns = turns;
        }

        @Override
        public void logMessage(String message) {
            throw new AssertionError(message);
        }

        @Override
        public synchronized void statusMessage(String message) {
            if (++count != call) {
                return;
            }
            if (turns == 0) {
                builder.interrupt();
                return;
            }
            Thread beside = new Thread(() -> {
                for (int i = 0; i < turns; i++) {
                    Thread.onSpinWait();
                }
                builder.interrupt();
            });
            beside.start();
        }
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
        Thread builder = builder(classifier, data, thrown);
        builder.start();
        builder.join();
        Outcome.require(thrown[0] instanceof InterruptedException, "It ended with " + thrown[0]);
    }

    /** A thread that builds, as the Explorer's are; what ends the build goes into the array. */
    private static Thread builder(SWATNN classifier, Instances data, Throwable[] thrown) {
        return new Thread(() -> {
            try {
                classifier.buildClassifier(data);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
    }
}
