package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.frozen.ModelDescription.InputErrors;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch.Shares;
import weka.classifiers.functions.swatnn.teachers.TeacherStream;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Errors on teachers of a seed of their own, which no training uses, by number of inputs. */
final class HeldOutErrors {

    private static final long SEED = 0x7E57;

    private HeldOutErrors() {}

    /** The families of teachers by their shares, null for those of the training, and the encoder. */
    private enum Family {
        ALL("all", null, false),
        NETWORKS("random networks", Shares.NETWORKS, false),
        FUNCTIONS("composed functions", Shares.FUNCTIONS, false),
        FITTED("fitted networks", Shares.FITTED, false),
        ENCODED_WEIGHTS("random networks, weight encoder", Shares.NETWORKS, true);

        private final String label;
        private final Shares shares;
        private final boolean weightEncoder;

        Family(String label, Shares shares, boolean weightEncoder) {
            this.label = label;
            this.shares = shares;
            this.weightEncoder = weightEncoder;
        }

        TeacherBatch.Recipe recipe(TeacherBatch.Recipe training) {
            return shares == null ? training : training.with(shares);
        }

        /** Beside a frozen autoencoder, the weight encoder is measured, and the function encoder on the same networks. */
        boolean fits(TrainingSettings settings) {
            if (settings.objective().part() == TrainingSettings.Part.WEIGHT_ENCODER) {
                return this == ENCODED_WEIGHTS || this == NETWORKS;
            }
            return weightEncoder
                    ? settings.variant().encoders().weight()
                    : settings.variant().encoders().function()
                            && (settings.teachers().network().tabular() || this == ALL)
                            && (settings.teachers().fitted() > 0 || this != FITTED);
        }
    }

    /**
     * Measures the hard decoded networks of every decoder on {@code batches} batches of teachers for each family and number of
     * inputs that the training has.
     */
    static List<InputErrors> measure(TrainingRun run, int batches) throws InterruptedException {
        List<InputErrors> all = new ArrayList<>();
        int most = run.settings().sizes().inputs();
        int least = run.settings().teachers().network().tabular() ? 1 : most;
        for (Family family : Family.values()) {
            for (int inputs = least; family.fits(run.settings()) && inputs <= most; inputs++) {
                all.add(measure(run, batches, family, inputs));
            }
        }
        return all;
    }

    private static InputErrors measure(TrainingRun run, int batches, Family family, int inputs)
            throws InterruptedException {
        int depths = run.settings().sizes().depths();
        int size = run.settings().steps().batch();
        TeacherBatch.Recipe recipe = family.recipe(run.settings().recipe());
        double[][] errors = new double[depths][batches * size];
        for (int b = 0; b < batches; b++) {
            TeacherBatch batch = TeacherBatch.draw(recipe, inputs, TeacherStream.generator(SEED + inputs, b));
            try (NDManager local = run.manager().newSubManager()) {
                Parameters p = run.result().attachedTo(local);
                NDArray found = family.weightEncoder
                        ? TrainingPass.hardWeightErrors(run.autoencoder(), p, batch, local)
                        : TrainingPass.hardFunctionErrors(run.autoencoder(), p, batch, local);
                float[] values = found.toFloatArray();
                for (int i = 0; i < values.length; i++) {
                    errors[i / size][b * size + i % size] = values[i];
                }
            }
        }
        double[] means = new double[depths];
        double[] medians = new double[depths];
        for (int d = 0; d < depths; d++) {
            means[d] = round(Arrays.stream(errors[d]).average().orElse(Double.NaN));
            Arrays.sort(errors[d]);
            medians[d] = round(errors[d][errors[d].length / 2]);
        }
        return new InputErrors(family.label, inputs, batches * size, means, medians);
    }

    private static double round(double v) {
        return Math.round(v * 1e4) / 1e4;
    }
}
