package weka.classifiers.functions.swatnn.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The formats that a model can be written in. */
public enum ExportFormat {
    /** A Java class. */
    JAVA((model, className) -> utf8(JavaSource.of(model, className))),
    /** JSON that {@link JsonModel} reads again. */
    JSON((model, className) -> utf8(JsonModel.write(model))),
    /** PMML 4.4. */
    PMML((model, className) -> utf8(PmmlDocument.of(model))),
    /** An ONNX graph. */
    ONNX((model, className) -> OnnxModel.of(model)),
    /** A module of Python. */
    PYTHON((model, className) -> utf8(PythonSource.of(model))),
    /** A query of SQL. */
    SQL((model, className) -> utf8(SqlQuery.of(model))),
    /** The equation as text. */
    EQUATION((model, className) -> utf8(Equation.text(model))),
    /** The equation for LaTeX. */
    LATEX((model, className) -> utf8(LatexEquation.of(model)));

    private final BiFunction<PortableModel, String, byte[]> writer;

    ExportFormat(BiFunction<PortableModel, String, byte[]> writer) {
        this.writer = writer;
    }

    /** The name that people give: {@code java}, {@code json} and so on. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of this name, in any case.
     *
     * @throws IllegalArgumentException with the names that there are
     */
    public static ExportFormat of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-format is '" + label + "'; it must be one of "
                        + Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "))));
    }

    /**
     * The bytes of a file.
     *
     * @param model any model
     * @param className name of the class; for {@link #JAVA} alone
     * @throws IllegalArgumentException if the format cannot hold the model
     */
    public byte[] write(PortableModel model, String className) {
        return writer.apply(model, className);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
