package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the units of a network are drawn: layer by layer from the inputs on the left to the output on the right. Units without
 * influence on the output, and inputs without a weight, have no place.
 *
 * @param units all units, layer by layer
 * @param edges the weights that are not zero
 * @param width width of the drawing
 * @param height height of the drawing
 */
record NetworkLayout(List<Unit> units, List<Edge> edges, double width, double height) {

    /** Half the width and half the height of a neuron. */
    static final double HALF_WIDTH = 38;

    static final double HALF_HEIGHT = 13;

    /** Longer names are cut. */
    static final int LONGEST_NAME = 24;

    /** Letters that a bias takes below the target's name. */
    private static final int LEAST_NAME = 10;

    private static final double ROW = 46;
    private static final double WIDEST_ROW = 92;
    private static final double COLUMN = 210;
    private static final double LETTER = 8;
    private static final double MARGIN = 30;

    /** What a unit is. */
    enum Kind {
        INPUT,
        HIDDEN,
        OUTPUT
    }

    /**
     * A unit.
     *
     * @param kind what it is
     * @param name name of an input, of a neuron as in the printed equation, or of the target
     * @param activation name of the activation; empty where there is none
     * @param bias its bias; 0 for an input
     * @param x place of its centre
     * @param y place of its centre, from the top
     */
    record Unit(Kind kind, String name, String activation, double bias, double x, double y) {}

    /**
     * A weight that is not zero.
     *
     * @param from index of the unit that it leads from
     * @param to index of the unit that it leads to
     * @param weight the weight
     */
    record Edge(int from, int to, double weight) {}

    /**
     * The layout of a network.
     *
     * @param network any network
     * @param inputNames one name for each input
     * @param outputNames one name for each output
     */
    static NetworkLayout of(SparseMlp network, List<String> inputNames, List<String> outputNames) {
        SparseMlp live = network.withoutDeadPaths();
        int depth = live.hiddenLayers();
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < live.inputs(); i++) {
            for (int to = 0; to < live.width(0); to++) {
                if (live.weight(0, i, to) != 0) {
                    used.add(i);
                    break;
                }
            }
        }
        int most = Math.max(1, used.size());
        for (int l = 0; l <= depth; l++) {
            most = Math.max(most, live.width(l));
        }
        double height = 2 * MARGIN + most * ROW;
        double left = MARGIN
                + LETTER
                        * used.stream()
                                .mapToInt(i ->
                                        Math.min(LONGEST_NAME, inputNames.get(i).length()))
                                .max()
                                .orElse(0);
        int longest = outputNames.stream().mapToInt(String::length).max().orElse(0);
        double right = MARGIN + LETTER * Math.max(LEAST_NAME, Math.min(LONGEST_NAME, longest));
        double width = left + right + (depth + 1) * COLUMN;
        List<Unit> units = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            units.add(new Unit(Kind.INPUT, inputNames.get(used.get(i)), "", 0, left, row(i, used.size(), height)));
        }
        int firstSource = 0;
        for (int l = 0; l <= depth; l++) {
            int first = units.size();
            for (int to = 0; to < live.width(l); to++) {
                double y = row(to, live.width(l), height);
                double x = left + (l + 1) * COLUMN;
                units.add(
                        l < depth
                                ? new Unit(
                                        Kind.HIDDEN,
                                        "h" + (l + 1) + "_" + (to + 1),
                                        live.activation(l, to).label(),
                                        live.bias(l, to),
                                        x,
                                        y)
                                : new Unit(Kind.OUTPUT, outputNames.get(to), "", live.bias(l, to), x, y));
                for (int source = firstSource; source < first; source++) {
                    int from = l == 0 ? used.get(source) : source - firstSource;
                    double weight = live.weight(l, from, to);
                    if (weight != 0) {
                        edges.add(new Edge(source, units.size() - 1, weight));
                    }
                }
            }
            firstSource = first;
        }
        return new NetworkLayout(List.copyOf(units), List.copyOf(edges), width, height);
    }

    private static double row(int index, int count, double height) {
        double row = Math.min(WIDEST_ROW, Math.max(ROW, (height - 2 * MARGIN) / count));
        return height / 2 + (index - (count - 1) / 2.0) * row;
    }

    /** Where the edges of a unit end. */
    static double left(Unit unit) {
        return unit.kind == Kind.HIDDEN ? unit.x - HALF_WIDTH : unit.x;
    }

    /** Where the edges of a unit begin. */
    static double right(Unit unit) {
        return unit.kind == Kind.HIDDEN ? unit.x + HALF_WIDTH : unit.x;
    }

    /** The largest size of a weight; 0 where there is none. */
    double largestWeight() {
        return edges.stream().mapToDouble(e -> Math.abs(e.weight)).max().orElse(0);
    }

    /** The unit at a place of the drawing, in words; null where there is none. */
    String tip(double x, double y) {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (Math.abs(x - unit.x) <= HALF_WIDTH && Math.abs(y - unit.y) <= HALF_HEIGHT + 4) {
                return describe(u);
            }
        }
        return null;
    }

    private static String name(Unit unit) {
        return unit.kind == Kind.INPUT ? NetworkPrinter.quoted(unit.name) : unit.name;
    }

    private String describe(int index) {
        Unit unit = units.get(index);
        if (unit.kind == Kind.INPUT) {
            return unit.name + " (scaled)";
        }
        StringBuilder sum = new StringBuilder();
        for (Edge edge : edges) {
            if (edge.to == index) {
                NetworkPrinter.appendTerm(
                        sum,
                        edge.weight,
                        NetworkPrinter.number(Math.abs(edge.weight), 4) + "*" + name(units.get(edge.from)));
            }
        }
        if (unit.bias != 0 || sum.isEmpty()) {
            NetworkPrinter.appendTerm(sum, unit.bias, NetworkPrinter.number(Math.abs(unit.bias), 4));
        }
        return String.format(
                Locale.ROOT,
                unit.activation.isEmpty() ? "%s = %s%s (scaled)" : "%s = %s(%s)",
                unit.name,
                unit.activation,
                sum);
    }
}
