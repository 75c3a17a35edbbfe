package weka.classifiers.functions.swatnn.model;

import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;

/** The papers to cite. */
public final class Citations {

    private static final String AUTHORS = "Zitong Huang and Mansooreh Montazerin and Ajitesh Srivastava";

    private Citations() {}

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
