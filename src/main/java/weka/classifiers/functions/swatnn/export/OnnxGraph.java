package weka.classifiers.functions.swatnn.export;

import ai.onnx.proto.OnnxMl;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXInitializer;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An ONNX graph while it is made: its constants, one input and one output, each in single precision or in double. */
final class OnnxGraph {

    /**
     * Rounding to single precision may move a value by this much of its deviation: about what the sums of a network in single precision
     * are off by anyway.
     */
    private static final double COARSEST = 1e-5;

    private final ONNXContext context = new ONNXContext();
    private int constants;

    OnnxGraph() {
        context.setName("SWATNN");
    }

    /** Whether single precision is too coarse for numbers of this mean and deviation; never where it cannot hold them at all. */
    static boolean isCoarse(double mean, double deviation) {
        double most = Math.abs(mean) + deviation;
        return most <= Float.MAX_VALUE && Math.ulp((float) most) / 2 > COARSEST * deviation;
    }

    /** The input [rows, columns]. */
    ONNXPlaceholder input(String name, int columns) {
        return context.floatInput(name, columns);
    }

    /** Makes a node [rows, columns] an output. */
    void output(String name, ONNXNode node, int columns) {
        node.assignTo(context.floatOutput(name, columns));
    }

    /** The graph, with the types of its input and output, which its builder takes for single precision. */
    OnnxMl.GraphProto build(boolean doubleInput, boolean doubleOutput) {
        OnnxMl.GraphProto.Builder typed = context.buildGraph().toBuilder();
        if (doubleInput) {
            setDouble(typed.getInputBuilder(0));
        }
        if (doubleOutput) {
            setDouble(typed.getOutputBuilder(0));
        }
        return typed.build();
    }

    private static void setDouble(OnnxMl.ValueInfoProto.Builder value) {
        value.getTypeBuilder().getTensorTypeBuilder().setElemType(OnnxMl.TensorProto.DataType.DOUBLE.getNumber());
    }

    /** Nodes side by side, along an axis. */
    ONNXNode concat(List<? extends ONNXRef<?>> nodes, String name, int axis) {
        return context.operation(ONNXOperators.CONCAT, nodes, name, Map.of("axis", axis));
    }

    /** Whole numbers. */
    ONNXInitializer array(long... numbers) {
        return context.array(name(), numbers);
    }

    /** Columns or rows of a node, by their indices. */
    ONNXNode gather(ONNXRef<?> from, int axis, int[] indices) {
        return from.apply(
                ONNXOperators.GATHER,
                context.array(name(), Arrays.stream(indices).asLongStream().toArray()),
                Map.of("axis", axis));
    }

    ONNXInitializer tensor(double[] row, boolean doublePrecision) {
        return doublePrecision ? context.array(name(), row, false) : tensor(row);
    }

    ONNXInitializer tensor(double[] row) {
        float[] numbers = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            numbers[i] = single(row[i]);
        }
        return context.array(name(), numbers);
    }

    ONNXInitializer tensor(double[][] rows) {
        return context.floatTensor(name(), List.of(rows.length, rows[0].length), buffer -> {
            for (double[] row : rows) {
                for (double number : row) {
                    buffer.put(single(number));
                }
            }
        });
    }

    ONNXInitializer scalar(float number) {
        return context.constant(name(), number);
    }

    private String name() {
        return "constant" + constants++;
    }

    private static float single(double number) {
        require(
                Float.isFinite((float) number),
                "The number " + number + " is too large for the single precision of ONNX");
        return (float) number;
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
