package registrar.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import registrar.export.RunFile;
import registrar.json.JsonWriter;
import registrar.learner.Progress;
import registrar.mail.EmailAddress;
import registrar.report.ReportType;

/** Sends any report by mail. */
@Command(sortOptions = false, sortSynopsis = false)
final class SendReportCommand implements Callable<Integer> {
    private static final int WITH_LEARNERS_MISSING = 2;

    private final ReportType report;
    private final Session session;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            required = true,
            description = "Who gets it. May be given several times; each gets a message of their own.")
    private List<String> to = List.of();

    @Mixin
    private SelectionOptions selection;

    private final CourseOptions course = new CourseOptions();
    private final IssuedOptions issued = new IssuedOptions();
    private final SinceOptions since = new SinceOptions();

    @Mixin
    private PlaceOptions place;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private FormatOptions format;

    @Option(names = "--strict", description = "Any finding about a learner's data fails that learner.")
    private boolean strict;

    @Mixin
    private TalkOptions talk;

    private SendReportCommand(ReportType report, Session session) {
        this.report = report;
        this.session = session;
    }

    static CommandLine with(ReportType report, Session session) {
        var command = new SendReportCommand(report, session);
        var line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        if (report.byCourse()) {
            spec.addMixin("course", CommandSpec.forAnnotatedObject(command.course));
        }
        if (report.filtered()) {
            spec.addMixin("issued", CommandSpec.forAnnotatedObject(command.issued));
        }
        if (report.compares()) {
            spec.addMixin("since", CommandSpec.forAnnotatedObject(command.since));
        }
        ReportHelp.describe(report, spec);
        spec.usageMessage()
                .footer(
                        "",
                        "Example:",
                        "  registrar send " + report.key()
                                + (report instanceof ReportType.PerLearner ? " --client acme" : "")
                                + " --to manager@acme.example");
        return line;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(talk.verbose());
        List<EmailAddress> addresses = addresses();
        ExportOrder order = order(addresses);
        Sent sent = send(new SendOrder(order, addresses));
        tell(sent, order);
        session.speaker().flush();
        int code = MailLines.exitCode(sent.mails());
        return code == 0 && !sent.exported().summary().complete() ? WITH_LEARNERS_MISSING : code;
    }

    private List<EmailAddress> addresses() throws IOException {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        for (String text : to) {
            try {
                addresses.add(new EmailAddress(text.strip()));
            } catch (IllegalArgumentException none) {
                throw Usage.wrong("--to expects an e-mail address, found \"" + text + "\"."
                        + (isDate(text) ? " The days of issue are --issued-from and --issued-to here." : ""));
            }
        }
        return List.copyOf(addresses);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private ExportOrder order(List<EmailAddress> addresses) throws IOException {
        Surroundings around = session.around();
        return new ExportOrder(
                report,
                place.read(around),
                selection.read(report, around),
                issued.read(course.read()),
                report.compares() ? since.read(around.folder()) : Optional.empty(),
                moment.read(),
                format.formats(report),
                new Target.Mail(addresses),
                format.template(around.folder()),
                strict,
                session.call());
    }

    private Sent send(SendOrder order) throws IOException {
        if (talk.quiet()) {
            return session.registrar().send(order, Progress.SILENT);
        }
        try (var display = new ProgressDisplay(session.around(), session.speaker())) {
            return session.registrar().send(order, display.progress());
        }
    }

    private void tell(Sent sent, ExportOrder order) throws IOException {
        Speaker speaker = session.speaker();
        Exported exported = sent.exported();
        if (!talk.quiet()) {
            ResultLines.tooOld(exported).ifPresent(speaker::warn);
        }
        if (talk.json()) {
            write(sent);
        } else if (!talk.quiet()) {
            ResultLines.of(exported, order.target(), session.around().folder()).forEach(speaker::say);
            speaker.say(MailLines.sum(sent.mails()) + (MailLines.exitCode(sent.mails()) == 0 ? "" : ":"));
            MailLines.unsent(sent.mails(), exported.edition().zone()).forEach(speaker::say);
        }
    }

    /** The run summary, with the run's id and its mails behind it. */
    private void write(Sent sent) throws IOException {
        Exported exported = sent.exported();
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject();
            RunFile.members(exported.summary(), exported.edition(), exported.took(), json);
            json.name("run").string(sent.runId());
            ScheduleJson.mails(sent.mails(), json);
            json.endObject();
        }
        session.speaker().hand("\n");
    }
}
