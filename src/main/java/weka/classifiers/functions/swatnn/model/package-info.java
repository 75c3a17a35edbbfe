/** The built model as people and programs see it: its text, its measures and what there is to look at. */
package weka.classifiers.functions.swatnn.model;
