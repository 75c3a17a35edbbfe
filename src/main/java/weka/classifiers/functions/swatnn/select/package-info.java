/** Candidates and the choice among them: where they come from, the Pareto front of size and error, and the rule that picks from it. */
package weka.classifiers.functions.swatnn.select;
