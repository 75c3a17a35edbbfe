package weka.classifiers.functions.swatnn.evaluation;

import weka.classifiers.functions.swatnn.network.Activation;
import weka.classifiers.functions.swatnn.network.SparseMlp;
import weka.classifiers.functions.swatnn.teachers.ComposedFunction;
import weka.classifiers.functions.swatnn.teachers.RandomNetwork;
import weka.classifiers.functions.swatnn.teachers.Teacher;

import java.util.List;
import java.util.SplittableRandom;

/** Where teachers come from. */
@FunctionalInterface
interface Source {

    /** Draws a teacher of so many inputs. */
    Drawn draw(SplittableRandom random, int inputs);

    /**
     * A teacher.
     *
     * @param function its function
     * @param network the network that it is, or null where it is none
     */
    record Drawn(Teacher function, SparseMlp network) {
        static Drawn of(SparseMlp network) {
            return new Drawn(network::predict, network);
        }
    }

    /** Random networks of exactly {@code depth} hidden layers. */
    static Source networks(int width, int depth, List<Activation> activations) {
        return (random, inputs) -> Drawn.of(RandomNetwork.drawOfDepth(random, inputs, width, depth, activations));
    }

    /** Random networks of 1 to {@code depths} hidden layers. */
    static Source networksUpTo(int width, int depths, List<Activation> activations) {
        return (random, inputs) ->
                networks(width, 1 + random.nextInt(depths), activations).draw(random, inputs);
    }

    /** Composed functions. */
    static Source functions() {
        return (random, inputs) -> new Drawn(ComposedFunction.draw(random, inputs), null);
    }
}
