/** Found networks to look at: drawings, charts, and the graph that Weka's windows show. */
package weka.classifiers.functions.swatnn.pictures;
