/**
 * The multi-scale autoencoder of SWAT-NN: a latent space of functions, an encoder into it and one decoder per depth out of it.
 * This package and the latent search are the only ones that know DJL.
 */
package weka.classifiers.functions.swatnn.autoencoder;
