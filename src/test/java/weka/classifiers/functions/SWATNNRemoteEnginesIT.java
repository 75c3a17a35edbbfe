package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hsqldb.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Classifier;
import weka.experiment.CrossValidationResultProducer;
import weka.experiment.DatabaseResultListener;
import weka.experiment.Experiment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.DefaultListModel;

/** The saved remote experiment, cut down, on two of Weka's remote engines, each a JVM of its own, with a database for the results. */
class SWATNNRemoteEnginesIT {

    private static final long START_SECONDS = 180;
    private static final long RUN_SECONDS = 300;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Runs a class of Weka in the folder; what it prints goes into a file of the given name there. */
    private Process java(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Djava.rmi.server.hostname=localhost",
                "-Dweka.packageManager.offline=true",
                "-Dai.djl.offline=true",
                "-DWEKA_HOME=" + folder.resolve(name + "-home"),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private String printed(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }

    private String engine(String name) throws IOException, InterruptedException {
        int port = freePort();
        Process process = java(name, "weka.experiment.RemoteEngine", "-p", "" + port);
        for (long i = 0; !printed(name).contains("RemoteEngine bound in RMI registry"); i++) {
            assertTrue(process.isAlive() && i < 5 * START_SECONDS, "the engine does not start: " + printed(name));
            Thread.sleep(200);
        }
        return "localhost:" + port;
    }

    private void writeExperiment(String database) throws Exception {
        Experiment experiment = Experiment.read("test-data/swatnn-experiment-remote.xml");
        experiment.setRunUpper(1);
        ((CrossValidationResultProducer) experiment.getResultProducer()).setNumFolds(2);
        DefaultListModel<File> two = new DefaultListModel<>();
        for (int i = 0; i < 2; i++) {
            two.addElement(((File) experiment.getDatasets().get(i)).getAbsoluteFile());
        }
        experiment.setDatasets(two);
        ((Classifier[]) experiment.getPropertyArray())[0] =
                TinyBuilds.classifier(TinyBuilds.options(folder.resolve("tiny")));
        ((DatabaseResultListener) experiment.getResultListener()).setDatabaseURL(database);
        Experiment.write(folder.resolve("experiment.xml").toString(), experiment);
        try (InputStream settings = Experiment.class.getResourceAsStream("DatabaseUtils.props.hsql")) {
            String text = new String(settings.readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    folder.resolve("DatabaseUtils.props"),
                    text.replaceAll("(?m)^jdbcURL=.*$", "jdbcURL=" + database),
                    StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void twoEnginesShareTheDataSets() throws Exception {
        Server server = new Server();
        server.setLogWriter(null);
        server.setErrWriter(null);
        server.setPort(freePort());
        server.setDatabaseName(0, "experiment");
        server.setDatabasePath(0, "mem:experiment");
        server.start();
        String database = "jdbc:hsqldb:hsql://localhost:" + server.getPort() + "/experiment";
        try {
            writeExperiment(database);
            String first = engine("first");
            String second = engine("second");
            Process client = java(
                    "client",
                    "weka.experiment.RemoteExperiment",
                    "-l",
                    "experiment.xml",
                    "-h",
                    first,
                    "-h",
                    second,
                    "-r");
            assertTrue(client.waitFor(RUN_SECONDS, TimeUnit.SECONDS), () -> "the experiment does not end");
            String all = printed("client") + printed("first") + printed("second");

            // Weka lets both engines create the tables of an empty database; the one that comes second fails, and what
            // it was to
            // do is done once more.
            assertTrue(printed("first").contains("Launching task id"), all);
            assertTrue(printed("second").contains("Launching task id"), all);
            assertTrue((printed("first") + printed("second")).contains("Postprocessing ("), all);
            assertTrue(printed("client").contains("2 data sets completed successfully"), all);
            try (Connection connection = DriverManager.getConnection(database, "SA", "");
                    Statement statement = connection.createStatement()) {
                assertEquals("12 4", results(statement), all);
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
            server.shutdown();
        }
    }

    /** Rows of results: 2 data sets, 2 folds and 3 schemes; those of them with the network's measures. */
    private static String results(Statement statement) throws Exception {
        String table;
        try (ResultSet tables = statement.executeQuery(
                "select table_name from information_schema.tables where upper(table_name) like 'RESULTS%'")) {
            assertTrue(tables.next(), "the database has no results");
            table = tables.getString(1);
        }
        try (ResultSet counts =
                statement.executeQuery("select count(*), count(measureValidationError) from \"" + table + "\"")) {
            counts.next();
            return counts.getInt(1) + " " + counts.getInt(2);
        }
    }
}
