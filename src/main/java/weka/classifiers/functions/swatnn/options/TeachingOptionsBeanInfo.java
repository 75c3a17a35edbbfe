package weka.classifiers.functions.swatnn.options;

import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.beans.SimpleBeanInfo;

/**
 * Gives the teacher an editor of its own in Weka's windows; Java finds this class by its name. It stands beside the class that declares the
 * property, since Weka lists the options of each class of a hierarchy by itself.
 */
public class TeachingOptionsBeanInfo extends SimpleBeanInfo {

    /** By its name, as Java's beans name things of windows: options stand below windows, and are there where no window is. */
    private static final String EDITOR = "weka.classifiers.functions.swatnn.viewer.TeacherEditor";

    /** Additional, so that all other properties are found as always. */
    @Override
    public BeanInfo[] getAdditionalBeanInfo() {
        return new BeanInfo[] {new Teacher()};
    }

    /** The one property. */
    private static final class Teacher extends SimpleBeanInfo {

        @Override
        public PropertyDescriptor[] getPropertyDescriptors() {
            try {
                PropertyDescriptor teacher = new PropertyDescriptor("teacher", TeachingOptions.class);
                teacher.setPropertyEditorClass(
                        Class.forName(EDITOR, false, getClass().getClassLoader()));
                return new PropertyDescriptor[] {teacher};
            } catch (IntrospectionException | ClassNotFoundException e) {
                throw new IllegalStateException("The editor of the teacher is missing", e);
            }
        }
    }
}
