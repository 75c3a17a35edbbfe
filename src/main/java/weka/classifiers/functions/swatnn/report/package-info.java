/** What a built model tells about itself in words. */
package weka.classifiers.functions.swatnn.report;
