package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;

import java.util.SplittableRandom;

/** One question to a frozen autoencoder. */
interface Section {

    /** Its heading. */
    String title();

    /** About how much of the whole evaluation's time it takes, in any unit that all sections share. */
    double weight();

    /**
     * Answers it.
     *
     * @param autoencoder the model
     * @param random source of all its randomness
     * @param progress told how far it is, from 0 to 1
     */
    Finding run(FrozenAutoencoder autoencoder, SplittableRandom random, Progress progress) throws InterruptedException;
}
