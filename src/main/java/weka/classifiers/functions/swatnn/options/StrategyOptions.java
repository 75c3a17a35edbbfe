package weka.classifiers.functions.swatnn.options;

import weka.classifiers.functions.swatnn.policy.PolicySettings;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

import java.util.List;

/** The options of how candidates are looked for. */
public abstract class StrategyOptions extends LatentSearchOptions {

    private static final String GRADIENT = "gradient";

    /** The choices of {@code -strategy}. */
    public static final Tag[] STRATEGIES = Tags.of(List.of(GRADIENT, "policy"));

    /** The choices of {@code -policy-embedding}. */
    public static final Tag[] EMBEDDINGS = Tags.of(PolicySettings.Space.values(), PolicySettings.Space::label);

    private static final long serialVersionUID = 1L;

    /** The policy search that the options ask for, or null. */
    final PolicySettings policySettings() {
        return values().get("strategy", String.class).equals(GRADIENT)
                ? null
                : new PolicySettings(
                        values().constant("policy-embedding", PolicySettings.Space.class, EMBEDDINGS), getChildren());
    }

    @Default("gradient")
    @OptionMetadata(
            displayName = "Strategy",
            description =
                    "How candidates are looked for: gradient (descent through the latent space) or policy (NASES: a controller proposes networks and learns from their errors).",
            commandLineParamName = "strategy",
            commandLineParamSynopsis = "-strategy <name>",
            category = Sheet.SEARCH,
            displayOrder = 43)
    public SelectedTag getStrategy() {
        return values().tag("strategy", STRATEGIES);
    }

    public void setStrategy(SelectedTag strategy) {
        values().setTag("strategy", strategy, STRATEGIES);
    }

    @Default("architecture")
    @OptionMetadata(
            displayName = "Policy embedding",
            description =
                    "With -strategy policy, what the controller proposes: an architecture, whose weights are inherited or drawn (the paper's), or a latent, which decodes to a network with its weights.",
            commandLineParamName = "policy-embedding",
            commandLineParamSynopsis = "-policy-embedding <name>",
            category = Sheet.SEARCH,
            displayOrder = 44)
    public SelectedTag getPolicyEmbedding() {
        return values().tag("policy-embedding", EMBEDDINGS);
    }

    public void setPolicyEmbedding(SelectedTag policyEmbedding) {
        values().setTag("policy-embedding", policyEmbedding, EMBEDDINGS);
    }

    @Allowed(PolicySettings.CHILDREN)
    @Presets(standard = "160", fast = "48", thorough = "1200")
    @OptionMetadata(
            displayName = "Children",
            description = "With -strategy policy, networks that the controller proposes and learns from.",
            commandLineParamName = "children",
            commandLineParamSynopsis = "-children <number>",
            category = Sheet.SEARCH,
            displayOrder = 45)
    public int getChildren() {
        return values().whole("children");
    }

    public void setChildren(int children) {
        values().set("children", children);
    }
}
