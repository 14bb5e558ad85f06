package registrar.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.json.JsonWriter;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** Lists mails, newest first. */
@Command(
        name = "list",
        sortOptions = false,
        header = "The mails of the outbox, newest first. What they said is kept until they are sent, and no longer.",
        footer = {"", "Examples:", "  registrar outbox list", "  registrar outbox list --state retry --json"})
final class OutboxListCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("KEY", "STATE", "CREATED", "RECIPIENT", "SUBJECT", "ATTEMPTS", "NEXT TRY", "REPLY");
    private static final int LONGEST_SUBJECT = 50;

    private final Session session;

    @Option(names = "--state", paramLabel = "STATE", description = "Only those: ${COMPLETION-CANDIDATES}.")
    private MailState state;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many; 20 unless given.")
    private int most;

    @Mixin
    private DeskOptions options;

    OutboxListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (most < 1) {
            throw Usage.wrong("--most expects a whole number from 1, found " + most + ".");
        }
        try (ScheduleDesk desk = options.open(session)) {
            List<OutboxEntry> mails = desk.mails(Optional.ofNullable(state), most);
            if (options.json()) {
                write(mails);
            } else if (mails.isEmpty()) {
                session.speaker().say(state == null ? "The outbox is empty." : "The outbox has no such mail.");
            } else {
                TextTable.lines(table(mails, desk.zone())).forEach(session.speaker()::say);
            }
        }
        session.speaker().flush();
        return 0;
    }

    private static List<List<String>> table(List<OutboxEntry> mails, ZoneId zone) {
        var head = new ArrayList<>(HEAD);
        head.set(2, "CREATED (" + zone.getId() + ")");
        var rows = new ArrayList<List<String>>();
        rows.add(head);
        for (OutboxEntry mail : mails) {
            rows.add(List.of(
                    MailLines.key(mail),
                    MailLines.word(mail.state()),
                    ScheduleWords.time(mail.created(), zone),
                    mail.recipient(),
                    subject(mail.subject()),
                    Integer.toString(mail.attempts()),
                    mail.notBefore().map(then -> ScheduleWords.time(then, zone)).orElse("-"),
                    mail.reply().orElse("")));
        }
        return rows;
    }

    private static String subject(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
    }

    private void write(List<OutboxEntry> mails) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject();
            ScheduleJson.mails(mails, json);
            json.endObject();
        }
        session.speaker().hand("\n");
    }
}
