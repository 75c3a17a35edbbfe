/**
 * Built models in the languages of other programs: Java, JSON, PMML, ONNX and equations. Everything here starts from one value,
 * {@link weka.classifiers.functions.swatnn.export.PortableModel}, and needs neither the search nor its tensor library.
 */
package weka.classifiers.functions.swatnn.export;
