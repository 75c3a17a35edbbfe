package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many builds at once, one after the other, and many predictions. */
final class Load {

    private static final int WARM_BUILDS = 100;
    private static final double MOST_GROWTH = 1.05;

    private final SmallBuilds builds;

    Load(Path folder) throws IOException {
        builds = new SmallBuilds(folder);
    }

    /** Builds at the same time give the models of builds in turn. */
    Outcome atOnce(int count, int threads) throws Exception {
        int different = 8;
        List<Instances> sets = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        for (int i = 0; i < different; i++) {
            sets.add(SmallBuilds.data(60 + 30 * i, i));
            expected.add(SmallBuilds.bytes(builds.build(sets.get(i))));
        }
        long start = System.nanoTime();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<byte[]>> models = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Instances set = sets.get(i % different);
                models.add(executor.submit(() -> SmallBuilds.bytes(builds.build(set))));
            }
            for (int i = 0; i < count; i++) {
                Outcome.require(
                        Arrays.equals(expected.get(i % different), models.get(i).get(5, TimeUnit.MINUTES)),
                        "Build " + i + " gave another model than alone");
            }
        } finally {
            executor.shutdownNow();
        }
        return new Outcome(
                "builds from " + threads + " threads at once",
                count,
                String.format(Locale.ROOT, "all equal to builds in turn, in %.1f s", seconds(start)));
    }

    /** Each in a thread of its own, as the Explorer's are; memory after the first hundred, or the first half of fewer, is the measure. */
    Outcome inTurn(int count) throws Exception {
        Instances data = SmallBuilds.data(80, 1);
        long start = System.nanoTime();
        int warmBuilds = Math.min(WARM_BUILDS, count / 2);
        Memory warm = null;
        Memory most = null;
        for (int i = 1; i <= count; i++) {
            Thread builder = new Thread(() -> {
                try {
                    builds.build(data);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            builder.start();
            builder.join();
            if (i == warmBuilds) {
                warm = Memory.now();
                most = warm;
            } else if (i > warmBuilds && (i % 100 == 0 || i == count)) {
                most = most.orMore(Memory.now());
            }
        }
        Outcome.require(warm != null, "At least two builds are needed");
        requireFlat(warm, most);
        return new Outcome(
                "builds in one process",
                count,
                warm.then(most) + String.format(Locale.ROOT, ", %.0f s", seconds(start)));
    }

    /** One model, row after row. */
    Outcome predictions(long count) throws Exception {
        Instances data = SmallBuilds.data(1000, 1);
        SWATNN classifier = builds.build(data);
        double expected = sum(classifier, data);
        sum(classifier, data);
        Memory warm = Memory.now();
        Memory most = warm;
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        long passes = (count + data.size() - 1) / data.size();
        for (long pass = 1; pass <= passes; pass++) {
            Outcome.require(sum(classifier, data) == expected, "Another prediction in pass " + pass);
            if (pass % Math.max(1, passes / 20) == 0) {
                most = most.orMore(Memory.now());
            }
        }
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        requireFlat(warm, most);
        return new Outcome(
                "predictions",
                passes * data.size(),
                String.format(
                        Locale.ROOT,
                        "%.2f million rows a second of processor time (network of %d weights); %s",
                        passes * data.size() / seconds / 1e6,
                        classifier.model().network().nonZeroWeights(),
                        warm.then(most)));
    }

    private static double sum(SWATNN classifier, Instances data) throws Exception {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += classifier.classifyInstance(data.get(i));
        }
        return sum;
    }

    private static void requireFlat(Memory warm, Memory most) {
        Outcome.require(most.resident() <= MOST_GROWTH * warm.resident(), "The process grew: " + warm.then(most));
        Outcome.require(most.heap() <= MOST_GROWTH * warm.heap(), "The heap grew: " + warm.then(most));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
