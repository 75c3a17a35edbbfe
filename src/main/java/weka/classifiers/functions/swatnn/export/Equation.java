package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.Bounds;
import weka.classifiers.functions.swatnn.data.InputAttribute;
import weka.classifiers.functions.swatnn.data.InputAttribute.Kind;
import weka.classifiers.functions.swatnn.data.InputColumn;
import weka.classifiers.functions.swatnn.data.Target;
import weka.classifiers.functions.swatnn.model.UnitsOfData;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.classifiers.functions.swatnn.network.SparseMlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts that the equation of a model has in any notation. Scales and the target's normalisation are folded into the weights; a
 * centre is too, unless it is large beside the range of its attribute: then the difference from the centre, v - c, is what
 * stands in the equation, because folding would leave two large terms that cancel.
 *
 * @param network in the units of the terms and of the target, behind its link
 * @param terms one for each input of the network
 * @param target what is predicted
 * @param bounds between what values it stays, if there are any
 * @param replacements the attributes that count, with what a missing value becomes
 */
record Equation(
        SparseMlp network, List<Term> terms, Target target, Optional<Bounds> bounds, List<Replacement> replacements) {

    /**
     * What the first layer multiplies.
     *
     * @param attribute name of the attribute
     * @param value the nominal value that is indicated, or null for a number
     * @param shift what is subtracted from a number
     */
    record Term(String attribute, String value, double shift) {}

    /**
     * What counts where an attribute is missing.
     *
     * @param attribute name of the attribute
     * @param value name of a nominal value, or null
     * @param number the number where value is null
     * @param date whether the number is milliseconds
     */
    record Replacement(String attribute, String value, double number, boolean date) {}

    static Equation of(PortableModel model) {
        UnitsOfData units = UnitsOfData.of(
                        model.network(),
                        model.columns().stream()
                                .mapToDouble(InputColumn::center)
                                .toArray(),
                        model.columns().stream().mapToDouble(InputColumn::scale).toArray(),
                        false,
                        model.target().mean(),
                        model.target().deviation())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The values of the data are so large that some of the equation's numbers are more than a double holds"));
        List<Term> terms = new ArrayList<>();
        for (int c = 0; c < model.columns().size(); c++) {
            InputColumn column = model.columns().get(c);
            InputAttribute attribute = model.attributeOf(c);
            terms.add(new Term(
                    attribute.name(),
                    column.isIndicator() ? attribute.values().get(column.label()) : null,
                    units.shifts()[c]));
        }
        List<Replacement> replacements = new ArrayList<>();
        for (int a : model.usedAttributes()) {
            InputAttribute attribute = model.attributes().get(a);
            replacements.add(new Replacement(
                    attribute.name(),
                    attribute.isNominal() ? attribute.values().get((int) attribute.replacement()) : null,
                    attribute.replacement(),
                    attribute.kind() == Kind.DATE));
        }
        return new Equation(units.network(), terms, model.target(), model.bounds(), replacements);
    }

    /**
     * The equation as text, one definition a line, with all digits: see {@link NetworkPrinter#equation}.
     *
     * @throws IllegalArgumentException if a folded weight is no longer finite
     */
    static String text(PortableModel model) {
        Equation equation = of(model);
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (Term term : equation.terms) {
            if (term.value != null) {
                names.add(term.attribute + "=" + term.value);
            } else if (term.shift == 0) {
                names.add(term.attribute);
            } else {
                String difference = (term.shift < 0 ? " + " : " - ") + number(Math.abs(term.shift));
                names.add(term.attribute + difference);
                text.append(NetworkPrinter.quoted(term.attribute + difference))
                        .append(" = ")
                        .append(NetworkPrinter.quoted(term.attribute))
                        .append(difference)
                        .append('\n');
            }
        }
        text.append(NetworkPrinter.equationOfTerms(
                        equation.network,
                        names.stream().map(NetworkPrinter::quoted).toList(),
                        equation.target.outputNames(),
                        NetworkPrinter.ALL_DIGITS,
                        equation.target.text()))
                .append('\n');
        if (equation.target.isNominal()) {
            text.append(equation.target.classes().equations(equation.target.name()))
                    .append('\n');
        }
        equation.bounds.ifPresent(bounds -> text.append(bounds.of(NetworkPrinter.quoted(equation.target.name())))
                .append('\n'));
        for (int c = 0; c < names.size(); c++) {
            if (equation.terms.get(c).value != null) {
                text.append(NetworkPrinter.quoted(names.get(c)))
                        .append(" is 1 where ")
                        .append(NetworkPrinter.quoted(equation.terms.get(c).attribute))
                        .append(" is ")
                        .append(NetworkPrinter.quoted(equation.terms.get(c).value))
                        .append(", and 0 elsewhere\n");
            }
        }
        for (Replacement replacement : equation.replacements) {
            text.append(replacement.value == null ? "a missing " : "a missing or unknown ")
                    .append(NetworkPrinter.quoted(replacement.attribute))
                    .append(" counts as ")
                    .append(
                            replacement.value == null
                                    ? NetworkPrinter.signed(replacement.number)
                                    : NetworkPrinter.quoted(replacement.value))
                    .append(replacement.date ? " (dates are milliseconds since 1970, UTC)\n" : "\n");
        }
        return text.toString();
    }

    private static String number(double size) {
        return NetworkPrinter.number(size, NetworkPrinter.ALL_DIGITS);
    }
}
