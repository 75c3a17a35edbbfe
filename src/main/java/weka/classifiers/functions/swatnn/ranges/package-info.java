/** The intervals that options and settings must lie in, and the sentences that say so. */
package weka.classifiers.functions.swatnn.ranges;
