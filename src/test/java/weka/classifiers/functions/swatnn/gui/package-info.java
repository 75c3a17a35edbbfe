/** Weka's windows, driven like by a user. */
package weka.classifiers.functions.swatnn.gui;
