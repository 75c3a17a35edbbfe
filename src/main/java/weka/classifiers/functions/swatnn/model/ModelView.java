package weka.classifiers.functions.swatnn.model;

import weka.classifiers.functions.swatnn.data.AttributeEncoding;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.Predictor;

import java.util.ArrayList;
import java.util.List;

/**
 * What there is to look at in a model: its network, the others that it was chosen from, the search that led there, and where it comes from.
 *
 * @param target what is predicted
 * @param columns the inputs of all networks
 * @param network the chosen network, on encoded inputs and standardised target
 * @param report what the build tells
 * @param provenance where the model comes from; null where nobody knows
 */
public record ModelView(
        Target target, List<Column> columns, SparseMlp network, BuildReport report, Provenance provenance) {

    /** As many significant digits as it takes for the equation to predict what the model predicts. */
    public static final int ENOUGH_DIGITS = 0;

    /**
     * An input: encoded = scale · (raw - centre).
     *
     * @param name name of the attribute, or of the attribute and the nominal value that it stands for
     * @param scale factor, positive
     * @param center centre
     */
    public record Column(String name, double scale, double center) {}

    /** Checks that all networks have these inputs. */
    public ModelView {
        columns = List.copyOf(columns);
        requireInputs(network, columns.size());
        for (BuildReport.Point point : report.front()) {
            requireInputs(point.network(), columns.size());
        }
    }

    private static void requireInputs(SparseMlp network, int inputs) {
        if (network.inputs() != inputs) {
            throw new IllegalArgumentException(
                    "A network of " + network.inputs() + " inputs does not fit " + inputs + " columns");
        }
    }

    static ModelView of(Predictor predictor, BuildReport report, Provenance provenance) {
        AttributeEncoding encoding = predictor.encoding();
        List<String> names = encoding.columnNames();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            InputColumn column = encoding.inputColumns().get(c);
            columns.add(new Column(names.get(c), column.scale(), column.center()));
        }
        return new ModelView(encoding.target(), columns, predictor.network(), report, provenance);
    }

    /** The names of the inputs. */
    public List<String> inputNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Summary and, where it is small, equation of one of the networks in the units of the data. */
    public String text(SparseMlp any) {
        String summary = NetworkPrinter.summary(any);
        return any.nonZeroWeights() <= NetworkPrinter.LARGEST_EQUATION
                ? summary + "\n\n" + equation(any, ENOUGH_DIGITS)
                : summary;
    }

    /**
     * The equation of one of the networks in the units of the data; other units shift inputs and target, so it can have constants that
     * the network does not need.
     *
     * @param any one of the networks
     * @param digits significant digits of its numbers, or {@link #ENOUGH_DIGITS}
     */
    String equation(SparseMlp any, int digits) {
        double[] centers = columns.stream().mapToDouble(Column::center).toArray();
        double[] scales = columns.stream().mapToDouble(Column::scale).toArray();
        return UnitsOfData.of(any, centers, scales, true, target.mean(), target.deviation())
                .map(units -> equation(any, units, digits, units.digits(centers, scales, target.deviation())))
                .orElse("The values of the data are so large that some of the equation's numbers are more than a double"
                        + " holds.");
    }

    private String equation(SparseMlp any, UnitsOfData units, int asked, int enough) {
        String after = target.isNominal()
                ? "\n" + target.classes().equations(target.name())
                : target.boundsOf(any)
                        .map(some -> "\n" + some.of(NetworkPrinter.quoted(target.name())))
                        .orElse("");
        List<String> terms = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            terms.add(term(NetworkPrinter.quoted(columns.get(c).name()), units.shifts()[c]));
        }
        String equation = NetworkPrinter.equationOfTerms(
                units.network(), terms, target.outputNames(), asked == ENOUGH_DIGITS ? enough : asked, target.text());
        return asked == ENOUGH_DIGITS || asked >= enough
                ? equation + after
                : equation + after + "\nNumbers are rounded to " + asked
                        + " significant digits; to predict what the model predicts it" + " takes " + enough + ".";
    }

    private static String term(String name, double shift) {
        return shift == 0
                ? name
                : "(" + name + (shift < 0 ? " + " : " - ")
                        + NetworkPrinter.number(Math.abs(shift), NetworkPrinter.ALL_DIGITS) + ")";
    }

    /** Where the candidates of the search came from, and its course, as tables. */
    public String search() {
        return ModelText.search(report);
    }

    /** Where the chosen network stands in the front: the point whose error and size it was chosen by, or -1. */
    public int chosenPoint() {
        for (int i = 0; i < report.front().size(); i++) {
            // The last fit of the chosen network keeps its error, and may leave weights out.
            if (report.front().get(i).error() == report.chosenError()) {
                return i;
            }
        }
        return -1;
    }
}
