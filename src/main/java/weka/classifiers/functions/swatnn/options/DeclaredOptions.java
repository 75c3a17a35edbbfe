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
     * Sets the options; those that are not there have their defaults. They are set in the order of Weka's windows, so a preset comes
     * first whatever its place in the array, and the options beside it change what it set.
     *
     * @throws IllegalArgumentException naming an option, its value and what is allowed
     */
    @Override
    public void setOptions(String[] options) throws Exception {
        values.restore(OptionValues.of(getClass(), Preset.DEFAULT).snapshot());
        AnnotatedOptions.set(options, this);
        AnnotatedOptions.requireWholeNumbers(options, "S", "num-decimal-places", "batch-size");
        // Weka reads annotated flags once more, and finds none of those that were taken out above.
        Map<String, Serializable> taken = values.snapshot();
        super.setOptions(options);
        values.restore(taken);
        checkOptions();
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
