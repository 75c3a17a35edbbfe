/**
 * The nets of the multi-scale autoencoder: a latent space of functions, encoders into it and one decoder per depth out of it. The
 * convolutional nets of SWAT-NN's predecessor are here too, as {@link weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder}
 * chooses between the architectures and both are made of the same parts.
 */
package weka.classifiers.functions.swatnn.autoencoder;
