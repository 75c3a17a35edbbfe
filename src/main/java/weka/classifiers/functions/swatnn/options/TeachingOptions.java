package weka.classifiers.functions.swatnn.options;

import weka.core.OptionMetadata;

/** The options of what the network learns from. */
public abstract class TeachingOptions extends ResourceOptions {

    private static final long serialVersionUID = 1L;

    @Presets(standard = "auto", fast = "none", published = "none")
    @OptionMetadata(
            displayName = "Teacher",
            description =
                    "What the network imitates: none (it learns from the data themselves), committee (the mean of several networks, trees and linear models, each made from other rows), auto (a committee where there are too few rows to hold some out, else none), or any Weka regressor (of a nominal class, any classifier) by its command line, such as \"weka.classifiers.trees.RandomForest -I 300\".",
            commandLineParamName = "teacher",
            commandLineParamSynopsis = "-teacher <name>",
            displayOrder = 2)
    public String getTeacher() {
        return values().get("teacher", String.class);
    }

    public void setTeacher(String teacher) {
        values().set("teacher", teacher);
    }

    @Allowed("[0, 1000]")
    @Default("0")
    @OptionMetadata(
            displayName = "Members",
            description = "Networks of a committee that teaches; 0 for 8 of a number and 4 of a nominal class.",
            commandLineParamName = "members",
            commandLineParamSynopsis = "-members <number>",
            displayOrder = 3)
    public int getMembers() {
        return values().whole("members");
    }

    public void setMembers(int members) {
        values().set("members", members);
    }
}
