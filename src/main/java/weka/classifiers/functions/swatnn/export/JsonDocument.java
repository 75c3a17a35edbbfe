package weka.classifiers.functions.swatnn.export;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * The JSON form of a model, part by part as in its schema. Parts are null where a file lacks them.
 *
 * @param format what kind of file this is
 * @param version version of the form
 * @param target what is predicted
 * @param attributes the attributes of a row, in order
 * @param columns the inputs of the network
 * @param layers the layers from the first hidden one to the output
 */
record JsonDocument(
        String format,
        Integer version,
        Target target,
        List<Attribute> attributes,
        List<Column> columns,
        List<List<Neuron>> layers) {

    /**
     * What is predicted: mean + deviation · output, through the inverse of a link, less a shift where these are there, between lower and
     * upper where these are there. Values and known are for nominal classes alone, whose outputs are log odds.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(
            String name,
            String type,
            Integer position,
            Double mean,
            Double deviation,
            List<String> values,
            int[] known,
            String link,
            Double shift,
            Double lower,
            Double upper) {}

    /** An attribute; values and known for nominal ones alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attribute(String name, String type, List<String> values, int[] known, Double replacement) {}

    /** An input, scale · (v - centre); value, for nominal attributes alone, is the index of what is indicated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(Integer attribute, Integer value, Double center, Double scale) {}

    /** A neuron with its connections from the layer before. */
    record Neuron(String activation, Double bias, int[] inputs, double[] weights) {}
}
