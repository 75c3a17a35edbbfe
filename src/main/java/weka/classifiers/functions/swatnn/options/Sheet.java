package weka.classifiers.functions.swatnn.options;

/**
 * The parts of Weka's property sheet that stand behind a button each, as the categories of {@link weka.core.OptionMetadata}; what people set
 * first has no category. Weka arranges the buttons by the names of the properties behind them.
 */
final class Sheet {

    /** What networks may look like. */
    static final String FORM = "Form of networks";

    /** The descent through the latent space. */
    static final String DESCENT = "Descent";

    /** Where candidates come from. */
    static final String SEARCH = "Search";

    /** What becomes of candidates. */
    static final String REFINEMENT = "Refinement";

    /** What does the work. */
    static final String MACHINE = "Machine";

    /** Which of the networks wins. */
    static final String CHOICE = "Choice";

    /** Numbers that some losses have. */
    static final String LOSSES = "Numbers of losses";

    private Sheet() {}
}
