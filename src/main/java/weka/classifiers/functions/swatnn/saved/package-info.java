/** The form in which models are saved: with a checksum, and read without trust. */
package weka.classifiers.functions.swatnn.saved;
