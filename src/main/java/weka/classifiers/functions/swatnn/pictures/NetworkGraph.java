package weka.classifiers.functions.swatnn.pictures;

import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.saved.SealedText;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A model as the graph that Weka's windows draw, in XMLBIF 0.3: a variable for each unit, with its one outcome and its bias as the table,
 * and a parent for each weight that is not zero. Weka hands its viewers nothing but this text, so a property of the network
 * holds the whole model.
 */
public final class NetworkGraph {

    private static final String PROPERTY = "swatnn = ";
    private static final int LONGEST_LABEL = 24;

    private NetworkGraph() {}

    /**
     * The graph of the chosen network.
     *
     * @throws IllegalStateException where there is none
     */
    public static String write(FittedModel model) {
        return write(model.view(), SealedText.of(model, model.seconds()));
    }

    static String write(ModelView model, String whole) {
        NetworkLayout layout = NetworkLayout.of(
                model.network(), model.inputNames(), model.target().outputLabels());
        List<String> labels = labels(layout);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("1.0");
            xml.writeStartElement("BIF");
            xml.writeAttribute("VERSION", "0.3");
            xml.writeStartElement("NETWORK");
            element(xml, "NAME", valid(model.target().name()));
            element(xml, "PROPERTY", PROPERTY + whole);
            for (int u = 0; u < labels.size(); u++) {
                writeVariable(xml, layout.units().get(u), labels.get(u));
            }
            for (int u = 0; u < labels.size(); u++) {
                writeDefinition(xml, layout, labels, u);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The graph of a network cannot be written: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void writeVariable(XMLStreamWriter xml, NetworkLayout.Unit unit, String label)
            throws XMLStreamException {
        xml.writeStartElement("VARIABLE");
        xml.writeAttribute("TYPE", "nature");
        element(xml, "NAME", label);
        element(xml, "OUTCOME", unit.kind() == NetworkLayout.Kind.INPUT ? "input" : "bias");
        element(xml, "PROPERTY", String.format(Locale.ROOT, "position = (%.0f,%.0f)", unit.x(), unit.y()));
        xml.writeEndElement();
    }

    private static void writeDefinition(XMLStreamWriter xml, NetworkLayout layout, List<String> labels, int unit)
            throws XMLStreamException {
        xml.writeStartElement("DEFINITION");
        element(xml, "FOR", labels.get(unit));
        for (NetworkLayout.Edge edge : layout.edges()) {
            if (edge.to() == unit) {
                element(xml, "GIVEN", labels.get(edge.from()));
            }
        }
        element(xml, "TABLE", String.valueOf(layout.units().get(unit).bias()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Names of units. Weka finds units by them, upper and lower case alike, and makes all as wide as the longest. */
    private static List<String> labels(NetworkLayout layout) {
        List<String> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NetworkLayout.Unit unit : layout.units()) {
            String full = valid(unit.activation().isEmpty() ? unit.name() : unit.name() + " " + unit.activation());
            String label = full.length() <= LONGEST_LABEL ? full : full.substring(0, LONGEST_LABEL - 1) + "\u2026";
            String distinct = label;
            for (int copy = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); copy++) {
                distinct = label + " (" + copy + ")";
            }
            labels.add(distinct);
        }
        return labels;
    }

    /** The text without what XML cannot hold, and not empty. */
    private static String valid(String text) {
        StringBuilder valid = new StringBuilder();
        text.codePoints()
                .map(c -> c < 0x20 || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE ? '?' : c)
                .forEach(valid::appendCodePoint);
        return valid.toString().isBlank() ? "?" : valid.toString();
    }

    /** Whether a text looks like a graph of this package. */
    public static boolean isOfThisPackage(String graph) {
        return graph.contains("<PROPERTY>" + PROPERTY);
    }

    /**
     * Reads the model that a graph was written of.
     *
     * @param graph the graph of a model of this package
     * @throws IllegalArgumentException if it is something else, or damaged
     */
    public static FittedModel read(String graph) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(graph));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("PROPERTY")) {
                    String text = xml.getElementText();
                    if (text.startsWith(PROPERTY)) {
                        return SealedText.read(text.substring(PROPERTY.length()), FittedModel.class);
                    }
                }
            }
            throw new IllegalArgumentException("The graph is not one of a SWATNN model");
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The graph is not XML: " + e.getMessage(), e);
        }
    }
}
