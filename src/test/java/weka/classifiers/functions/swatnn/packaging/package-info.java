/** Tests of the finished package files: what they hold, and how they work once installed, each time in a new JVM; and of the documents. */
package weka.classifiers.functions.swatnn.packaging;
