/** A model and what it does on given rows, as one page to share. */
package weka.classifiers.functions.swatnn.report;
