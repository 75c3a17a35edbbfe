/** Rivals that are no features of the product: other sources of candidates for the same refinement, and the paper's baseline. */
package weka.classifiers.functions.swatnn.benchmark.rivals;
