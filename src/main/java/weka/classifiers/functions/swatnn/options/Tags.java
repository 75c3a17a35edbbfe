package weka.classifiers.functions.swatnn.options;

import weka.core.SelectedTag;
import weka.core.Tag;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes Weka's tags, which the windows show as drop-downs, from enumerations. */
final class Tags {

    private Tags() {}

    /** One tag a constant, its ordinal as identifier. */
    static <E extends Enum<E>> Tag[] of(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(c -> new Tag(c.ordinal(), label.apply(c)))
                .toArray(Tag[]::new);
    }

    /** One tag a name, its place as identifier. */
    static Tag[] of(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tag(i, names.get(i)))
                .toArray(Tag[]::new);
    }

    /** The tag of this name, which must be one of them. */
    static SelectedTag select(Tag[] tags, String name) {
        return Arrays.stream(tags)
                .filter(tag -> tag.getReadable().equals(name))
                .findFirst()
                .map(tag -> new SelectedTag(tag.getID(), tags))
                .orElseThrow(() -> new IllegalArgumentException("There is no choice '" + name + "'"));
    }
}
