package weka.classifiers.functions.swatnn.search;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import weka.classifiers.functions.swatnn.progress.BuildListener;
import weka.classifiers.functions.swatnn.search.SearchHistory.Milestone;
import weka.classifiers.functions.swatnn.tensors.Adam;
import weka.classifiers.functions.swatnn.tensors.Gradients;
import weka.classifiers.functions.swatnn.tensors.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The paper's strategy (SWAT-NN, section 3.2): Adam on the latents, thresholds and maps of all networks at once. It needs no chance. */
final class GradientDescent implements SearchStrategy {

    private static final String STAGE = "latent search";
    private static final double LARGEST_THRESHOLD = 3;
    private static final double FINAL_RATE = 0.05;
    private static final int MILESTONES = 10;

    /** Adam moves every entry of a map alike, also those of attributes without influence; a lower rate keeps these small. */
    private static final double MAP_RATE = 0.3;

    private final SearchSettings settings;

    GradientDescent(SearchSettings settings) {
        this.settings = settings;
    }

    @Override
    public Found search(LatentProblem problem, Latents start, SplittableRandom random, BuildListener listener)
            throws InterruptedException {
        Moving moving = new Moving(start, settings.thresholdRate(), problem.manager());
        BestLatents best = new BestLatents(start);
        List<Milestone> history = new ArrayList<>();
        int every = Math.max(1, settings.steps() / MILESTONES);
        String stage = STAGE + ", " + layers() + ", step ";
        int done = 0;
        while (done < settings.steps() && !listener.enough()) {
            int step = done;
            listener.progress(
                    stage + (step + 1) + " of " + settings.steps(),
                    (double) step / settings.steps(),
                    best.lowestLoss());
            boolean settled = settings.relaxation() == Relaxation.STRAIGHT_THROUGH
                    || settings.temperature().annealed(step, settings.steps());
            try (NDManager local = problem.manager().newSubManager();
                    Gradients gradients = problem.record()) {
                Latents leaves = start.asLeaves(local);
                NDArray losses = problem.losses(leaves, settings.temperature().at(step, settings.steps()));
                gradients.backward(losses.sum());
                best.offer(start, losses.toFloatArray(), settled);
                moving.step(leaves, rate(step));
            }
            done++;
            if (step % every == 0) {
                history.add(new Milestone(done, best.lowestLossByDepth()));
            }
        }
        if (done > 0 && history.get(history.size() - 1).step() < done) {
            history.add(new Milestone(done, best.lowestLossByDepth()));
        }
        return new Found(best.any() ? best.latents() : start, history);
    }

    private String layers() {
        int least = settings.minDepth();
        int most = settings.maxDepth();
        return least == most
                ? least + (least == 1 ? " hidden layer" : " hidden layers")
                : least + " to " + most + " hidden layers";
    }

    /** The paper's rate is constant; with straight-through choices a cosine decay lets the end settle. */
    private double rate(int step) {
        if (settings.relaxation() == Relaxation.ANNEALED) {
            return settings.learningRate();
        }
        double done = (double) step / settings.steps();
        return settings.learningRate() * (FINAL_RATE + (1 - FINAL_RATE) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }

    /** Latents that Adam moves in place; thresholds have a rate of their own. */
    static final class Moving {

        private final Latents latents;
        private final double thresholdRate;
        private final Adam positions;
        private final Adam thresholds;

        Moving(Latents latents, double thresholdRate, NDManager manager) {
            this.latents = latents;
            this.thresholdRate = thresholdRate;
            positions = new Adam(latents.arrays().where(name -> !name.equals(Latents.THRESHOLDS)), 0, manager);
            thresholds = new Adam(latents.arrays().where(name -> name.equals(Latents.THRESHOLDS)), 0, manager);
        }

        /** One step for everything, after a backward pass to the leaves. */
        void step(Latents leaves, double rate) {
            positions.step(leaves.arrays(), name -> name.equals(Latents.MAPS) ? MAP_RATE * rate : rate, 1);
            if (thresholdRate > 0) {
                thresholds.step(leaves.arrays(), thresholdRate, 1);
                NDArray t = latents.thresholds();
                try (NDArray clipped = t.clip(0, LARGEST_THRESHOLD)) {
                    Parameters.overwrite(t, clipped);
                }
            }
        }
    }
}
