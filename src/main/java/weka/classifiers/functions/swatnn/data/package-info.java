/** From Weka instances to numbers: attribute encoding, scaling, row weights and the validation split. */
package weka.classifiers.functions.swatnn.data;
