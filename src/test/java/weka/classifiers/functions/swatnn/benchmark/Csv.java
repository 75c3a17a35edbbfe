package weka.classifiers.functions.swatnn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file of comma-separated values that grows by whole lines, and goes on after one that was cut off. */
public final class Csv {

    private final Path file;
    private final List<String> lines;

    /**
     * Opens the file, or begins one. A last line without its end, cut off when a program was stopped, is removed.
     *
     * @param header the first line, by which the file is known
     * @throws IOException if the file cannot be read or written, or begins with another line
     */
    public Csv(Path file, String header) throws IOException {
        this.file = file;
        if (!Files.exists(file)) {
            Files.writeString(file, header + "\n");
            lines = List.of();
            return;
        }
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (!whole.startsWith(header + "\n")) {
            throw new IOException(file + " is not a file of this benchmark's results.");
        }
        if (whole.length() < text.length()) {
            Files.writeString(file, whole);
        }
        lines = whole.lines().skip(1).toList();
    }

    /** The lines that were there when it was opened, without the first. */
    public List<String> lines() {
        return lines;
    }

    /** Writes lines at the end, at once. */
    public void append(List<String> added) throws IOException {
        Files.writeString(file, String.join("\n", added) + "\n", StandardOpenOption.APPEND);
    }

    /** A text as a field. */
    public static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A number as a field; one that is NaN is left empty. */
    public static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    /** Reads what {@link #number(String, double)} wrote. */
    public static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** The fields of a line, without their quotation marks. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (char c : line.toCharArray()) {
            if (c == ',' && !inQuotes) {
                fields.add(unquoted(field.toString()));
                field.setLength(0);
            } else {
                inQuotes ^= c == '"';
                field.append(c);
            }
        }
        fields.add(unquoted(field.toString()));
        return fields;
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }
}
