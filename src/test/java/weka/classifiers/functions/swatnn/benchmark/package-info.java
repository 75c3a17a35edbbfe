/**
 * The benchmark: SWAT-NN beside Weka's other regressors on the CORNN functions and Friedman's problems. A program of its own
 * ({@link weka.classifiers.functions.swatnn.benchmark.Benchmark}); no part of the tests, which only check its parts.
 */
package weka.classifiers.functions.swatnn.benchmark;
