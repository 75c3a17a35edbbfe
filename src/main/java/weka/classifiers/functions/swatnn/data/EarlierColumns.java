package weka.classifiers.functions.swatnn.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The columns so far, by hash, each able to compute its raw values again: holding them all would double the memory. */
final class EarlierColumns {

    private final Map<Long, List<Supplier<double[]>>> byHash = new HashMap<>();

    /** Adds the column unless it equals an earlier one. */
    boolean isNew(Supplier<double[]> column) {
        double[] values = column.get();
        List<Supplier<double[]>> alike = byHash.computeIfAbsent(hash(values), h -> new ArrayList<>(1));
        if (alike.stream().anyMatch(other -> Arrays.equals(other.get(), values))) {
            return false;
        }
        alike.add(column);
        return true;
    }

    private static long hash(double[] values) {
        long hash = 0;
        for (double value : values) {
            // The multiplier is 2^64 over the golden ratio; the shift brings its high bits back down.
            hash = (hash ^ Double.doubleToLongBits(value)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
