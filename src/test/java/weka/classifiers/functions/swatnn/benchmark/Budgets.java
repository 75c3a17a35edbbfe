package weka.classifiers.functions.swatnn.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The limits of non-zero weights that fronts are asked for. */
public final class Budgets {

    /** The limits of every data set. */
    public static final List<Integer> COMMON = List.of(12, 20, 35, 60);

    /** Hidden neurons of the dense networks that are compared with at their own size. */
    private static final int[] WIDTHS = {2, 4, 7, 12, 20};

    private Budgets() {}

    /** The common limits, and the sizes of dense networks of the rivals' widths on these data; rising. */
    public static List<Integer> of(DataSet data) {
        int inputs = NetworkColumns.useful(data.train());
        return IntStream.concat(
                        COMMON.stream().mapToInt(Integer::intValue),
                        Arrays.stream(WIDTHS).map(width -> NetworkColumns.dense(inputs, width)))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
