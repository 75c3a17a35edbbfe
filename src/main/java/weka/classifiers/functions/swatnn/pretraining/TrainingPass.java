package weka.classifiers.functions.swatnn.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import weka.classifiers.functions.swatnn.autoencoder.MultiScaleAutoencoder;
import weka.classifiers.functions.swatnn.matrices.NetworkBatch;
import weka.classifiers.functions.swatnn.teachers.TeacherBatch;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** One forward pass: from teachers through encoders and decoders to the loss. */
final class TrainingPass {

    private final MultiScaleAutoencoder autoencoder;
    private final TrainingSettings.Objective objective;
    private final Decisions.Moment moment;
    private final SplittableRandom latentNoise;
    private final NDManager local;
    private NDArray loss;
    private NDArray functionErrors;
    private NDArray weightErrors;
    private NDArray distance;

    TrainingPass(
            MultiScaleAutoencoder autoencoder,
            TrainingSettings settings,
            Decisions.Moment moment,
            SplittableRandom latentNoise,
            NDManager local) {
        this.autoencoder = autoencoder;
        this.objective = settings.objective();
        this.moment = moment;
        this.latentNoise = latentNoise;
        this.local = local;
    }

    /** A batch's points and values, and which of them the function encoder sees. */
    private record Sample(NDArray x, NDArray y, int pairs) {

        static Sample of(TeacherBatch batch, NDManager manager) {
            return new Sample(
                    manager.create(batch.x(), new Shape(batch.size(), batch.points(), batch.width())),
                    manager.create(batch.y(), new Shape(batch.size(), batch.points())),
                    batch.pairs());
        }

        NDArray encode(MultiScaleAutoencoder autoencoder, Parameters p) {
            String seen = ":, :" + pairs;
            return autoencoder.encode(p, x.get(seen), y.get(seen));
        }

        /** Squared errors [L, B] of the networks decoded from latents, on the points that the function encoder does not see. */
        NDArray errors(
                MultiScaleAutoencoder autoencoder,
                Parameters p,
                NDArray z,
                BiFunction<NetworkBatch, NDArray, NDArray> outputs) {
            String unseen = ":, " + pairs + ":";
            NDArray points = x.get(unseen);
            NDArray values = y.get(unseen);
            NDList errors = new NDList();
            for (NetworkBatch networks : autoencoder.decodeAll(p, z)) {
                errors.add(outputs.apply(networks, points).sub(values).square().mean(new int[] {1}));
            }
            return NDArrays.stack(errors);
        }
    }

    /** Lets the function encoder encode the teachers. */
    void functions(Parameters p, TeacherBatch batch) {
        Sample sample = Sample.of(batch, local);
        NDArray z = sample.encode(autoencoder, p);
        functionErrors = sample.errors(autoencoder, p, noisy(z), this::outputs);
        add(objective.loss().of(functionErrors, objective.p()));
    }

    /** Lets the weight encoder encode teachers that are networks. */
    void networks(Parameters p, TeacherBatch batch) {
        Sample sample = Sample.of(batch, local);
        NDArray z = autoencoder.encode(p, Arrays.asList(batch.networks()), local);
        weightErrors = sample.errors(autoencoder, p, noisy(z), this::outputs);
        add(objective.loss().of(weightErrors, objective.p()));
        if (autoencoder.hasFunctionEncoder()) {
            NDArray target = sample.encode(autoencoder, p.attachedTo(local));
            distance = z.sub(target).square().mean();
            add(distance);
        }
    }

    private NDArray outputs(NetworkBatch networks, NDArray x) {
        return objective.decisions().outputs(networks, x, moment);
    }

    private NDArray noisy(NDArray z) {
        float[] noise = new float[Math.toIntExact(z.size())];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (objective.latentNoise() * latentNoise.nextGaussian());
        }
        return z.add(local.create(noise, z.getShape()));
    }

    private void add(NDArray more) {
        loss = loss == null ? more : loss.add(more);
    }

    NDArray loss() {
        return loss;
    }

    TrainingRun.StepReport report() {
        return new TrainingRun.StepReport(
                loss.getFloat(),
                byDecoder(functionErrors),
                byDecoder(weightErrors),
                distance == null ? Double.NaN : distance.getFloat());
    }

    private static float[] byDecoder(NDArray errors) {
        return errors == null ? new float[0] : errors.mean(new int[] {1}).toFloatArray();
    }

    /** Errors [L, B] of the hard networks decoded from the function encoder's latents, at points that it does not see. */
    static NDArray hardFunctionErrors(
            MultiScaleAutoencoder autoencoder, Parameters p, TeacherBatch batch, NDManager local) {
        Sample sample = Sample.of(batch, local);
        return sample.errors(autoencoder, p, sample.encode(autoencoder, p), NetworkBatch::forwardHard);
    }

    /** Errors [L, B] of the hard networks decoded from the weight encoder's latents of teachers that are networks. */
    static NDArray hardWeightErrors(
            MultiScaleAutoencoder autoencoder, Parameters p, TeacherBatch batch, NDManager local) {
        NDArray z = autoencoder.encode(p, Arrays.asList(batch.networks()), local);
        return Sample.of(batch, local).errors(autoencoder, p, z, NetworkBatch::forwardHard);
    }
}
