package weka.classifiers.functions.swatnn.model;

/** Something that holds a built model: what programs ask of an object that they read from a file. */
public interface ModelHolder {

    /** The model that it holds; one that is not built yet says so itself. */
    FittedModel model();
}
