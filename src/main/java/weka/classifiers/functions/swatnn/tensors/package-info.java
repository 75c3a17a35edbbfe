/** Named arrays on a device, their gradients, and the optimisers that move them. */
package weka.classifiers.functions.swatnn.tensors;
