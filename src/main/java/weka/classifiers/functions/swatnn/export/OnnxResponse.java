package weka.classifiers.functions.swatnn.export;

import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/**
 * The end of an ONNX graph: from the output of the network to the prediction, in double precision where single precision does not tell
 * apart what the data tell apart.
 */
final class OnnxResponse {

    private final PortableModel model;
    private final Target target;
    private final OnnxGraph graph;
    private final boolean doublePrecision;

    OnnxResponse(PortableModel model, OnnxGraph graph) {
        this.model = model;
        this.graph = graph;
        target = model.target();
        doublePrecision = OnnxGraph.isCoarse(target.mean(), target.deviation())
                || target.isLinked() && OnnxGraph.isCoarse(units(0), (units(1) - units(-1)) / 2);
    }

    /** A prediction in the units of the class where there are no bounds. */
    private double units(double standardised) {
        return target.unbounded().toUnits(standardised);
    }

    /** Whether the prediction is in double precision. */
    boolean isDouble() {
        return doublePrecision;
    }

    /** The network whose output {@link #of} takes. */
    SparseMlp network() {
        return doublePrecision ? model.network() : model.network().withOutputScaled(target.deviation(), target.mean());
    }

    /** The prediction [rows, 1] where no input counts. */
    ONNXNode constant(ONNXNode shape) {
        double[] prediction = {units(model.network().bias(0, 0))};
        return bounded(graph.tensor(prediction, doublePrecision).apply(OnnxOperator.EXPAND, shape));
    }

    /** The prediction [rows, 1] of what the network gives, in single precision. */
    ONNXNode of(ONNXNode output) {
        ONNXNode linked = doublePrecision
                ? output.cast(double.class)
                        .apply(ONNXOperators.MUL, number(target.deviation()))
                        .apply(ONNXOperators.ADD, number(target.mean()))
                : output;
        ONNXNode shifted =
                switch (target.link()) {
                    case IDENTITY -> linked;
                    case LOG -> linked.apply(OnnxOperator.EXP);
                    case LOGIT -> linked.apply(ONNXOperators.SIGMOID);
                    case SQRT -> {
                        ONNXNode root = linked.apply(OnnxOperator.MAX, number(0));
                        yield root.apply(ONNXOperators.MUL, root);
                    }
                };
        return bounded(target.shift() == 0 ? shifted : shifted.apply(ONNXOperators.SUB, number(target.shift())));
    }

    private ONNXNode bounded(ONNXNode prediction) {
        return model.bounds()
                .map(bounds -> prediction
                        .apply(OnnxOperator.MAX, bound(bounds.lower()))
                        .apply(OnnxOperator.MIN, bound(bounds.upper())))
                .orElse(prediction);
    }

    private ONNXRef<?> bound(double bound) {
        double largest = doublePrecision ? Double.MAX_VALUE : Float.MAX_VALUE;
        return number(Math.max(-largest, Math.min(largest, bound)));
    }

    private ONNXRef<?> number(double number) {
        return graph.tensor(new double[] {number}, doublePrecision);
    }
}
