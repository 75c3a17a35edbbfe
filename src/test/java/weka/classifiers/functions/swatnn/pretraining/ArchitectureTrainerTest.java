package weka.classifiers.functions.swatnn.pretraining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.swatnn.frozen.ArchitectureDescription;
import weka.classifiers.functions.swatnn.frozen.ArchitectureFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Training the autoencoder of architectures, and its files. */
class ArchitectureTrainerTest {

    @TempDir
    Path folder;

    private static void train(Path out, int vectors) throws Exception {
        ArchitectureTrainer trainer = new ArchitectureTrainer();
        trainer.run(trainer, new String[] {
            "-out", out.toString(), "-vectors", Integer.toString(vectors), "-batch", "64", "-embedding", "8"
        });
    }

    @Test
    void aTrainingExplainsMoreThanNoneAndDependsOnTheSeedAlone() throws Exception {
        train(folder.resolve("long"), 20_000);
        train(folder.resolve("again"), 20_000);
        train(folder.resolve("short"), 64);
        ArchitectureDescription trained = ArchitectureFolder.describe(folder.resolve("long"));
        assertEquals(8, trained.sizes().embedding());
        assertEquals(20_032, trained.training().vectors());
        assertTrue(trained.unexplained() < 0.95, () -> trained.unexplained() + " unexplained");
        assertTrue(ArchitectureFolder.describe(folder.resolve("short")).unexplained() > trained.unexplained());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("long/architecture.safetensors")),
                Files.readAllBytes(folder.resolve("again/architecture.safetensors")));
    }

    @Test
    void thePackagedPartsAreSmallAndExplainAlmostAllThatTheirSizeAllows() throws IOException {
        ArchitectureDescription packaged = ArchitectureFolder.describe(Path.of("models"));
        assertTrue(Files.size(Path.of("models", packaged.parametersFile())) < 1 << 20);
        // 32 numbers cannot hold more than 32 of 40.
        assertEquals(0.2, packaged.unexplained(), 0.02);
    }

    @Test
    void damageIsNamed() throws Exception {
        train(folder, 64);
        Path description = folder.resolve(ArchitectureFolder.DESCRIPTION);
        String text = Files.readString(description);
        Files.writeString(description, text.replace("\"version\" : 1", "\"version\" : 2"));
        assertTrue(refusal().contains("has format version 2; this version of SWAT-NN reads version 1"), refusal());
        Files.writeString(description, text.replace("\"embedding\" : 8", "\"embedding\" : 0"));
        assertTrue(refusal().contains("The size of embeddings is 0"), refusal());
    }

    private String refusal() {
        return assertThrows(IOException.class, () -> ArchitectureFolder.describe(folder))
                .getMessage();
    }

    @Test
    void aFolderMustBeNamed() {
        ArchitectureTrainer trainer = new ArchitectureTrainer();
        Exception e = assertThrows(Exception.class, () -> trainer.run(trainer, new String[0]));
        assertEquals("ArchitectureTrainer: Name a folder for the frozen parts with -out", e.getMessage());
    }
}
