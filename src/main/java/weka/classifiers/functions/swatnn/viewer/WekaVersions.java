package weka.classifiers.functions.swatnn.viewer;

/** The versions of Weka that the plugins of its windows are for. */
abstract class WekaVersions {

    /** The first of them. */
    public String getMinVersion() {
        return "3.9.7";
    }

    /** The first that is none of them. */
    public String getMaxVersion() {
        return "4.0.0";
    }

    /** The one that they are tested with. */
    public String getDesignVersion() {
        return "3.9.7";
    }
}
