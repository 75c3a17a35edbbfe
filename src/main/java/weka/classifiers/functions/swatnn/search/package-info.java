/** The latent search: gradient descent on the frozen autoencoder's latents, from starts to hardened candidates. */
package weka.classifiers.functions.swatnn.search;
