/** What the classifier answers through Weka's interfaces, all of it from the built model. */
package weka.classifiers.functions.swatnn.face;
