package weka.classifiers.functions.swatnn.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.SWATNN;
import weka.classifiers.functions.swatnn.trust.ChildJvm.Run;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network is not touched. */
class NetworkTest {

    @TempDir
    Path folder;

    /** Java asks the selector before each connection to an address of the web and each plain socket. */
    @Test
    void aBuildAsksForNoConnection() throws Exception {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                asked.add(uri);
            }
        });
        try {
            SWATNN model = new SmallBuilds(folder).build(SmallBuilds.data(60, 1));
            model.toSource("Network");
            assertEquals(List.of(), asked);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** In a network of its own the process has no interface but its own loopback, which is down; it counts what went through. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessWithoutAnyNetworkBuildsTheSame() throws Exception {
        assumeTrue(ChildJvm.works("unshare", "-rn", "true"), "This machine lets nobody make a network of their own");
        Path model = folder.resolve("model");
        String here = java.util.HexFormat.of()
                .formatHex(SmallBuilds.bytes(new SmallBuilds(model).build(SmallBuilds.data(150, 1))));
        Path counts = folder.resolve("counts");
        Run run = new ChildJvm(folder)
                .under(
                        "unshare",
                        "-rn",
                        "sh",
                        "-c",
                        "\"$@\"; s=$?; cat /proc/net/dev >\"" + counts + "\"; exit $s",
                        "sh")
                .with("-Xmx200m")
                .run(Repeats.class, model.toString());
        assertEquals(0, run.status(), run.output());
        assertTrue(run.output().contains("MODEL " + here), "another model without network");
        List<String> interfaces = Files.readAllLines(counts).stream()
                .filter(line -> line.contains(":"))
                .toList();
        for (String line : interfaces) {
            String[] fields = line.substring(line.indexOf(':') + 1).trim().split("\\s+");
            assertEquals("0", fields[1], "packets received: " + line);
            assertEquals("0", fields[9], "packets sent: " + line);
        }
    }
}
