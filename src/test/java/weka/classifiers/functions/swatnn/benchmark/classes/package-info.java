/**
 * The benchmark of nominal classes: SWAT-NN beside Weka's classifiers, judged by their probabilities. A program of its own
 * ({@link weka.classifiers.functions.swatnn.benchmark.classes.Classes}).
 */
package weka.classifiers.functions.swatnn.benchmark.classes;
