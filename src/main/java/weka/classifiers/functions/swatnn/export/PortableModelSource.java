package weka.classifiers.functions.swatnn.export;

/** Something that has found a network which can leave it. */
public interface PortableModelSource {

    /**
     * The network with all that is needed to predict.
     *
     * @throws IllegalStateException if no network has been found yet
     */
    PortableModel portableModel();
}
