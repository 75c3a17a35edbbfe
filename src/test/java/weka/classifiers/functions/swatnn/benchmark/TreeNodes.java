package weka.classifiers.functions.swatnn.benchmark;

import weka.classifiers.Classifier;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.RandomForest;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of trees and forests. */
public final class TreeNodes {

    private static final Pattern TREE_SIZE = Pattern.compile("Size of the tree : (\\d+)");

    private TreeNodes() {}

    /** Weka's random forest, which lets its trees be counted. */
    public static final class CountedForest extends RandomForest {

        private static final long serialVersionUID = 1;

        /** The nodes of all trees. */
        public double nodes() {
            return Arrays.stream(m_Classifiers)
                    .mapToDouble(CountedForest::treeSize)
                    .sum();
        }

        private static double treeSize(Classifier tree) {
            Matcher size = TREE_SIZE.matcher(tree.toString());
            if (!size.find()) {
                throw new IllegalStateException("A tree of the random forest does not tell its size");
            }
            return Double.parseDouble(size.group(1));
        }
    }

    /** The nodes of a binary tree with a linear model at each leaf. */
    static Size ofModelTree(M5P tree) {
        return Size.tree(2 * tree.measureNumRules() - 1);
    }
}
