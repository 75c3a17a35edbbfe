package weka.classifiers.functions.swatnn.benchmark;

import java.util.OptionalDouble;

/**
 * What a method is to do.
 *
 * @param data the rows
 * @param seed the method's seed
 * @param searchSeconds how long SWAT-NN's default search took on these rows, where that is known: rivals that get the same time
 *     need it
 */
public record Task(DataSet data, int seed, OptionalDouble searchSeconds) {}
