package weka.classifiers.functions.swatnn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.swatnn.network.Monotony;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What -monotone says. */
class MonotoneAttributesTest {

    private static Instances rows(boolean nominalClass) {
        List<Attribute> attributes = List.of(
                new Attribute("size"),
                new Attribute("kind", List.of("a", "b", "c")),
                new Attribute("time: hour"),
                nominalClass ? new Attribute("y", List.of("no", "yes")) : new Attribute("y"));
        Instances rows = new Instances("rows", new ArrayList<>(attributes), 6);
        rows.setClassIndex(3);
        for (int i = 0; i < 6; i++) {
            rows.add(new DenseInstance(1, new double[] {i, i % 3, i * i, i % 2}));
        }
        return rows;
    }

    @Test
    void namesAndSigns() {
        MonotoneAttributes read = MonotoneAttributes.parse(" size:+, time: hour : -,size:+");
        assertEquals(Map.of("size", 1, "time: hour", -1), read.signs());
        // One column for the size, three for the kinds, one for the time.
        assertEquals(new Monotony(List.of(1, 0, 0, 0, -1)), read.of(AttributeEncoding.of(rows(false))));
        assertTrue(MonotoneAttributes.parse("").isEmpty());
        assertEquals(Monotony.NONE, MonotoneAttributes.parse("  ").of(AttributeEncoding.of(rows(true))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size | has 'size'; each part must be the name of an attribute, a colon, and + or -, such as carat:+,depth:-",
                "size:up | has 'size:up'; each part must be the name of an attribute, a colon, and + or -, such as carat:+,depth:-",
                ":+ | has ':+'; each part must be the name of an attribute, a colon, and + or -, such as carat:+,depth:-",
                "size:+,,y:- | has ''; each part must be the name of an attribute, a colon, and + or -, such as carat:+,depth:-",
                "size:+,size:- | has both size:+ and size:-; an attribute can have one of them"
            })
    void whatCannotBeRead(String text, String message) {
        assertEquals(
                "The option -monotone " + message,
                assertThrows(IllegalArgumentException.class, () -> MonotoneAttributes.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sise:+ | names sise, which is none of the attributes size, kind, time: hour",
                "y:+ | names y, which is none of the attributes size, kind, time: hour",
                "kind:+ | names kind, which is nominal; it must be numeric or a date"
            })
    void whatTheDataDoNotHave(String text, String message) {
        AttributeEncoding encoding = AttributeEncoding.of(rows(false));
        assertEquals(
                "The option -monotone " + message,
                assertThrows(IllegalArgumentException.class, () -> MonotoneAttributes.parse(text)
                                .of(encoding))
                        .getMessage());
    }

    @Test
    void nominalClassesAreRefused() {
        AttributeEncoding encoding = AttributeEncoding.of(rows(true));
        assertEquals(
                "The option -monotone needs a numeric class; y is nominal",
                assertThrows(IllegalArgumentException.class, () -> MonotoneAttributes.parse("size:+")
                                .of(encoding))
                        .getMessage());
    }

    /** 2 · size - 3 · time, on inputs from -1 to 1. */
    @Test
    void theProofNamesTheBoundsOfTheSlopes() {
        AttributeEncoding encoding = AttributeEncoding.of(rows(false));
        SparseMlp linear = SparseMlp.builder(5)
                .output(new double[][] {{2}, {0}, {0}, {0}, {-3}}, new double[] {0})
                .build();
        DesignMatrix matrix = encoding.encode(rows(false));
        String proof = MonotoneAttributes.parse("size:+,time: hour:-")
                .proof(encoding, linear, matrix)
                .get(0);
        assertTrue(
                proof.startsWith("The prediction rises in size and falls in time: hour, whatever the values"), proof);
        assertTrue(proof.endsWith("size 2.00 to 2.00, time: hour -3.00 to -3.00."), proof);
        assertEquals(List.of(), MonotoneAttributes.parse("").proof(encoding, linear, matrix));
        assertThrows(IllegalStateException.class, () -> MonotoneAttributes.parse("size:-")
                .proof(encoding, linear, matrix));
    }
}
