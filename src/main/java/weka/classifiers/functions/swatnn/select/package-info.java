/** From many networks to one: the Pareto front of size and error, and the rule that picks from it. */
package weka.classifiers.functions.swatnn.select;
