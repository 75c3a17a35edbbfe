package weka.classifiers.functions.swatnn.report;

import java.util.List;

/**
 * A table; all columns but the first are numbers.
 *
 * @param heads names of the columns
 * @param rows as many texts each
 */
public record Grid(List<String> heads, List<List<String>> rows) implements Part {}
