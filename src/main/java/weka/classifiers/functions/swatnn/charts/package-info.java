/** Charts as PNG and SVG, and tables as Markdown and CSV, for reports of any kind. */
package weka.classifiers.functions.swatnn.charts;
