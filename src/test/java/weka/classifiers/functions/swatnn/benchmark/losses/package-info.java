/**
 * The benchmark of losses: counts, rows far off and quantiles. A program of its own
 * ({@link weka.classifiers.functions.swatnn.benchmark.losses.Losses}).
 */
package weka.classifiers.functions.swatnn.benchmark.losses;
