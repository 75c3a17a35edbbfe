package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Muon;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** What moves the parameters in a training run: the optimisers, and the running average of where the parameters have been. */
final class Optimisation {

    private static final double WEIGHT_DECAY = 1e-3;
    private static final double AVERAGE_WARM_UP = 10;

    private final Parameters parameters;
    private final Adam adam;
    private final Muon muon;
    private final Map<String, NDArray> average = new LinkedHashMap<>();
    private final double decay;

    Optimisation(Parameters parameters, TrainingSettings.Steps settings, NDManager manager) {
        this.parameters = parameters;
        boolean orthogonal = settings.optimiser() == TrainingSettings.Optimiser.MUON;
        adam = new Adam(parameters.where(name -> !orthogonal || !Muon.moves(name)), WEIGHT_DECAY, manager);
        muon = new Muon(parameters.where(name -> orthogonal && Muon.moves(name)), WEIGHT_DECAY, manager);
        decay = settings.average();
        if (decay > 0) {
            parameters.asMap().forEach((name, array) -> average.put(name, array.duplicate()));
        }
    }

    /** Starts the average at the parameters' present values, after they were changed from outside. */
    void restartAverage() {
        average.forEach((name, array) -> Parameters.overwrite(array, parameters.get(name)));
    }

    /** One step against the gradients of the leaves. */
    void step(Parameters leaves, double learningRate, double gradientScale) {
        adam.step(leaves, learningRate, gradientScale);
        muon.step(leaves, learningRate, gradientScale);
        double kept = Math.min(decay, (1 + steps()) / (AVERAGE_WARM_UP + steps()));
        average.forEach((name, array) -> {
            try (NDArray share = parameters.get(name).mul(1 - kept)) {
                array.muli(kept).addi(share);
            }
        });
    }

    /** Steps taken. */
    long steps() {
        return adam.steps();
    }

    /** Of the moved parameters those to freeze: their running average where there is one. */
    Parameters result() {
        return average.isEmpty() ? parameters : new Parameters(average);
    }

    /** Everything that a checkpoint has to hold beside the parameters. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>(adam.state());
        state.putAll(muon.state());
        average.forEach((name, array) -> state.put("average." + name, array));
        return state;
    }

    /**
     * Puts back the state of a checkpoint.
     *
     * @throws IllegalArgumentException if an array is missing or of another shape
     */
    void restore(Map<String, NDArray> state, long stepsTaken) {
        state().forEach((name, array) -> {
            NDArray saved = state.get(name);
            if (saved == null || !saved.getShape().equals(array.getShape())) {
                throw new IllegalArgumentException("The checkpoint holds no fitting optimiser state called " + name);
            }
            Parameters.overwrite(array, saved);
        });
        adam.resumeAt(stepsTaken);
    }
}
