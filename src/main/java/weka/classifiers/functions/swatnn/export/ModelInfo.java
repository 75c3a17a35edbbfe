package weka.classifiers.functions.swatnn.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.Provenance;
import weka.classifiers.functions.swatnn.network.NetworkPrinter;
import weka.core.OptionMetadata;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Says where a saved model comes from: {@code weka.Run .ModelInfo -model saved.model} prints its options, seed, data, autoencoder, versions and
 * seconds as text, with {@code -json} as JSON.
 */
public class ModelInfo extends SavedModelProgram {

    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private boolean json;

    /**
     * What is said of a model.
     *
     * @param model the network in one line
     * @param within simple class names of the classifiers around the model, from the outermost
     * @param filtered whether one of them filters its inputs
     * @param seconds seconds of the search and the refinement
     * @param provenance where it comes from
     */
    @JsonPropertyOrder({"model", "within", "filtered", "seconds", "provenance"})
    private record Info(String model, List<String> within, boolean filtered, double seconds, Provenance provenance) {}

    /** One sentence for the help text. */
    @Override
    public String globalInfo() {
        return "Says where a saved SWATNN model comes from: its options, seed, data, autoencoder, versions and seconds.";
    }

    @OptionMetadata(
            displayName = "JSON",
            description = "Print JSON instead of text.",
            commandLineParamName = "json",
            commandLineParamSynopsis = "-json",
            commandLineParamIsFlag = true,
            displayOrder = 1)
    public boolean getJson() {
        return json;
    }

    public void setJson(boolean json) {
        this.json = json;
    }

    /**
     * What the options ask for, without a line end at its end.
     *
     * @throws IllegalArgumentException if no model is named, or the model was never built
     * @throws IOException if the model cannot be read
     */
    public String text() throws IOException {
        requireModel();
        SavedModel saved = savedModel();
        Provenance provenance = saved.model().provenance();
        if (provenance == null) {
            throw new IllegalArgumentException(getModel() + " holds a SWATNN that was never built");
        }
        Info info = new Info(
                oneLine(saved.model()),
                saved.around(),
                saved.filtered(),
                saved.model().seconds(),
                provenance);
        return json ? json(info) : lines(info);
    }

    private static String oneLine(FittedModel model) {
        String text = model.hasNetwork() ? NetworkPrinter.summary(model.network()) : model.toString();
        return text.lines().findFirst().orElseThrow();
    }

    private static String json(Info info) {
        try {
            return WRITER.writeValueAsString(info);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of a model cannot be written: " + e.getMessage(), e);
        }
    }

    private static String lines(Info info) {
        StringBuilder text = new StringBuilder();
        line(text, "Model", info.model());
        if (!info.within().isEmpty()) {
            line(text, "Within", String.join(" around ", info.within()));
        }
        info.provenance().facts().forEach((name, value) -> line(text, name, value));
        line(text, "Seconds", String.format(Locale.ROOT, "%.1f", info.seconds()));
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String name, String value) {
        String first = name;
        for (String part : value.split("\n")) {
            text.append(String.format(Locale.ROOT, "%-12s %s%n", first, part));
            first = "";
        }
    }

    @Override
    protected void execute(String command) throws IOException {
        System.out.println(text());
    }

    /** Runs the program from a plain class path. */
    public static void main(String[] args) throws Exception {
        ModelInfo program = new ModelInfo();
        program.run(program, args);
    }
}
