/** The window in which Weka's Explorer shows a found network; needs no native library. */
package weka.classifiers.functions.swatnn.viewer;
