/** What a network is fitted by: the loss of a row as a function of its target and the network's output. */
package weka.classifiers.functions.swatnn.loss;
