package weka.classifiers.functions.swatnn.pretraining;

import weka.classifiers.functions.swatnn.autoencoder.AutoencoderSizes;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;

/**
 * What a training run is to do. Stored in its checkpoints, so that a resumed run cannot differ.
 *
 * @param sizes sizes of the autoencoder
 * @param seed seed of start values, teachers and latent noise
 * @param minutes budget in minutes of training, or 0 where {@code teachers} is the budget
 * @param teachers budget in teachers, or 0 where {@code minutes} is the budget
 * @param batch teachers a step
 * @param learningRate highest learning rate, after the warm-up and before the cosine decay
 * @param latentNoise deviation of the noise on the latents, whose own deviation is 1
 * @param networks fraction of the teachers that are random MLPs; the others are composed functions
 * @param optimiser what moves the weights inside the transformer blocks
 * @param average decay a step of the running average of the parameters that is frozen in the end, in [0, 1); 0 for none
 * @param from folder of a frozen model whose parameters are taken over where name and shape are the same, or empty
 * @param command the command that began the training, for the record
 */
record TrainingSettings(
        AutoencoderSizes sizes,
        long seed,
        double minutes,
        long teachers,
        int batch,
        double learningRate,
        double latentNoise,
        double networks,
        Optimiser optimiser,
        double average,
        String from,
        String command) {

    private static final double NOISY = 0.2;

    /** Optimisers for the weight matrices inside the transformer blocks; the rest is always Adam's. */
    enum Optimiser {
        ADAM,
        MUON
    }

    TrainingSettings {
        require(
                minutes >= 0 && teachers >= 0 && (minutes > 0) != (teachers > 0),
                "Give a budget either as -minutes or as -teachers, more than 0");
        require(batch >= 1 && batch <= 65536, "-batch is " + batch + "; it must lie between 1 and 65536");
        require(learningRate > 0 && learningRate <= 1, "-learning-rate is " + learningRate + "; it must lie in (0, 1]");
        require(
                latentNoise >= 0 && latentNoise <= 10,
                "-latent-noise is " + latentNoise + "; it must lie between 0 and 10");
        require(average >= 0 && average < 1, "-average is " + average + "; it must lie in [0, 1)");
        require(networks >= 0 && networks <= 1, "-networks is " + networks + "; it must lie between 0 and 1");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Points of each teacher that the encoder sees, and that it does not see. */
    TeacherBatch.Recipe recipe() {
        return new TeacherBatch.Recipe(
                batch,
                24,
                224,
                128,
                networks,
                NOISY,
                new TeacherBatch.AutoencoderShape(sizes.inputs(), sizes.width(), sizes.depths()));
    }
}
