package weka.classifiers.functions.swatnn.autoencoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The named arrays of a network in a fixed order. The arrays belong to the manager that they were made with. */
public final class Parameters {

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

    /** Gathers parameters as the parts of a network declare them, drawing start values from a seeded generator. */
    static final class Builder {

        private final Map<String, NDArray> arrays = new LinkedHashMap<>();
        private final NDManager manager;
        private final SplittableRandom random;

        Builder(NDManager manager, SplittableRandom random) {
            this.manager = manager;
            this.random = random;
        }

        /** Normally distributed start values. */
        Builder normal(String name, double deviation, long... shape) {
            int size = Math.toIntExact(new Shape(shape).size());
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
            return put(name, manager.create(values, new Shape(shape)));
        }

        /** Weights [groups…, in, out] with deviation 1/√in scaled by {@code gain}, and zero biases [groups…, 1, out]. */
        Builder linear(String name, double gain, int groups, int in, int out) {
            long[] weight = groups == 1 ? new long[] {in, out} : new long[] {groups, in, out};
            long[] bias = groups == 1 ? new long[] {1, out} : new long[] {groups, 1, out};
            normal(name + ".weight", gain / Math.sqrt(in), weight);
            return put(name + ".bias", manager.zeros(new Shape(bias)));
        }

        /** Replaces the zero bias of a declared linear map. */
        Builder startBias(String name, float[] values) {
            NDArray bias = arrays.get(name + ".bias");
            bias.set(values);
            return this;
        }

        private Builder put(String name, NDArray array) {
            if (arrays.put(name, array) != null) {
                throw new IllegalStateException("The parameter " + name + " is declared twice");
            }
            return this;
        }

        Parameters build() {
            return new Parameters(arrays);
        }
    }
}
