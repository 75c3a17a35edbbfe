package weka.classifiers.functions.swatnn.export;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ONNX operators that {@link ONNXOperators} lacks, of the same operator set. */
enum OnnxOperator implements ONNXOperator {
    ABS("Abs", 1),
    ARG_MAX(
            "ArgMax",
            1,
            new ONNXAttribute("axis", AttributeType.INT, false),
            new ONNXAttribute("keepdims", AttributeType.INT, false)),
    CLIP("Clip", 3),
    EQUAL("Equal", 2),
    EXP("Exp", 1),
    EXPAND("Expand", 2),
    LEAKY_RELU("LeakyRelu", 1, new ONNXAttribute("alpha", AttributeType.FLOAT, false)),
    MAX("Max", 2),
    MIN("Min", 2),
    SHAPE("Shape", 1),
    SIN("Sin", 1),
    TANH("Tanh", 1);

    private final String opName;
    private final int inputs;
    private final Map<String, ONNXAttribute> attributes;

    OnnxOperator(String opName, int inputs, ONNXAttribute... attributes) {
        this.opName = opName;
        this.inputs = inputs;
        this.attributes = Stream.of(attributes).collect(Collectors.toMap(ONNXAttribute::getName, Function.identity()));
    }

    @Override
    public String getOpName() {
        return opName;
    }

    @Override
    public int getNumInputs() {
        return inputs;
    }

    @Override
    public int getNumOptionalInputs() {
        return 0;
    }

    @Override
    public int getNumOutputs() {
        return 1;
    }

    @Override
    public Map<String, ONNXAttribute> getAttributes() {
        return attributes;
    }

    @Override
    public Set<String> getMandatoryAttributeNames() {
        return Set.of();
    }

    @Override
    public int getOpVersion() {
        return ONNXOperators.getOpsetVersion();
    }

    @Override
    public String getOpDomain() {
        return ONNXOperators.ADD.getOpDomain();
    }
}
