/**
 * PyTorch on this machine: its native libraries, its devices and number formats, and the one thread that computes with it. DJL, which
 * stands between Java and PyTorch, is known to this package and to tensors, matrices, autoencoder, frozen, search, pretraining and
 * evaluation; all others compute in plain Java.
 */
package weka.classifiers.functions.swatnn.engine;
