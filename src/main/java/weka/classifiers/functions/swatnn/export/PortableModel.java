package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What leaves for other programs: what the attributes are, how they become inputs, the network, and how its output becomes a
 * target, without what the prediction does not depend on. The normalisation is kept apart from the weights, since folding it in
 * loses digits where a small range lies far from 0 (years, dates); formats that fold it say so.
 *
 * @param predictor of a network without dead paths or unused inputs
 */
public record PortableModel(Predictor predictor) {

    /** Leaves dead paths of the network, and columns that it does not use, out. */
    public PortableModel {
        AttributeEncoding encoding = predictor.encoding();
        SparseMlp live = predictor.network().withoutDeadPaths();
        int[] used = usedInputs(live);
        if (used.length < live.inputs()) {
            live = live.withInputsSelected(used);
            encoding = encoding.withColumns(used);
        }
        predictor = new Predictor(encoding, live);
    }

    /**
     * What leaves of a built model.
     *
     * @throws IllegalStateException if no network has been found yet
     */
    public static PortableModel of(FittedModel model) {
        return new PortableModel(model.predictor());
    }

    /** The attributes in the order of the training data, without the class. */
    public List<InputAttribute> attributes() {
        return predictor.encoding().attributes();
    }

    /** Where the class stands among the attributes in Weka's header. */
    public int classIndex() {
        return predictor.encoding().classIndex();
    }

    /** What is predicted. */
    public Target target() {
        return predictor.encoding().target();
    }

    /** Between what values predictions stay, where the network's own range does not say it. */
    Optional<Bounds> bounds() {
        return target().boundsOf(network());
    }

    /** The inputs of the network. */
    public List<InputColumn> columns() {
        return predictor.encoding().inputColumns();
    }

    /** The network on encoded inputs and standardised target, without dead paths. */
    public SparseMlp network() {
        return predictor.network();
    }

    /** What is predicted in full for a row: see {@link Predictor#distribution(double[])}. */
    public double[] distribution(double[] row) {
        return predictor.distribution(row);
    }

    /**
     * The prediction for a row: see {@link Predictor#predict(double[])}.
     *
     * @throws IllegalArgumentException if the number of values is wrong
     */
    public double predict(double[] row) {
        return predictor.predict(row);
    }

    /** The attribute that a column comes from. */
    InputAttribute attributeOf(int column) {
        return attributes().get(columns().get(column).attribute());
    }

    /** Ascending indices of the attributes that the network needs. */
    int[] usedAttributes() {
        return columns().stream()
                .mapToInt(InputColumn::attribute)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Where an attribute stands in Weka's header, which has the class among the others. */
    int headerIndex(int attribute) {
        return predictor.encoding().headerIndex(attribute);
    }

    private static int[] usedInputs(SparseMlp network) {
        return IntStream.range(0, network.inputs())
                .filter(i -> IntStream.range(0, network.width(0)).anyMatch(to -> network.weight(0, i, to) != 0))
                .toArray();
    }
}
