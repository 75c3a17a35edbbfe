package weka.classifiers.functions.swatnn.export;

import weka.classifiers.functions.swatnn.data.ClassLabels;

/** The methods of {@link JavaSource} for a nominal class: probabilities of all values, and the index of the most probable one. */
final class JavaClasses {

    private final ClassLabels classes;
    private final StringBuilder text = new StringBuilder();

    private JavaClasses(ClassLabels classes) {
        this.classes = classes;
    }

    /** Both methods; they call {@code outputs(Object[])} for those of the network. */
    static String of(ClassLabels classes) {
        return new JavaClasses(classes).write();
    }

    private String write() {
        line("  /** The index of the most probable value: see outputs for what a row is. */");
        line("  public static double classify(Object[] i) {");
        line("    double[] p = distribution(i);");
        line("    int best = " + classes.known().get(0) + ";");
        line("    for (int k = 0; k < p.length; k++) {");
        line("      best = p[k] > p[best] ? k : best;");
        line("    }");
        line("    return best;");
        line("  }");
        line("");
        line("  /** The probability of each value, in this order:");
        for (String label : classes.labels()) {
            line("   * " + JavaSource.escape(label).replace("*/", "* /"));
        }
        line("   */");
        line("  public static double[] distribution(Object[] i) {");
        line("    double[] p = new double[" + classes.labels().size() + "];");
        if (classes.known().size() == 1) {
            line("    p[" + classes.known().get(0) + "] = 1;");
        } else if (classes.outputs() == 1) {
            line("    double second = 1 / (1 + Math.exp(-outputs(i)[0]));");
            line("    p[" + classes.known().get(0) + "] = 1 - second;");
            line("    p[" + classes.known().get(1) + "] = second;");
        } else {
            writeSoftmax();
        }
        line("    return p;");
        line("  }");
        line("");
        return text.toString();
    }

    private void writeSoftmax() {
        line("    double[] v = outputs(i);");
        line("    double most = v[0];");
        line("    for (double one : v) {");
        line("      most = Math.max(most, one);");
        line("    }");
        line("    double sum = 0;");
        line("    for (int k = 0; k < v.length; k++) {");
        line("      v[k] = Math.exp(v[k] - most);");
        line("      sum += v[k];");
        line("    }");
        for (int k = 0; k < classes.outputs(); k++) {
            line("    p[" + classes.known().get(k) + "] = v[" + k + "] / sum;");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
