package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.prediction.LeftOut;
import weka.classifiers.functions.swatnn.select.ParetoFront;

import java.util.List;

/** Judges networks that were fitted to something else than the data themselves, such as a teacher's answers. */
public interface Referee {

    /** What its errors are measured on. */
    Criterion criterion();

    /** The networks of a front by errors of this referee, in the unit of the loss that they were fitted by. */
    ParetoFront judged(ParetoFront front);

    /** How far off the predictions of a network are on rows that were left out; not asked where these are classes. */
    LeftOut leftOut(SparseMlp network);

    /** What is to be said of a network, in plain sentences. */
    List<String> notes(SparseMlp network);
}
