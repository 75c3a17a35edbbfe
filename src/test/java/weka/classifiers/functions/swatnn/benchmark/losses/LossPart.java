package weka.classifiers.functions.swatnn.benchmark.losses;

import weka.core.Instances;

/**
 * Rows to build from and rows to look at.
 *
 * @param train to build from
 * @param undisturbed the same without rows that are far off; the same rows where none is
 * @param test to look at
 */
record LossPart(Instances train, Instances undisturbed, Instances test) {

    LossPart(Instances train, Instances test) {
        this(train, train, test);
    }
}
