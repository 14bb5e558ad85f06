package registrar.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import registrar.report.ReportType;
import registrar.report.ReportTypes;

/** {@code registrar send}, which wants to be told which report. */
@Command(
        name = "send",
        sortOptions = false,
        synopsisSubcommandLabel = "KIND",
        header = "Sends a report by mail at once, through the same outbox as schedules.",
        commandListHeading = "%nKinds:%n",
        footer = {
            "",
            "Examples:",
            "  registrar send roster --client acme --to manager@acme.example",
            "  registrar send summary --format html,pdf --to ann@acme.example --to ben@acme.example",
            "",
            "registrar send KIND --help tells more. Recipients are those that mail.allow in the settings permits."
        })
final class SendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    static CommandLine with(Session session) {
        var send = new CommandLine(new SendCommand());
        for (ReportType report : ReportTypes.all()) {
            send.addSubcommand(report.key(), SendReportCommand.with(report, session));
        }
        return send;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Expected what to send ("
                        + ReportTypes.all().stream().map(ReportType::key).collect(Collectors.joining(", "))
                        + "), found nothing");
    }
}
