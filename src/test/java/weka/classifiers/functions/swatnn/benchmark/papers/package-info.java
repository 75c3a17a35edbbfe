/**
 * The papers' experiments, one command for each paper: {@link weka.classifiers.functions.swatnn.benchmark.papers.PaperExperiments}.
 */
package weka.classifiers.functions.swatnn.benchmark.papers;
