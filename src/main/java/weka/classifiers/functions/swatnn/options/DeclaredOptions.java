package weka.classifiers.functions.swatnn.options;

import weka.classifiers.RandomizableClassifier;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A classifier whose options are declared once each, by the annotations of a getter: its name, label, text and place
 * ({@link OptionMetadata}), its range ({@link Allowed}) and its default ({@link Default}, or {@link Presets} where presets set it).
 * Parsing, checks, help and tables are made from that; getter and setter only reach into the table of values.
 */
public abstract class DeclaredOptions extends RandomizableClassifier {

    /** The choices of {@code -preset}. */
    public static final Tag[] PRESETS = Tags.of(Preset.values(), Preset::label);

    private static final long serialVersionUID = 1L;

    /** The option of the rows held out, which a search keeps to its end. */
    static final String VALIDATION = "validation";

    private OptionRecord built;

    private final OptionValues values = OptionValues.of(getClass(), Preset.DEFAULT);

    /** The values of all options, by their names. */
    final OptionValues values() {
        return values;
    }

    /** The preset that was chosen last; options may have been changed since. */
    static Preset preset(OptionValues values) {
        return values.constant(OptionValues.PRESET, Preset.class, PRESETS);
    }

    @Default("default")
    @OptionMetadata(
            displayName = "Preset",
            description =
                    "How much to search: fast, default, thorough, or published (the paper's own search, which takes many minutes). Choosing one sets the options of the search below; change them afterwards.",
            commandLineParamName = OptionValues.PRESET,
            commandLineParamSynopsis = "-preset <name>",
            displayOrder = 0)
    public SelectedTag getPreset() {
        return values.tag(OptionValues.PRESET, PRESETS);
    }

    public void setPreset(SelectedTag preset) {
        if (preset.getTags() == PRESETS) {
            values.choose(getClass(), Preset.values()[preset.getSelectedTag().getID()]);
        }
    }

    /**
     * Sets the options; those that are not there have their defaults, but in a model that can go on with its search, where they stay
     * as they are. They are set in the order of Weka's windows, so a preset comes first whatever its place in the array, and the
     * options beside it change what it set.
     *
     * @throws IllegalArgumentException naming an option, its value and what is allowed
     */
    @Override
    public void setOptions(String[] options) throws Exception {
        String[] all = canGoOn() ? OptionRecord.of(this).behind(options, byPreset()) : options;
        values.restore(OptionValues.of(getClass(), Preset.DEFAULT).snapshot());
        AnnotatedOptions.set(all, this);
        AnnotatedOptions.requireWholeNumbers(all, "S", "num-decimal-places", "batch-size");
        // Weka reads annotated flags once more, and finds none of those that were taken out above.
        Map<String, Serializable> taken = values.snapshot();
        super.setOptions(all);
        values.restore(taken);
        // Weka complains about options that are left in the array that it gave.
        System.arraycopy(all, 0, options, 0, options.length);
        checkOptions();
    }

    private List<String> byPreset() {
        return DeclaredProperty.of(getClass()).stream()
                .filter(DeclaredProperty::byPreset)
                .map(DeclaredProperty::name)
                .toList();
    }

    /** Whether this is a model that keeps its search, to go on with it. */
    protected abstract boolean canGoOn();

    /** Remembers the options of a model that can go on as those that it has been built with. */
    protected final void rememberOptions() {
        built = canGoOn() ? OptionRecord.of(this) : null;
    }

    /**
     * Goes on with a search under the options as they are now. All iterations share the seed and the rows that are held out, so these
     * options come back to what they were.
     *
     * @param seed of the search
     * @param validationFraction of the search
     * @return a sentence for the user: which options differ from those that the model was built with
     */
    protected final String goOn(long seed, double validationFraction) {
        List<String> ignored = new ArrayList<>();
        if (getSeed() != seed) {
            ignored.add("-S " + getSeed());
            setSeed((int) seed);
        }
        if (values.number(VALIDATION) != validationFraction) {
            ignored.add("-" + VALIDATION + " " + values.number(VALIDATION));
            values.set(VALIDATION, validationFraction);
        }
        List<String> changes = built == null ? List.of() : built.changes(OptionRecord.of(this));
        return "The search goes on with the options that it began with"
                + (changes.isEmpty() ? "" : ", but for " + String.join(", ", changes))
                + (ignored.isEmpty()
                        ? ""
                        : "; " + String.join(" and ", ignored) + " cannot be changed on the way and had no effect");
    }

    /**
     * Checks all options, each by itself and as they go together.
     *
     * @throws IllegalArgumentException naming an option, its value and what is allowed
     */
    protected abstract void checkOptions();

    /** This package's options in the order of Weka's windows, with their defaults and ranges; then Weka's own. */
    @Override
    public Enumeration<Option> listOptions() {
        List<Option> all = new ArrayList<>(AnnotatedOptions.help(this));
        Set<String> declared = all.stream().map(Option::name).collect(Collectors.toSet());
        Collections.list(super.listOptions()).stream()
                .filter(option -> !declared.contains(option.name()))
                .forEach(all::add);
        return Collections.enumeration(all);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        values.addMissing(OptionValues.of(getClass(), Preset.DEFAULT));
    }
}
