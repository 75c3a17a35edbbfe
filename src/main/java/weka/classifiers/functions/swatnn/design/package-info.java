/** The way of a build from a design matrix to one sparse MLP: search, refinement, choice and the last fit. */
package weka.classifiers.functions.swatnn.design;
