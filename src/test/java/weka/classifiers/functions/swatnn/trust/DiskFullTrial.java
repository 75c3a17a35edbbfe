package weka.classifiers.functions.swatnn.trust;

import weka.classifiers.functions.TinyAutoencoder;
import weka.classifiers.functions.swatnn.export.NetworkExporter;
import weka.classifiers.functions.swatnn.frozen.FrozenAutoencoder;
import weka.classifiers.functions.swatnn.pretraining.AutoencoderTrainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process that writes exports, frozen autoencoders and checkpoints to a small disk which is full. */
final class DiskFullTrial {

    private static final String TRAINING =
            "-teachers 800 -batch 8 -inputs 2 -neurons 3 -depths 2 -latent-width 4 -model-width 8 -heads 2 -encoder-rounds 1"
                    + " -decoder-layers 1 -device cpu -checkpoint-minutes 0.001 -out ";

    private DiskFullTrial() {}

    /** Arguments: the small disk, and a folder elsewhere. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        Path elsewhere = Path.of(arguments[1]);
        export(disk, elsewhere);
        freeze(disk);
        train(disk);
        System.out.println("ALL DONE");
        System.exit(0);
    }

    private static void export(Path disk, Path elsewhere) throws Exception {
        Path saved = elsewhere.resolve("saved.model");
        Files.write(
                saved, SmallBuilds.bytes(new SmallBuilds(elsewhere.resolve("model")).build(SmallBuilds.data(60, 1))));
        Path out = Files.writeString(disk.resolve("network.json"), "the old one");
        Path ballast = fill(disk);
        for (String format : List.of("java", "json", "pmml", "onnx", "equation", "latex")) {
            NetworkExporter exporter = new NetworkExporter();
            expectNoRoom(() -> exporter.run(
                    exporter, new String[] {"-model", saved.toString(), "-format", format, "-out", out.toString()}));
            Outcome.require(Files.readString(out).equals("the old one"), "The old file is gone");
            expectFiles(disk, List.of(out, ballast));
        }
        Files.delete(ballast);
        Files.delete(out);
    }

    /** There is room for one autoencoder: a second one over it fails, and the first one stays whole. */
    private static void freeze(Path disk) throws Exception {
        Path folder = disk.resolve("model");
        TinyAutoencoder.write(folder);
        Path ballast = fill(disk);
        expectNoRoom(() -> TinyAutoencoder.write(folder));
        FrozenAutoencoder.load(folder, "cpu").close();
        expectFiles(folder, List.of(folder.resolve(ModelDamage.PARAMETERS), folder.resolve("autoencoder.json")));
        Files.delete(ballast);
    }

    /** The disk fills up while a training runs: its last checkpoint stays, and the training goes on from there. */
    private static void train(Path disk) throws Exception {
        Path out = disk.resolve("training");
        Path checkpoint = out.resolve("checkpoint");
        Thread filler = new Thread(() -> {
            try {
                while (!Files.exists(checkpoint.resolve("checkpoint.json"))) {
                    Thread.sleep(1);
                }
                fill(disk);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        filler.start();
        expectNoRoom(() -> run(TRAINING + out));
        filler.join();
        Files.delete(disk.resolve("ballast"));
        try (Stream<Path> files = Files.list(checkpoint)) {
            Outcome.require(
                    files.map(file -> file.getFileName().toString())
                            .allMatch(name -> name.equals("checkpoint.json") || name.endsWith(".safetensors")),
                    "Parts are left in the checkpoint");
        }
        run("-resume -device cpu -out " + out);
        FrozenAutoencoder.load(out, "cpu").close();
    }

    private static void run(String options) throws Exception {
        AutoencoderTrainer trainer = new AutoencoderTrainer();
        trainer.run(trainer, options.split(" "));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void expectNoRoom(Action action) {
        try {
            action.run();
        } catch (Exception e) {
            Outcome.requireReadable(e);
            Outcome.require(e.getMessage().contains("cannot be written: No space left"), "It says: " + e);
            System.out.println("SAID " + e.getMessage());
            return;
        }
        throw new AssertionError("There was room");
    }

    /** Takes all room that is left. */
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            return ballast;
        }
    }

    private static void expectFiles(Path folder, List<Path> expected) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            Outcome.require(
                    found.equals(expected.stream().sorted().toList()),
                    "There is something else in the folder: " + found);
        }
    }
}
