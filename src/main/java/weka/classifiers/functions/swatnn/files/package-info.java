/** Files that are there as a whole or not at all, and files that others name. */
package weka.classifiers.functions.swatnn.files;
