package weka.classifiers.functions;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.TestInstances;
import weka.core.Utils;

/**
 * Weka's tests for every classifier, for each preset with refinement and without. Few steps and few networks in the latent space of
 * a tiny autoencoder: the ways through the program are those of the preset, the effort is not.
 */
public final class SWATNNPresetsTest {

    private static final String SMALL = " -teacher none -max-layers 2 -steps 3 -restarts 1";
    private static final String TAUGHT = "-teacher committee -members 2";
    private static final String REFINED = SMALL + " -candidates 2 -random-starts 1 -paths 1";
    private static final String UNREFINED = SMALL + " -no-refine";

    private SWATNNPresetsTest() {}

    /** The tests, as JUnit 3 asks for them. */
    public static Test suite() {
        TestSuite all = new TestSuite();
        for (Class<?> preset : new Class<?>[] {
            Fast.class,
            FastUnrefined.class,
            Default.class,
            DefaultUnrefined.class,
            Thorough.class,
            ThoroughUnrefined.class,
            Published.class,
            PublishedRefined.class,
            Taught.class
        }) {
            all.addTestSuite(preset.asSubclass(SWATNNTest.class));
        }
        return all;
    }

    private abstract static class Preset extends SWATNNTest {

        private final String options;

        Preset(String name, String options) {
            super(name);
            this.options = options;
        }

        @Override
        public Classifier getClassifier() {
            SWATNN classifier = new SWATNN();
            try {
                classifier.setOptions(Utils.splitOptions(options));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            classifier.setAutoencoder(TINY);
            return classifier;
        }
    }

    /** {@code -preset fast}. */
    public static class Fast extends Preset {
        public Fast(String name) {
            super(name, "-preset fast" + REFINED);
        }
    }

    /** {@code -preset fast}, networks as the search leaves them. */
    public static class FastUnrefined extends Preset {
        public FastUnrefined(String name) {
            super(name, "-preset fast" + UNREFINED);
        }
    }

    /** {@code -preset default}. */
    public static class Default extends Preset {
        public Default(String name) {
            super(name, "-preset default" + REFINED);
        }
    }

    /** {@code -preset default}, networks as the search leaves them. */
    public static class DefaultUnrefined extends Preset {
        public DefaultUnrefined(String name) {
            super(name, "-preset default" + UNREFINED);
        }
    }

    /** {@code -preset thorough}. */
    public static class Thorough extends Preset {
        public Thorough(String name) {
            super(name, "-preset thorough" + REFINED);
        }
    }

    /** {@code -preset thorough}, networks as the search leaves them. */
    public static class ThoroughUnrefined extends Preset {
        public ThoroughUnrefined(String name) {
            super(name, "-preset thorough" + UNREFINED);
        }
    }

    /** {@code -preset published}, which leaves the networks as they are. */
    public static class Published extends Preset {
        public Published(String name) {
            super(name, "-preset published" + SMALL);
        }
    }

    /** {@code -preset published} with the refinement that the paper does not have. */
    public static class PublishedRefined extends Preset {
        public PublishedRefined(String name) {
            super(name, "-preset published" + REFINED);
        }
    }

    /** A committee teaches, as it does by default. Weka takes the first of an option that is there twice. */
    public static class Taught extends Preset {
        public Taught(String name) {
            super(name, TAUGHT + REFINED);
        }

        /** Members are searched for by PyTorch, whose last digits differ between processors: there is no reference, but a lesson. */
        @Override
        public void testRegression() throws Exception {
            TestInstances numeric = new TestInstances();
            numeric.setClassType(Attribute.NUMERIC);
            Classifier model = getClassifier();
            model.buildClassifier(numeric.generate());
            assertTrue(model.toString(), model.toString().contains("Taught by "));
        }
    }
}
