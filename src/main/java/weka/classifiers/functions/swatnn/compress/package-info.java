/** Any saved regressor of Weka as a small network. */
package weka.classifiers.functions.swatnn.compress;
