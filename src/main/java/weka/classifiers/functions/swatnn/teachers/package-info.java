/** The functions that an autoencoder learns to encode, drawn at random, and samples of their values. Knows nothing of DJL. */
package weka.classifiers.functions.swatnn.teachers;
