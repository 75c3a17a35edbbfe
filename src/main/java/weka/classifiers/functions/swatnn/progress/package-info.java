/** How a build says where it stands, and how it is stopped. */
package weka.classifiers.functions.swatnn.progress;
