package weka.classifiers.functions.swatnn.pictures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.network.CompactMlp;
import weka.classifiers.functions.swatnn.network.SparseMlp;

/** What there is to look at in a model as JSON in plain ASCII, to travel inside other text. Networks are in their compact form. */
final class ModelViewJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(new StdDelegatingSerializer(SparseMlp.class, new ToCompact()))
                    .addDeserializer(SparseMlp.class, new StdDelegatingDeserializer<>(new FromCompact())))
            .build();

    private ModelViewJson() {}

    private static final class ToCompact extends StdConverter<SparseMlp, CompactMlp> {
        @Override
        public CompactMlp convert(SparseMlp network) {
            return CompactMlp.of(network);
        }
    }

    private static final class FromCompact extends StdConverter<CompactMlp, SparseMlp> {
        @Override
        public SparseMlp convert(CompactMlp compact) {
            return compact.network();
        }
    }

    static String write(ModelView model) {
        try {
            return MAPPER.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A model cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static ModelView read(String json) {
        try {
            return MAPPER.readValue(json, ModelView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not the JSON of a model: " + e.getOriginalMessage(), e);
        }
    }
}
