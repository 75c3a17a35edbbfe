/** Teachers, larger models that know more of the data than any small network finds there, and the lessons that they give to one. */
package weka.classifiers.functions.swatnn.teaching;
