/** The rules that the packages keep among themselves, as src/docs/architecture.md draws them. */
package weka.classifiers.functions.swatnn.architecture;
