package weka.classifiers.functions.swatnn.refine;

import weka.classifiers.functions.swatnn.progress.BuildListener;

/** Says that enough is found once it has been told of progress so many times. */
final class EnoughListener implements BuildListener {

    private final int calls;
    private int told;

    EnoughListener(int calls) {
        this.calls = calls;
    }

    @Override
    public void progress(String stage, double done, double bestError) {
        told++;
    }

    @Override
    public boolean enough() {
        return told >= calls;
    }

    /** How often it was told. */
    int told() {
        return told;
    }
}
