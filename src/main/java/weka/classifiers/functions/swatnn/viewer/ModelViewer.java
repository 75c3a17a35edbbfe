package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.data.DataFile;
import weka.classifiers.functions.swatnn.files.WholeFile;
import weka.classifiers.functions.swatnn.model.FittedModel;
import weka.classifiers.functions.swatnn.model.ModelView;
import weka.classifiers.functions.swatnn.pictures.ModelCharts;
import weka.classifiers.functions.swatnn.pictures.ModelPictures;
import weka.classifiers.functions.swatnn.report.ReportPage;
import weka.core.Instances;
import weka.core.Utils;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.WindowConstants;

/** What there is to look at in a model: its network, the front that it was chosen from, the search, and what it does with rows. */
public final class ModelViewer extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final String REPORTED =
            """
            The report is in %s.
            It has the model alone, since this window has no rows. With rows, which
            \u201COpen data\u2026\u201D takes, it has errors too, and what each attribute does.""";

    private static final String REPORTED_WITH_ROWS = "The report is in %s.";

    private final transient ModelView model;
    private final transient RowsTabs rows;

    /**
     * A viewer of a model.
     *
     * @throws IllegalStateException where it has no network
     */
    public ModelViewer(FittedModel fitted) {
        super(new BorderLayout());
        model = fitted.view();
        JTabbedPane tabs = new JTabbedPane();
        NetworkPanel network = new NetworkPanel(model);
        network.show(model.network(), "In the units of the data; the drawing has scaled inputs");
        tabs.addTab("Network", network);
        if (model.report().tellsOfASearch()) {
            tabs.addTab("Pareto front", new FrontPanel(model));
            tabs.addTab("Search history", history(model));
        }
        add(tabs);
        JProgressBar progress = new JProgressBar();
        rows = new RowsTabs(fitted, tabs, progress);
        JButton open = new JButton("Open data\u2026");
        open.setToolTipText("Takes rows from a file, for effects, importance and errors");
        open.addActionListener(event -> openData());
        JButton save = new JButton("Save pictures\u2026");
        save.setToolTipText("Writes the network, the front and the search as PNG and SVG into a folder");
        save.addActionListener(event -> save());
        JButton report = new JButton("Save report\u2026");
        report.setToolTipText("Writes one HTML page about the model, to share");
        report.addActionListener(event -> saveReport());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
        buttons.add(progress);
        buttons.add(open);
        buttons.add(report);
        buttons.add(save);
        add(buttons, BorderLayout.SOUTH);
        setPreferredSize(new Dimension(1100, 720));
    }

    /** The course of the search, where it has one to draw, above its tables. */
    private static JComponent history(ModelView model) {
        JTextArea tables = new JTextArea(model.search());
        tables.setName("search");
        tables.setEditable(false);
        tables.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 12));
        JScrollPane scrolled = new JScrollPane(tables);
        if (model.report().history().milestones().isEmpty()) {
            return scrolled;
        }
        JSplitPane parts = new JSplitPane(
                JSplitPane.VERTICAL_SPLIT, Charts.panel(ModelCharts.history(model), "history"), scrolled);
        parts.setResizeWeight(0.6);
        parts.setBorder(null);
        return parts;
    }

    /**
     * Opens a window of its own.
     *
     * @param name of the model, for its title
     */
    void openWindow(String name) {
        JFrame frame = Utils.getWekaJFrame("SWATNN: " + name, null);
        frame.setName("SWATNN viewer");
        frame.setContentPane(this);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.pack();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
    }

    /**
     * Looks at the rows of a result of the Explorer in the background, and says in the tabs where they do not fit the model.
     *
     * @param predicted the rows, with what was predicted before the class
     */
    void look(Instances predicted) {
        rows.open(() -> ResultRows.original(predicted), "the result", rows::say);
    }

    /**
     * Looks at rows in the background, and says in the tabs where they do not fit the model.
     *
     * @param given rows with the attributes of the training data
     * @param name what messages call them
     */
    void look(Instances given, String name) {
        rows.open(() -> given, name, rows::say);
    }

    private void openData() {
        JFileChooser chooser = new JFileChooser(new File(System.getProperty("user.dir")));
        chooser.setDialogTitle("Data with the attributes of the training data");
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            rows.open(
                    () -> DataFile.read(file),
                    file.getFileName().toString(),
                    problem -> tell(problem, JOptionPane.ERROR_MESSAGE));
        }
    }

    /** Nobody waits any more for what is being done. */
    @Override
    public void removeNotify() {
        rows.cancel();
        super.removeNotify();
    }

    private void saveReport() {
        JFileChooser chooser = new JFileChooser(new File(System.getProperty("user.dir")));
        chooser.setDialogTitle("HTML file for the report");
        chooser.setSelectedFile(new File("report.html"));
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            try {
                WholeFile.write(file, ReportPage.of(model, rows.found()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                tell("The report cannot be written: " + e.getMessage(), JOptionPane.ERROR_MESSAGE);
                return;
            }
            String done = rows.found() == null ? REPORTED : REPORTED_WITH_ROWS;
            tell(done.formatted(file), JOptionPane.INFORMATION_MESSAGE);
        }
    }

    private void tell(String message, int kind) {
        JOptionPane.showMessageDialog(this, message, "SWATNN", kind);
    }

    private void save() {
        JFileChooser chooser = new JFileChooser(new File(System.getProperty("user.dir")));
        chooser.setDialogTitle("Folder for the pictures");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            try {
                ModelPictures.write(model, chooser.getSelectedFile().toPath());
            } catch (IOException e) {
                tell("The pictures cannot be written: " + e.getMessage(), JOptionPane.ERROR_MESSAGE);
            }
        }
    }
}
