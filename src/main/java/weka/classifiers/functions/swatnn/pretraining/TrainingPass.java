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

    /**
     * A batch's points and values, and which of them the function encoder sees.
     *
     * @param ends what a sigmoid behind the teachers' outputs changes, or null where there is none
     */
    private record Sample(NDArray x, NDArray y, int pairs, SigmoidEnds ends) {

        static Sample of(TeacherBatch batch, NDManager manager) {
            NDArray values = manager.create(batch.y(), new Shape(batch.size(), batch.points()));
            return new Sample(
                    manager.create(batch.x(), new Shape(batch.size(), batch.points(), batch.width())),
                    values,
                    batch.pairs(),
                    batch.moments() == null ? null : SigmoidEnds.of(batch.moments(), values));
        }

        /** Mean squared errors [b] of outputs [b, P] for the teachers and points of an index, in units of the teachers' variances. */
        private NDArray squaredErrors(NDArray outputs, String teachers, String points, boolean learning) {
            String own = teachers + ", " + points;
            if (ends != null) {
                return learning
                        ? ends.errorsBefore(outputs, teachers, own)
                        : ends.errorsBehind(outputs, y, teachers, own);
            }
            return outputs.sub(y.get(own)).square().mean(new int[] {1});
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
                BiFunction<NetworkBatch, NDArray, NDArray> outputs,
                boolean learning) {
            String unseen = pairs + ":";
            NDArray points = x.get(":, " + unseen);
            NDList errors = new NDList();
            for (NetworkBatch networks : autoencoder.decodeAll(p, z)) {
                errors.add(squaredErrors(outputs.apply(networks, points), ":", unseen, learning));
            }
            return NDArrays.stack(errors);
        }

        /**
         * The same where each decoder has a part of the latents of its own, as many as the others: [L, B / L]. What is left over of
         * the batch is not decoded.
         */
        NDArray errorsApart(
                MultiScaleAutoencoder autoencoder,
                Parameters p,
                NDArray z,
                BiFunction<NetworkBatch, NDArray, NDArray> outputs) {
            int depths = autoencoder.sizes().depths();
            long each = z.getShape().get(0) / depths;
            Shape shape = z.getShape();
            NetworkBatch[] decoded = autoencoder.decode(
                    p, z.get(":" + each * depths).reshape(depths, each, shape.get(1), shape.get(2)), 1);
            NDList errors = new NDList();
            for (int k = 0; k < depths; k++) {
                String own = k * each + ":" + (k + 1) * each;
                NDArray points = x.get(own + ", " + pairs + ":");
                errors.add(squaredErrors(outputs.apply(decoded[k], points), own, pairs + ":", true));
            }
            return NDArrays.stack(errors);
        }
    }

    /** Lets the function encoder encode the teachers. */
    void functions(Parameters p, TeacherBatch batch) {
        Sample sample = Sample.of(batch, local);
        NDArray z = sample.encode(autoencoder, p);
        functionErrors = sample.errors(autoencoder, p, noisy(z), this::outputs, true);
        add(objective.loss().of(functionErrors, objective.p()));
    }

    /**
     * Lets the weight encoder encode teachers that are networks. Where the function encoder learns too, it also pays its distance from
     * that one; else, where the loss is a mean over the decoders, each of them decodes a part of the teachers, which is as good and
     * costs less.
     */
    void networks(Parameters p, TeacherBatch batch) {
        Sample sample = Sample.of(batch, local);
        NDArray z = autoencoder.encode(p, Arrays.asList(batch.networks()), local);
        boolean together = objective.part() == TrainingSettings.Part.ALL && autoencoder.hasFunctionEncoder();
        boolean apart = !together
                && objective.loss() == TrainingLoss.BOUNDED_MEAN
                && batch.size() >= autoencoder.sizes().depths();
        weightErrors = apart
                ? sample.errorsApart(autoencoder, p, noisy(z), this::outputs)
                : sample.errors(autoencoder, p, noisy(z), this::outputs, true);
        add(objective.loss().of(weightErrors, objective.p()));
        if (together) {
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
        return sample.errors(autoencoder, p, sample.encode(autoencoder, p), NetworkBatch::forwardHard, false);
    }

    /** Errors [L, B] of the hard networks decoded from the weight encoder's latents of teachers that are networks. */
    static NDArray hardWeightErrors(
            MultiScaleAutoencoder autoencoder, Parameters p, TeacherBatch batch, NDManager local) {
        NDArray z = autoencoder.encode(p, Arrays.asList(batch.networks()), local);
        return Sample.of(batch, local).errors(autoencoder, p, z, NetworkBatch::forwardHard, false);
    }
}
