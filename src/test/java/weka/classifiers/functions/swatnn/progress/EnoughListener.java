package weka.classifiers.functions.swatnn.progress;

/** Says that enough is found once it has been told of progress so many times. */
public final class EnoughListener implements BuildListener {

    private final int calls;
    private int told;

    /** A listener that has enough after so many calls. */
    public EnoughListener(int calls) {
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
    public int told() {
        return told;
    }
}
