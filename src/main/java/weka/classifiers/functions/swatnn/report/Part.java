package weka.classifiers.functions.swatnn.report;

/** A part of what is told about a model and rows; a page writes it and a window shows it. */
public sealed interface Part permits Words, Grid, Group, Sketch {}
