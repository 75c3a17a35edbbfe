package weka.classifiers.functions.swatnn.options;

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
}
