/** A pretrained autoencoder on disk and in memory: the format, where the packaged one lies, and its use without gradients. */
package weka.classifiers.functions.swatnn.frozen;
