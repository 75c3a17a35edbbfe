/** What is told of models in words, tables and pictures. */
package weka.classifiers.functions.swatnn.report;
