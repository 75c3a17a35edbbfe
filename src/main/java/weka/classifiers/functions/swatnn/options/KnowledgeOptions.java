package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.data.MonotoneAttributes;
import weka.core.OptionMetadata;

/** The options of what is known of the function before any data are seen. */
public abstract class KnowledgeOptions extends LossOptions {

    private static final long serialVersionUID = 1L;

    /**
     * In which attributes predictions are to rise or fall.
     *
     * @throws IllegalArgumentException naming the part of the option that cannot be read, or the attribute that has both signs
     */
    protected final MonotoneAttributes monotone() {
        return MonotoneAttributes.parse(getMonotone());
    }

    @Default("")
    @OptionMetadata(
            displayName = "Monotone",
            description =
                    "Numeric attributes in which predictions must rise (+) or fall (-), with commas between them, such as \"carat:+,depth:-\". The network keeps it by construction, whatever the values; the text says what proves it and what it costs.",
            commandLineParamName = "monotone",
            commandLineParamSynopsis = "-monotone <attribute:sign,...>",
            displayOrder = 46)
    public String getMonotone() {
        return values().get("monotone", String.class);
    }

    public void setMonotone(String monotone) {
        values().set("monotone", monotone);
    }
}
