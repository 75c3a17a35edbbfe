package weka.classifiers.functions.swatnn.benchmark.papers;

import java.util.List;

/** A table or a figure of a paper: what has to be done for it, and what is told of that. */
interface Part {

    /** The works, in the order in which they are done. */
    List<Work> works();

    /** Writes its section; what is not measured is left out or shown as a dash. */
    void report(CellStore.Measured measured, PaperReport report);
}
