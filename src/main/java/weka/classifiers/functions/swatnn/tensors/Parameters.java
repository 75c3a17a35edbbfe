package weka.classifiers.functions.swatnn.tensors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The named arrays of a network in a fixed order. The arrays belong to the manager that they were made with. */
public final class Parameters {

    private static final NDIndex ALL = new NDIndex(":");

    private final Map<String, NDArray> arrays;

    /** Wraps the arrays; later changes of the map are not seen. */
    public Parameters(Map<String, NDArray> arrays) {
        this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /** The array of this name. */
    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("There is no parameter called " + name);
        }
        return array;
    }

    /** Name to array, in order. */
    public Map<String, NDArray> asMap() {
        return arrays;
    }

    /** Those whose names the test accepts; the same arrays. */
    public Parameters where(Predicate<String> test) {
        Map<String, NDArray> chosen = new LinkedHashMap<>(arrays);
        chosen.keySet().removeIf(test.negate());
        return new Parameters(chosen);
    }

    /** The arrays in order, each carrying its name. */
    public NDList asList() {
        NDList list = new NDList(arrays.size());
        arrays.forEach((name, array) -> {
            array.setName(name);
            list.add(array);
        });
        return list;
    }

    /** Number of single numbers. */
    public long count() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    /**
     * Writes values into an array's own storage, so that all views of it see them, without leaving the device. {@link
     * NDArray#copyTo} goes through the host and gives the array new storage.
     *
     * @param target the array to change
     * @param values as many values, of the same shape
     */
    public static void overwrite(NDArray target, NDArray values) {
        target.set(ALL, values);
    }

    /** The same storage under another manager, without gradients. */
    public Parameters attachedTo(NDManager manager) {
        Map<String, NDArray> views = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            NDArray view = array.stopGradient();
            view.attach(manager);
            views.put(name, view);
        });
        return new Parameters(views);
    }

    /** The same storage as leaves that gather gradients, to live no longer than {@code manager}. */
    public Parameters asLeaves(NDManager manager) {
        Parameters leaves = attachedTo(manager);
        leaves.arrays.values().forEach(leaf -> leaf.setRequiresGradient(true));
        return leaves;
    }

    /** What the parts of a network declare: names, shapes and the distribution of the start values. */
    public static final class Declaration {

        private record Start(Shape shape, double deviation, float[] constants) {}

        private final Map<String, Start> starts = new LinkedHashMap<>();

        /** Normally distributed start values. */
        public Declaration normal(String name, double deviation, long... shape) {
            return put(name, new Start(new Shape(shape), deviation, null));
        }

        /** Weights [groups…, in, out] with deviation gain / √in, and zero biases [groups…, 1, out]. */
        public Declaration linear(String name, double gain, int groups, int in, int out) {
            return linear(name, gain, groups, in, out, new float[groups * out]);
        }

        /** The same with start values for the biases, [groups, out]. */
        public Declaration linear(String name, double gain, int groups, int in, int out, float[] biases) {
            long[] weight = groups == 1 ? new long[] {in, out} : new long[] {groups, in, out};
            long[] bias = groups == 1 ? new long[] {1, out} : new long[] {groups, 1, out};
            normal(name + ".weight", gain / Math.sqrt(in), weight);
            return put(name + ".bias", new Start(new Shape(bias), 0, biases));
        }

        /** Given start values. */
        public Declaration constants(String name, float[] values, long... shape) {
            return put(name, new Start(new Shape(shape), 0, values));
        }

        private Declaration put(String name, Start start) {
            if (starts.put(name, start) != null) {
                throw new IllegalStateException("The parameter " + name + " is declared twice");
            }
            return this;
        }

        /** Name to shape, in order. */
        public Map<String, Shape> shapes() {
            Map<String, Shape> shapes = new LinkedHashMap<>();
            starts.forEach((name, start) -> shapes.put(name, start.shape));
            return shapes;
        }

        /** Draws all start values. */
        public Parameters draw(NDManager manager, SplittableRandom random) {
            Map<String, NDArray> arrays = new LinkedHashMap<>();
            starts.forEach((name, start) -> {
                float[] values = start.constants;
                if (values == null) {
                    values = new float[Math.toIntExact(start.shape.size())];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (float) (start.deviation * random.nextGaussian());
                    }
                }
                arrays.put(name, manager.create(values, start.shape));
            });
            return new Parameters(arrays);
        }
    }
}
