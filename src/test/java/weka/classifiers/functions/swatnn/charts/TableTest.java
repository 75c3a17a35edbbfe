package weka.classifiers.functions.swatnn.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TableTest {

    private static final Table TABLE = new Table(
            "t",
            "Two rows.",
            List.of("Name", "Count", "Error"),
            List.of(
                    List.of("a, \"b\"", 3, 0.0123456),
                    List.of("c|d", 1200, 1.5e-7),
                    List.of("e", 0, Double.NaN),
                    List.of("f", 7, 1234.56)));

    @Test
    void markdownHasThreeDigits() {
        assertEquals(
                """
                Two rows.

                | Name | Count | Error |
                | --- | --: | --: |
                | a, "b" | 3 | 0.0123 |
                | c\\|d | 1200 | 1.50e-07 |
                | e | 0 | – |
                | f | 7 | 1235 |
                """,
                TABLE.markdown());
    }

    @Test
    void latexHasThreeDigitsAndNoCommandOfTheCells() {
        Table table = new Table(
                "t",
                "50 % of {it}.",
                List.of("Name", "Error"),
                List.of(List.of("a_b & \\c", 0.0123456), List.of("d", 1.5e-7), List.of("e", Double.NaN)));
        assertEquals(
                """
                % Needs \\usepackage{booktabs}.
                \\begin{table}
                  \\centering
                  \\caption{50 \\% of \\{it\\}.}
                  \\begin{tabular}{lr}
                    \\toprule
                    Name & Error \\\\
                    \\midrule
                    a\\_b \\& \\textbackslash{}c & 0.0123 \\\\
                    d & $1.50 \\cdot 10^{-7}$ \\\\
                    e & -- \\\\
                    \\bottomrule
                  \\end{tabular}
                \\end{table}
                """,
                table.latex());
    }

    @Test
    void csvHasAllDigits(@TempDir Path folder) throws Exception {
        TABLE.writeCsv(folder);
        assertEquals(
                List.of(
                        "Name,Count,Error",
                        "\"a, \"\"b\"\"\",3,0.0123456",
                        "c|d,1200,1.5E-7",
                        "e,0,NaN",
                        "f,7,1234.56"),
                Files.readAllLines(folder.resolve("t.csv")));
    }

    @Test
    void rowsHaveACellForEachColumn() {
        assertThrows(IllegalArgumentException.class, () -> new Table("t", "", List.of("a", "b"), List.of(List.of(1))));
    }
}
