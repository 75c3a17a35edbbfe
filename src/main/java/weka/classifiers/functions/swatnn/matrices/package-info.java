/**
 * Networks as matrices: the layout that encoders read and decoders write, batches of decoded networks on a device, and the hard
 * decisions that turn them into sparse networks.
 */
package weka.classifiers.functions.swatnn.matrices;
