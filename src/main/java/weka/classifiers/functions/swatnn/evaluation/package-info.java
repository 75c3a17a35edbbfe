/**
 * What a frozen autoencoder is worth: how well it reconstructs networks and functions that it has not seen, what its latent space
 * looks like, and what starting and searching there brings. One command measures all of it.
 */
package weka.classifiers.functions.swatnn.evaluation;
