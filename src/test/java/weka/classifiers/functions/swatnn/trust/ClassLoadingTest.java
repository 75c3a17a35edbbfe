package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.functions.SWATNN;
import weka.core.Instances;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other class loaders and other programs in the same process. */
class ClassLoadingTest {

    @TempDir
    Path folder;

    /** Our classes and DJL's once more, as after a reinstallation in a running Weka; Weka's and the rest are shared. */
    private static final class SecondLoader extends URLClassLoader {

        SecondLoader(URL[] urls) {
            super(urls, SecondLoader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.matches("(weka\\.classifiers\\.functions\\.(SWATNN|swatnn)|ai\\.djl)\\b.*")) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? findClass(name) : loaded;
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    @Test
    void afterAReinstallationItSaysThatWekaMustBeRestarted() throws Exception {
        SmallBuilds builds = new SmallBuilds(folder);
        Instances data = SmallBuilds.data(60, 1);
        byte[] first = SmallBuilds.bytes(builds.build(data));
        try (SecondLoader second = new SecondLoader(classPath())) {
            Classifier again = (Classifier) second.loadClass(SWATNN.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertNotSame(SWATNN.class, again.getClass());
            ((AbstractClassifier) again).setOptions(builds.classifier().getOptions());
            Exception e = assertThrows(Exception.class, () -> again.buildClassifier(data));
            Outcome.requireReadable(e);
            assertTrue(e.getMessage().contains("restart Weka"), e.getMessage());
        }
        assertArrayEquals(first, SmallBuilds.bytes(builds.build(data)), "the first copy goes on");
    }

    /** Somebody else's arrays, seed, gradients and loader are as they were, and ours do not depend on theirs. */
    @Test
    void besideAnotherUserOfDjl() throws Exception {
        SmallBuilds builds = new SmallBuilds(folder);
        Instances data = SmallBuilds.data(60, 1);
        byte[] alone = SmallBuilds.bytes(builds.build(data));
        Engine engine = Engine.getInstance();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (NDManager theirs = NDManager.newBaseManager(Device.cpu())) {
            NDArray x = theirs.create(new float[] {1, 2, 3});
            float[] undisturbed = draw(engine, theirs, () -> {});
            float[] disturbed = draw(engine, theirs, () -> {
                byte[] ours = SmallBuilds.bytes(builds.build(data));
                assertArrayEquals(alone, ours);
            });
            assertArrayEquals(undisturbed, disturbed, "their random numbers");
            assertArrayEquals(new float[] {1, 2, 3}, x.toFloatArray());
            assertTrue(theirs.isOpen());
            x.setRequiresGradient(true);
            try (var collector = engine.newGradientCollector()) {
                collector.backward(x.square().sum());
            }
            builds.build(data);
            assertArrayEquals(new float[] {2, 4, 6}, x.getGradient().toFloatArray(), "their gradients");
        }
        assertSame(loader, Thread.currentThread().getContextClassLoader());
        assertEquals(engine, Engine.getInstance());
        assertArrayEquals(alone, SmallBuilds.bytes(builds.build(data)));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static float[] draw(Engine engine, NDManager manager, Work between) throws Exception {
        engine.setRandomSeed(5);
        manager.randomUniform(0, 1, new ai.djl.ndarray.types.Shape(4));
        between.run();
        return manager.randomUniform(0, 1, new ai.djl.ndarray.types.Shape(4)).toFloatArray();
    }
}
