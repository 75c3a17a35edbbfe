package weka.classifiers.functions.swatnn.design;

import weka.classifiers.functions.swatnn.policy.PolicySearch;

/** The constants of the policy search that were found by experiment, as {@link Tuning} has those of refinement and choice. */
final class PolicyTuning {

    /**
     * Iterations of the fit of a child of a policy search. On six functions of CORNN, one seed, the most accurate of 200 children on held-out rows had
     * errors of 0.0131 with 4 and of 0.0038 with 8 iterations in the geometric mean, in about the same time; without weights from the child
     * before 0.071 with 4.
     */
    static final int CHILD_ITERATIONS = 8;

    /** Rows of these fits; not compared with other numbers. */
    static final int CHILD_ROWS = 300;

    /**
     * How the controller of a policy search explores and learns. In the same experiment, 200 children of 4 iterations, rates of 0 (a controller that does not
     * learn), 0.002 and 0.01 gave 0.034, 0.0125 and 0.0131 with a deviation of 0.1 (the mean errors of the last 40 children were 0.61, 0.11 and
     * 0.071), deviations of 0.05 and 0.2 gave 0.0065 (rate 0.01) and 0.030 (rate 0.002), and 4 chains 0.028. The baseline's memory was not
     * compared.
     */
    static final PolicySearch.Learning POLICY = new PolicySearch.Learning(8, 0.05, 0.01, 0.8);

    /**
     * The deviation of a latent's entries where the numbers of an embedding are independent with variance 1; those of the simulator's answers have a
     * deviation of about 0.4. Not compared with other values.
     */
    static final double LATENT_SPREAD = 0.5;

    private PolicyTuning() {}
}
