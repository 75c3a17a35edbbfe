/** What the attributes do in a function that was fitted: dependence, local effects and importance, in plain numbers. */
package weka.classifiers.functions.swatnn.effects;
