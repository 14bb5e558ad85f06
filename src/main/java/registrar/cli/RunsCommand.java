package registrar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code registrar runs}, which is not a command without one of its own. */
@Command(
        name = "runs",
        sortOptions = false,
        synopsisSubcommandLabel = "(list | show ID)",
        header = "The journal of runs from the store: who ran what, and how each learner fared.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:", "  registrar runs list", "  registrar runs show 20261126T104100Z-transcript-7c1e"})
final class RunsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    static CommandLine with(Session session) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(session))
                .addSubcommand(new RunsShowCommand(session));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Expected runs list or runs show ID, found neither");
    }
}
