/** The sparse multilayer perceptron that a search ends with: an immutable value in plain Java, without DJL or Weka types. */
package weka.classifiers.functions.swatnn.network;
