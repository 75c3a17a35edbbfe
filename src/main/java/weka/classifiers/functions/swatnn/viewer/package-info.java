/** The window in which the Explorer, or a program of its own, shows a found network; needs no native library. */
package weka.classifiers.functions.swatnn.viewer;
