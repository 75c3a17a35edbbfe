package weka.classifiers.functions.swatnn.report;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML that is XML too: what was opened is closed, and texts may hold any letters. Attributes are given as names and values in
 * turn.
 */
final class Html {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** A page with nothing in it. */
    Html() {
        try {
            // The one of Java itself: others write an element without content in the short form, which HTML does not
            // know.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeDTD("<!DOCTYPE html>");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Begins an element. */
    Html open(String tag, String... attributes) {
        try {
            xml.writeStartElement(tag);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** An element that never has content, such as a line break or a shape. */
    Html empty(String tag, String... attributes) {
        try {
            xml.writeEmptyElement(tag);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** Text; letters that XML cannot hold become question marks. */
    Html text(String any) {
        try {
            xml.writeCharacters(valid(any));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return this;
    }

    /** An element with nothing but text in it. */
    Html leaf(String tag, String any, String... attributes) {
        return open(tag, attributes).text(any).close();
    }

    /** What is HTML already. */
    Html raw(String markup) {
        try {
            xml.writeCharacters("");
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        text.append(markup);
        return this;
    }

    /** A table; all columns but the first are numbers. */
    Html table(List<String> heads, List<List<String>> rows) {
        open("div", "class", "wide").open("table").open("thead").open("tr");
        heads.forEach(head -> leaf("th", head));
        close().close().open("tbody");
        for (List<String> row : rows) {
            open("tr");
            row.forEach(cell -> leaf("td", cell));
            close();
        }
        return close().close().close();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], valid(attributes[i + 1]));
        }
    }

    private static String valid(String any) {
        return any.codePoints()
                .map(c -> c < 0x20 && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE
                        ? '?'
                        : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static IllegalStateException failure(XMLStreamException e) {
        return new IllegalStateException("The page cannot be written: " + e.getMessage(), e);
    }

    /** The page so far. */
    @Override
    public String toString() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        return text.toString();
    }
}
