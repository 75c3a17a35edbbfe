package weka.classifiers.functions.swatnn.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.SWATNN;
import weka.gui.PropertyPanel;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComboBox;

/** The chooser of the teacher, without a window around it. */
class TeacherEditorTest {

    private final TeacherEditor editor = new TeacherEditor();
    private final List<Object> told = new ArrayList<>();
    private JComboBox<?> words;
    private PropertyPanel regressor;

    @BeforeEach
    void open() {
        editor.setValue("none");
        TeacherChooser chooser = (TeacherChooser) editor.getCustomEditor();
        words = (JComboBox<?>) chooser.getComponent(0);
        regressor = (PropertyPanel) chooser.getComponent(1);
        editor.addPropertyChangeListener(event -> told.add(editor.getValue()));
    }

    @Test
    void wekaFindsTheEditor() throws Exception {
        assertEquals(
                List.of(TeacherEditor.class),
                Arrays.stream(Introspector.getBeanInfo(SWATNN.class).getPropertyDescriptors())
                        .filter(property -> property.getName().equals("teacher"))
                        .map(property -> property.getPropertyEditorClass())
                        .toList());
    }

    @Test
    void everyOptionIsStillThereOnce() {
        List<String> options = List.of(new SWATNN().getOptions());
        for (String name : List.of("-teacher", "-members", "-preset", "-threads")) {
            assertEquals(1, options.stream().filter(name::equals).count(), name);
        }
    }

    @Test
    void wordsAreChosenFromABox() {
        assertEquals("none", words.getSelectedItem());
        assertFalse(regressor.isVisible());
        words.setSelectedItem("committee");
        assertEquals(List.of("committee"), told);
        assertFalse(regressor.isVisible());
    }

    @Test
    void aRegressorIsChosenAsWekaDoes() {
        words.setSelectedItem("regressor");
        assertTrue(regressor.isVisible());
        String command = (String) told.get(0);
        assertTrue(command.startsWith("weka.classifiers.trees.RandomForest -P 100 -I 100"), command);
        SWATNN classifier = new SWATNN();
        classifier.setTeacher(command);
        classifier.designSettings();
    }

    @Test
    void whatTheOptionSaysIsShownAndNotToldAgain() {
        editor.setValue("weka.classifiers.trees.M5P -M 8.0");
        assertEquals("regressor", words.getSelectedItem());
        assertTrue(regressor.isVisible());
        assertEquals(List.of("weka.classifiers.trees.M5P -M 8.0"), told);
        words.setSelectedItem("none");
        words.setSelectedItem("regressor");
        assertEquals("weka.classifiers.trees.M5P -M 8.0 -num-decimal-places 4", editor.getValue());
        editor.setValue("auto");
        assertEquals("auto", words.getSelectedItem());
        assertFalse(regressor.isVisible());
    }
}
