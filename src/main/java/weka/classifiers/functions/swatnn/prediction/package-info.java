/** From a network to predictions in the user's units: many at once, and how far off they may be. */
package weka.classifiers.functions.swatnn.prediction;
