package registrar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code registrar schedule}, which is not a command without one of its own. */
@Command(
        name = "schedule",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "The schedules of the settings: what goes out by itself, when, to whom, and how it went.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  registrar schedule list",
            "  registrar schedule preview weekly-roster     who would get which people",
            "  registrar schedule run weekly-roster         for cron and timers; twice does no harm",
            "  registrar schedule check                     for a monitor: did all go out?"
        })
final class ScheduleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    static CommandLine with(Session session) {
        return new CommandLine(new ScheduleCommand())
                .addSubcommand(new ScheduleListCommand(session))
                .addSubcommand(new ScheduleShowCommand(session))
                .addSubcommand(new ScheduleRunCommand(session))
                .addSubcommand(new SchedulePreviewCommand(session))
                .addSubcommand(new ScheduleCheckCommand(session))
                .addSubcommand(new ScheduleLogCommand(session))
                .addSubcommand(new SchedulePauseCommand(session))
                .addSubcommand(new ScheduleResumeCommand(session));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Expected schedule list, show, run, preview, check, log, pause or resume, found none");
    }
}
