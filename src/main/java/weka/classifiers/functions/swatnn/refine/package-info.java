/**
 * What second-order methods can do for a network of a few hundred weights: refine it to a minimum of its error, and take it
 * apart weight by weight. Plain Java and EJML; deterministic and single-threaded.
 */
package weka.classifiers.functions.swatnn.refine;
