/**
 * Networks to start a fit from where the data have a structure that is known to be hard to find by descent: waves, waves around a point,
 * products of curves. Plain Java and EJML; deterministic and single-threaded.
 */
package weka.classifiers.functions.swatnn.starts;
