package weka.classifiers.functions.swatnn.frozen;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the head of a safetensors file declares, checked against the length of the file before anything of a declared size is
 * allocated: eight bytes with the length of the header, the header as JSON, then 32-bit floats, each array in a range of its
 * own, the ranges one after the other up to the end of the file.
 */
final class SafetensorsHeader {

    private static final int LENGTH_BYTES = 8;
    private static final int LONGEST = 4 << 20;
    private static final int MOST_DIMENSIONS = 8;
    private static final String METADATA = "__metadata__";
    private static final String TYPE = "F32";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNumberLength(20)
                            .maxNameLength(200)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SafetensorsHeader() {}

    private record Span(String name, long begin, long end) {}

    /**
     * Reads and checks the head of a file.
     *
     * @return name to shape of each array, in the order of the header
     * @throws IOException naming the file and what is wrong with it
     */
    static Map<String, Shape> read(Path file) throws IOException {
        requireReadableSize(file);
        long size = Files.size(file);
        byte[] header;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            require(size > LENGTH_BYTES, file, "it ends within the length of its header");
            long length = Long.reverseBytes(in.readLong());
            require(
                    length >= 2 && length <= Math.min(LONGEST, size - LENGTH_BYTES),
                    file,
                    "it says that its header has " + Long.toUnsignedString(length) + " bytes, and the file has "
                            + size);
            header = in.readNBytes((int) length);
        }
        // DJL takes a file without this for one in another format.
        require(header[0] == '{', file, "its header does not begin with a brace");
        JsonNode tree;
        try {
            tree = MAPPER.readTree(header);
        } catch (JsonProcessingException e) {
            throw new IOException(damaged(file, "its header is no JSON: " + firstLine(e.getOriginalMessage())), e);
        } catch (IOException e) {
            throw new IOException(damaged(file, "its header is no text"), e);
        }
        return check(file, tree, size - LENGTH_BYTES - header.length);
    }

    /**
     * Checks that a file is no larger than what can be read: a file without content may claim any size.
     *
     * @throws IOException if it is
     */
    static void requireReadableSize(Path file) throws IOException {
        require(Files.size(file) <= Integer.MAX_VALUE, file, "it is larger than 2 GiB");
    }

    private static Map<String, Shape> check(Path file, JsonNode tree, long dataBytes) throws IOException {
        require(tree.isObject(), file, "its header is no JSON object");
        Map<String, Shape> shapes = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            String name = entry.getKey();
            if (name.equals(METADATA)) {
                continue;
            }
            JsonNode declared = entry.getValue();
            require(TYPE.equals(declared.path("dtype").textValue()), file, "the type of " + name + " is not " + TYPE);
            Shape shape = shape(file, name, declared.path("shape"), dataBytes);
            JsonNode offsets = declared.path("data_offsets");
            require(
                    offsets.size() == 2
                            && offsets.get(0).canConvertToLong()
                            && offsets.get(1).canConvertToLong(),
                    file,
                    "the place of " + name + " is not given by two numbers");
            Span span =
                    new Span(name, offsets.get(0).longValue(), offsets.get(1).longValue());
            require(
                    span.begin >= 0 && span.end >= span.begin && span.end <= dataBytes,
                    file,
                    "the place of " + name + ", " + span.begin + " to " + span.end + ", is not within its " + dataBytes
                            + " bytes of data");
            require(
                    span.end - span.begin == Float.BYTES * shape.size(),
                    file,
                    "the place of " + name + " does not fit its shape");
            shapes.put(name, shape);
            spans.add(span);
        }
        spans.sort(Comparator.comparingLong(Span::begin).thenComparingLong(Span::end));
        long end = 0;
        for (Span span : spans) {
            require(span.begin == end, file, "the places of its arrays overlap or leave gaps at " + span.name);
            end = span.end;
        }
        require(end == dataBytes, file, "its arrays have " + end + " bytes, and the file has " + dataBytes);
        return shapes;
    }

    private static Shape shape(Path file, String name, JsonNode declared, long dataBytes) throws IOException {
        require(
                declared.isArray() && declared.size() <= MOST_DIMENSIONS,
                file,
                "the shape of " + name + " is no list of at most " + MOST_DIMENSIONS + " numbers");
        long[] dimensions = new long[declared.size()];
        long count = 1;
        for (int d = 0; d < dimensions.length; d++) {
            require(
                    declared.get(d).canConvertToLong()
                            && declared.get(d).isIntegralNumber()
                            && declared.get(d).longValue() >= 1
                            && declared.get(d).longValue() <= dataBytes,
                    file,
                    "the shape of " + name + " is larger than its data");
            dimensions[d] = declared.get(d).longValue();
            count *= dimensions[d];
            // Both factors were at most 2^31, so that the product has not overflowed.
            require(count <= dataBytes, file, "the shape of " + name + " is larger than its data");
        }
        return new Shape(dimensions);
    }

    private static void require(boolean condition, Path file, String message) throws IOException {
        if (!condition) {
            throw new IOException(damaged(file, message));
        }
    }

    private static String damaged(Path file, String reason) {
        return file + " is damaged or is not a safetensors file: " + reason;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
