/**
 * The policy search of NASES (Liu 2020, Neural architecture search in embedding space): a controller proposes points of an embedding space, a
 * frozen decoder makes networks of them, and the controller learns from how good these are after short fits.
 */
package weka.classifiers.functions.swatnn.policy;
