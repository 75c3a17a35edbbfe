package weka.classifiers.functions.swatnn.data;

import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SlopeBounds;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In which attributes predictions are to rise or fall.
 *
 * @param signs 1 or -1 for the name of each such attribute
 */
public record MonotoneAttributes(Map<String, Integer> signs) {

    private static final String OPTION = "The option -monotone ";

    /**
     * Reads names and signs such as {@code carat:+,depth:-}. Names may have spaces and colons, but no commas.
     *
     * @throws IllegalArgumentException naming the part that has no sign, or the attribute that has both
     */
    public static MonotoneAttributes parse(String text) {
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            int colon = part.lastIndexOf(':');
            String name = part.substring(0, Math.max(0, colon)).trim();
            String sign = part.substring(colon + 1).trim();
            if (name.isEmpty() || !sign.equals("+") && !sign.equals("-")) {
                throw new IllegalArgumentException(
                        OPTION + "has '" + part.trim()
                                + "'; each part must be the name of an attribute, a colon, and + or -, such as carat:+,depth:-");
            }
            Integer before = signs.put(name, sign.equals("+") ? 1 : -1);
            if (before != null && !before.equals(signs.get(name))) {
                throw new IllegalArgumentException(
                        OPTION + "has both " + name + ":+ and " + name + ":-; an attribute can have one of them");
            }
        }
        return new MonotoneAttributes(signs);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return signs.isEmpty();
    }

    /**
     * What that means for the input columns of an encoding.
     *
     * @throws IllegalArgumentException where an attribute does not exist or is nominal, or the class is nominal
     */
    public Monotony of(AttributeEncoding encoding) {
        if (isEmpty()) {
            return Monotony.NONE;
        }
        if (encoding.target().isNominal()) {
            throw new IllegalArgumentException(
                    OPTION + "needs a numeric class; " + encoding.target().name() + " is nominal");
        }
        signs.keySet().forEach(name -> require(name, encoding));
        return new Monotony(encoding.inputColumns().stream()
                .map(column -> column.isIndicator()
                        ? 0
                        : signs.getOrDefault(encoding.attributeOf(column).name(), 0))
                .toList());
    }

    private static void require(String name, AttributeEncoding encoding) {
        List<InputAttribute> named = encoding.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException(OPTION + "names " + name + ", which is none of the attributes "
                    + encoding.attributes().stream().map(InputAttribute::name).collect(Collectors.joining(", ")));
        }
        if (named.get(0).isNominal()) {
            throw new IllegalArgumentException(
                    OPTION + "names " + name + ", which is nominal; it must be numeric or a date");
        }
    }

    /**
     * What proves it of a network, in plain sentences.
     *
     * @param encoding how attributes become inputs
     * @param network on these inputs
     * @param rows the training rows, at least one
     * @return nothing where there is nothing to prove
     * @throws IllegalStateException where the bounds of a slope do not prove it
     */
    public List<String> proof(AttributeEncoding encoding, SparseMlp network, DesignMatrix rows) {
        if (isEmpty()) {
            return List.of();
        }
        List<String> slopes = new ArrayList<>();
        double[][] range = rows.range();
        for (int i = 0; i < encoding.columns(); i++) {
            String name = encoding.attributeOf(encoding.inputColumns().get(i)).name();
            if (signs.containsKey(name)) {
                SlopeBounds bounds = SlopeBounds.of(network, i, range[0], range[1]);
                if (!bounds.has(signs.get(name))) {
                    throw new IllegalStateException("The network does not keep " + OPTION + "in " + name);
                }
                slopes.add(String.format(Locale.ROOT, "%s %.3g to %.3g", name, bounds.least(), bounds.most()));
            }
        }
        return List.of(String.format(
                Locale.ROOT,
                "The prediction %s, whatever the values, since all paths of the network from there have the signs for it; between the least"
                        + " and the greatest values of training, its slopes are proven to lie within these bounds, in deviations of the"
                        + " class for half of the attribute's range: %s.",
                words(),
                slopes.isEmpty() ? "0, as none of it is an input" : String.join(", ", slopes)));
    }

    /** Such as 'rises in carat and falls in depth'. */
    private String words() {
        return signs.entrySet().stream()
                .map(e -> (e.getValue() > 0 ? "rises in " : "falls in ") + e.getKey())
                .collect(Collectors.joining(" and "));
    }
}
