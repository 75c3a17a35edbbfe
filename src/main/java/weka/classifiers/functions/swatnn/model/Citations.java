package weka.classifiers.functions.swatnn.model;

import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;

/** What the method is, and the papers to cite. */
public final class Citations {

    private static final String AUTHORS = "Zitong Huang and Mansooreh Montazerin and Ajitesh Srivastava";

    private Citations() {}

    /** What the method is, and where to read of it. */
    public static String description() {
        // Weka's sheets show the first sentence, and the rest behind 'More'.
        return "Regression and classification by a small sparse multilayer perceptron that designs itself. Its weights, width,"
                + " activations (one"
                + " per neuron) and depth are searched together by gradient descent in the latent space of a frozen"
                + " multi-scale autoencoder, refined by Levenberg-Marquardt steps and pruned by the optimal brain"
                + " surgeon.\n\nFor more information see:\n" + get();
    }

    /** The paper that describes the method, and its predecessor. */
    public static TechnicalInformation get() {
        TechnicalInformation swat = new TechnicalInformation(Type.MISC);
        swat.setValue(Field.AUTHOR, AUTHORS);
        swat.setValue(
                Field.TITLE,
                "SWAT-NN: Simultaneous Weights and Architecture Training for Neural Networks in a Latent Space");
        swat.setValue(Field.YEAR, "2025");
        TechnicalInformation predecessor = swat.add(Type.MISC);
        predecessor.setValue(Field.AUTHOR, AUTHORS);
        predecessor.setValue(Field.TITLE, "Simultaneous Weight and Architecture Optimization for Neural Networks");
        predecessor.setValue(Field.YEAR, "2024");
        predecessor.setValue(Field.URL, "https://arxiv.org/abs/2410.08339");
        return swat;
    }
}
