/**
 * Pretraining of the multi-scale autoencoder, as a command: its options, the training loop, checkpoints, and the errors on held-out
 * teachers that a model's description reports.
 */
package weka.classifiers.functions.swatnn.pretraining;
