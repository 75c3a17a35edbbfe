package examples;

import weka.classifiers.Evaluation;
import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Builds a network, prints it, predicts a row, and tells by cross-validation how good such networks are.
 *
 * <p>Arguments: a file of data whose class is in the last column; then options of SWATNN.
 */
public final class BuildAndPredict {

    private BuildAndPredict() {}

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args.length > 0 ? args[0] : "test-data/quakes.arff");
        data.setClassIndex(data.numAttributes() - 1);

        SWATNN model = new SWATNN();
        String[] options = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        model.setOptions(options.length > 0 ? options : new String[] {"-preset", "fast"});
        model.buildClassifier(data);
        System.out.println(model);

        System.out.printf(
                Locale.ROOT,
                "First row: predicted %.4g, observed %.4g%n",
                model.classifyInstance(data.instance(0)),
                data.instance(0).classValue());

        // Each fold builds a network of its own; the one above is left as it is.
        Evaluation evaluation = new Evaluation(data);
        evaluation.crossValidateModel(model, data, 5, new Random(1));
        System.out.println(evaluation.toSummaryString());
    }
}
