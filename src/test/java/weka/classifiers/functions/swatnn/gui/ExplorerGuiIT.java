package weka.classifiers.functions.swatnn.gui;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplorerGuiIT {

    private static ExplorerDriver explorer;

    @BeforeAll
    static void open() throws Exception {
        explorer = ExplorerDriver.open("test-data/quakes.arff");
    }

    @AfterAll
    static void close() {
        if (explorer != null) {
            explorer.close();
        }
    }

    @Test
    void a() throws Exception {
        explorer.frame().tabbedPane().selectTab("Classify");
        explorer.choose("weka", "classifiers", "functions", "SWATNN");
        explorer.screenshot("classify");
        explorer.configure("weka.classifiers.functions.SWATNN -preset fast");
        explorer.openSheet();
        explorer.screenshot("sheet");
    }
}
