package weka.classifiers.functions.swatnn.engine;

/** The names of the package files, for messages on what to install. */
final class PackageFiles {

    private static final String NAME = "swatNN-";

    private PackageFiles() {}

    /** The file without native libraries. */
    static String withoutNatives() {
        return NAME + version() + ".zip";
    }

    /** The file with the CPU libraries of a platform such as linux-x86_64. */
    static String withNatives(String platform) {
        return NAME + version() + "-" + platform + ".zip";
    }

    /** The version in the jar's manifest; classes that do not come from the jar have none. */
    private static String version() {
        String version = PackageFiles.class.getPackage().getImplementationVersion();
        return version == null ? "<version>" : version;
    }
}
