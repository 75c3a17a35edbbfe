/** Pretraining of the multi-scale autoencoder: teachers drawn on the fly, the training loop, checkpoints and evaluation. */
package weka.classifiers.functions.swatnn.pretraining;
