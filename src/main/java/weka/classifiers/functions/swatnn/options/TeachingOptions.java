package weka.classifiers.functions.swatnn.options;

import weka.core.OptionMetadata;

/** The options of what the network learns from. */
public abstract class TeachingOptions extends ResourceOptions {

    private static final long serialVersionUID = 1L;

    @Default("none")
    @OptionMetadata(
            displayName = "Teacher",
            description =
                    "What the network imitates: none (it learns from the data themselves), committee (the mean of several networks, each designed on other rows: most accurate for few rows or much noise), auto (a committee where there are few rows), or any Weka regressor by its command line, such as \"weka.classifiers.trees.RandomForest -I 300\".",
            commandLineParamName = "teacher",
            commandLineParamSynopsis = "-teacher <name>",
            displayOrder = 2)
    public String getTeacher() {
        return values().get("teacher", String.class);
    }

    public void setTeacher(String teacher) {
        values().set("teacher", teacher);
    }

    @Allowed("[1, 1000]")
    @Default("8")
    @OptionMetadata(
            displayName = "Members",
            description = "Networks of a committee that teaches.",
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
