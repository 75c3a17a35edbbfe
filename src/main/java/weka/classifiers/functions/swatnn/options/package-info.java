/**
 * Options: each is declared once, on the getter of a property or in a table; parsing, checks, presets, help and documents are made
 * from the declarations.
 */
package weka.classifiers.functions.swatnn.options;
