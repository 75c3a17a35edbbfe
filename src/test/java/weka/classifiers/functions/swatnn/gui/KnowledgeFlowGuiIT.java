package weka.classifiers.functions.swatnn.gui;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.TinyAutoencoder;
import weka.gui.knowledgeflow.KnowledgeFlowApp;

import java.awt.BorderLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JFrame;

/** A user's way through the KnowledgeFlow: open the saved flow and run it. */
class KnowledgeFlowGuiIT {

    private static final Path SAVED = Path.of("test-data", "swatnn-flow.kf");

    @TempDir
    private static Path folder;

    @Test
    void opensAndRuns() throws Exception {
        Path result = folder.resolve("result.txt");
        Path shortened = shortened(result);
        try (Desktop desktop = Desktop.open()) {
            GuiActionRunner.execute(() -> {
                JFrame window = new JFrame("Weka KnowledgeFlow Environment");
                KnowledgeFlowApp application = new KnowledgeFlowApp();
                window.add(application, BorderLayout.CENTER);
                application.showMenuBar(window);
                window.setSize(1150, 560);
                window.setVisible(true);
            });
            FrameFixture frame = desktop.frame("Weka KnowledgeFlow Environment");
            tool(desktop, frame, "Open (Ctrl+O)");
            desktop.answerFile(shortened);
            tool(desktop, frame, "Run this flow (all start points launched in parallel)");
            desktop.await("the result", () -> Files.exists(result));
            desktop.screenshot(frame.target(), "knowledge-flow");
        }
        String text = Files.readString(result);
        assertTrue(text.matches("(?s).*Scheme: SWATNN.*Total Number of Instances\\s+442.*"), text);
    }

    private static void tool(Desktop desktop, FrameFixture frame, String tip) {
        desktop.click(frame.button(Desktop.matcher(JButton.class, button -> tip.equals(button.getToolTipText())))
                .target());
    }

    /** The saved flow, beside its data, with two folds, a cheap search and its result in the folder. */
    private static Path shortened(Path result) throws IOException {
        TinyAutoencoder.write(folder.resolve("tiny"));
        Files.copy(SAVED.resolveSibling("diabetes.arff"), folder.resolve("diabetes.arff"));
        String flow = Files.readString(SAVED);
        for (String[] change : new String[][] {
            {"\"numFolds\" : \"10\"", "\"numFolds\" : \"2\""},
            {"-preset default", "-preset fast -max-layers 2 -autoencoder " + slashed(folder.resolve("tiny"))},
            {"swatnn-flow-result.txt", slashed(result)}
        }) {
            String changed = flow.replace(change[0], change[1]);
            assertNotEquals(flow, changed, change[0] + " is in the flow");
            flow = changed;
        }
        return Files.writeString(folder.resolve("shortened.kf"), flow);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
