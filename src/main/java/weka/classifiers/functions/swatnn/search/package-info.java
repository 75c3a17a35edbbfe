/**
 * The latent search, from starts to hardened candidates: the problem that data pose in the latent space of a frozen autoencoder, and
 * strategies that move through it.
 */
package weka.classifiers.functions.swatnn.search;
