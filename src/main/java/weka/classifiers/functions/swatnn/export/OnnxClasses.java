package weka.classifiers.functions.swatnn.export;

import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import weka.classifiers.functions.swatnn.data.ClassLabels;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The end of an ONNX graph of a nominal class: from the outputs of the network to probabilities of all values. */
final class OnnxClasses {

    private final ClassLabels classes;
    private final OnnxGraph graph;

    OnnxClasses(ClassLabels classes, OnnxGraph graph) {
        this.classes = classes;
        this.graph = graph;
    }

    /** The outputs [rows, K] of a network whose inputs do not count. */
    ONNXNode constant(SparseMlp network, ONNXNode shape) {
        double[] outputs = new double[network.outputs()];
        Arrays.setAll(outputs, k -> network.bias(0, k));
        return graph.tensor(outputs).apply(OnnxOperator.EXPAND, shape);
    }

    /**
     * The probabilities [rows, values] of outputs [rows, K]: those of the known values, in their places among all by a product with a
     * matrix of ones.
     */
    ONNXNode probabilities(ONNXNode outputs) {
        int count = classes.outputs();
        double[][] places = new double[count][classes.labels().size()];
        double[] base = new double[classes.labels().size()];
        if (classes.known().size() == 1) {
            base[classes.known().get(0)] = 1;
        } else if (count == 1) {
            places[0][classes.known().get(1)] = 1;
            places[0][classes.known().get(0)] = -1;
            base[classes.known().get(0)] = 1;
        } else {
            for (int k = 0; k < count; k++) {
                places[k][classes.known().get(k)] = 1;
            }
        }
        ONNXNode known = count == 1
                ? outputs.apply(ONNXOperators.SIGMOID)
                : outputs.apply(ONNXOperators.SOFTMAX, Map.of("axis", 1));
        return known.apply(ONNXOperators.GEMM, List.of(graph.tensor(places), graph.tensor(base)));
    }

    /** The index of the most probable value [rows, 1], as a number. */
    ONNXNode mostProbable(ONNXNode probabilities) {
        return probabilities
                .apply(OnnxOperator.ARG_MAX, Map.of("axis", 1, "keepdims", 1))
                .cast(float.class);
    }
}
