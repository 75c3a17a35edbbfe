package weka.classifiers.functions.swatnn.model;

/** Something that has found a network which can be looked at. */
public interface ModelViewSource {

    /**
     * What there is to look at.
     *
     * @throws IllegalStateException if no network has been found yet
     */
    ModelView modelView();
}
