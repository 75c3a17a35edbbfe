package examples;

import weka.classifiers.functions.SWATNN;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * Writes a network as one Java class, compiles it, and predicts with it where neither Weka nor this package can be seen. From a saved
 * model {@code weka.Run .NetworkExporter -format java} writes the same class.
 *
 * <p>Arguments: a file of data whose class is in the last column; the folder to write to.
 */
public final class ExportWithoutWeka {

    private ExportWithoutWeka() {}

    public static void main(String[] args) throws Exception {
        Instances data = DataSource.read(args.length > 0 ? args[0] : "test-data/quakes.arff");
        data.setClassIndex(data.numAttributes() - 1);
        Path folder =
                args.length > 1 ? Files.createDirectories(Path.of(args[1])) : Files.createTempDirectory("exported");

        SWATNN model = new SWATNN();
        model.setOptions(new String[] {"-preset", "fast"});
        model.buildClassifier(data);
        Path source = folder.resolve("Exported.java");
        Files.writeString(source, model.toSource("Exported"));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()) != 0) {
            throw new IllegalStateException("The compiler refuses " + source);
        }

        // A row has an element for each attribute, the class included: numbers, names of nominal values, null where it
        // is missing.
        Object[] row = new Object[data.numAttributes()];
        for (int a = 0; a < row.length - 1; a++) {
            boolean missing = data.instance(0).isMissing(a);
            boolean nominal = data.attribute(a).isNominal();
            row[a] = missing
                    ? null
                    : nominal
                            ? data.instance(0).stringValue(a)
                            : (Object) data.instance(0).value(a);
        }
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Method classify = alone.loadClass("Exported").getMethod("classify", Object[].class);
            classify.setAccessible(true);
            Object prediction = classify.invoke(null, (Object) row);
            System.out.println("Without Weka: " + prediction);
        }
        System.out.println("The model:    " + model.classifyInstance(data.instance(0)));
    }
}
