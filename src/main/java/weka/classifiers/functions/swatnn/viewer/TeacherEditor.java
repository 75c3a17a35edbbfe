package weka.classifiers.functions.swatnn.viewer;

import java.awt.Component;
import java.beans.PropertyEditorSupport;

/**
 * Edits the property of the teacher in Weka's windows, where its text alone would have to be known by heart. The value is the text that
 * the command line takes.
 */
public final class TeacherEditor extends PropertyEditorSupport {

    private TeacherChooser chooser;

    @Override
    public void setValue(Object value) {
        super.setValue(value);
        if (chooser != null) {
            chooser.show(getAsText());
        }
    }

    @Override
    public void setAsText(String text) {
        setValue(text);
    }

    @Override
    public boolean supportsCustomEditor() {
        return true;
    }

    @Override
    public Component getCustomEditor() {
        if (chooser == null) {
            chooser = new TeacherChooser(super::setValue);
            chooser.show(getAsText());
        }
        return chooser;
    }
}
