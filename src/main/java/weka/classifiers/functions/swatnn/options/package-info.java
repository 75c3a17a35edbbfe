/** The options of the classifier: presets, their annotations for the command line and the windows, and their parsing. */
package weka.classifiers.functions.swatnn.options;
