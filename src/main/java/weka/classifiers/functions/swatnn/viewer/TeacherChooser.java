package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.Classifier;
import weka.classifiers.functions.swatnn.teaching.TeachingPlan;
import weka.classifiers.trees.RandomForest;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JPanel;

/** A box with the words that a teacher can be, and Weka's own chooser beside it where it is a regressor or a classifier. */
final class TeacherChooser extends JPanel {

    private static final long serialVersionUID = 1L;

    /** In the box it stands for the regressor beside it. */
    static final String REGRESSOR = "regressor";

    private static final List<String> WORDS =
            List.of(TeachingPlan.NONE, TeachingPlan.COMMITTEE, TeachingPlan.AUTO, REGRESSOR);
    private static final int GAP = 5;

    private final JComboBox<String> words = new JComboBox<>(WORDS.toArray(String[]::new));
    private final transient GenericObjectEditor regressors = new GenericObjectEditor();
    private final PropertyPanel regressor;
    private final transient Consumer<String> told;
    private boolean showing;

    /**
     * A chooser.
     *
     * @param told what was chosen, as the option takes it
     */
    TeacherChooser(Consumer<String> told) {
        super(new BorderLayout(GAP, 0));
        this.told = told;
        regressors.setClassType(Classifier.class);
        regressors.setValue(new RandomForest());
        regressor = new PropertyPanel(regressors);
        words.setName("teacher");
        add(words, BorderLayout.WEST);
        add(regressor, BorderLayout.CENTER);
        words.addActionListener(event -> chosen());
        regressors.addPropertyChangeListener(event -> chosen());
    }

    /** Shows a teacher, without telling anybody. */
    void show(String teacher) {
        showing = true;
        try {
            boolean word = teacher == null || WORDS.contains(teacher);
            if (!word) {
                regressors.setValue(TeachingPlan.model(teacher));
            }
            words.setSelectedItem(word ? teacher : REGRESSOR);
            arrange();
        } finally {
            showing = false;
        }
    }

    private boolean isRegressor() {
        return REGRESSOR.equals(words.getSelectedItem());
    }

    private void chosen() {
        arrange();
        if (!showing) {
            told.accept(isRegressor() ? command(regressors.getValue()) : (String) words.getSelectedItem());
        }
    }

    private void arrange() {
        regressor.setVisible(isRegressor());
        revalidate();
    }

    private static String command(Object chosen) {
        String options = chosen instanceof OptionHandler handler ? Utils.joinOptions(handler.getOptions()) : "";
        return (chosen.getClass().getName() + " " + options).strip();
    }
}
