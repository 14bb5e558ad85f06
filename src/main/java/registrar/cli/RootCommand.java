package registrar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code registrar} without a command. */
@Command(
        name = "registrar",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "Turns the learner profiles of a Thought Industries tenant into documents people can rely on.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  registrar demo                                     look at everything, no account needed",
            "  registrar fetch                                    a snapshot of the tenant, which reports then read",
            "  registrar transcript --learner ann@acme.example    one transcript, into out/",
            "  registrar roster --client acme --format xlsx,csv   who holds which seat, until when",
            "",
            "registrar COMMAND --help tells more."
        })
final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--version", versionHelp = true, description = "Name, version and Java.")
    private boolean version;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Expected a command, found none");
    }

    static CommandLine.IVersionProvider version() {
        return () -> new String[] {"Registrar " + number() + " (Java " + System.getProperty("java.version") + ")"};
    }

    private static String number() {
        String number = RootCommand.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }
}
