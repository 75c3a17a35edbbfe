package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.pictures.NetworkGraph;
import weka.core.Instances;
import weka.gui.visualize.plugins.GraphVisualizePlugin;

import javax.swing.JMenuItem;
import javax.swing.JOptionPane;

/** Offers the {@link ModelViewer} in the menu of the Explorer's result list, under 'Plugins', for models of this package. */
public class ModelViewerPlugin extends WekaVersions implements GraphVisualizePlugin {

    static final String MENU_TEXT = "View network, search and effects";

    /**
     * The menu item.
     *
     * @param graph the graph of the model in the result list
     * @param name name of the result
     * @return null where it is the graph of another kind of model
     */
    @Override
    public JMenuItem getVisualizeMenuItem(String graph, String name) {
        Instances rows = ResultRows.take();
        if (!NetworkGraph.isOfThisPackage(graph)) {
            return null;
        }
        JMenuItem item = new JMenuItem(MENU_TEXT);
        item.addActionListener(event -> open(graph, name, rows));
        return item;
    }

    private static void open(String graph, String name, Instances rows) {
        ModelViewer viewer;
        try {
            viewer = new ModelViewer(NetworkGraph.read(graph));
        } catch (IllegalArgumentException e) {
            JOptionPane.showMessageDialog(null, e.getMessage(), "SWATNN", JOptionPane.ERROR_MESSAGE);
            return;
        }
        viewer.openWindow(name);
        if (rows != null) {
            viewer.look(rows);
        }
    }
}
