package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import registrar.json.JsonWriter;
import registrar.store.outbox.OutboxEntry;

/** {@code registrar outbox}, which is not a command without one of its own. */
@Command(
        name = "outbox",
        sortOptions = false,
        synopsisSubcommandLabel = "(list | retry KEY | drop KEY)",
        header = "The mails that are to be sent and those that were.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  registrar outbox list --state failed",
            "  registrar outbox retry 3f9a02c1b7de",
            "  registrar outbox drop 3f9a02c1b7de"
        })
final class OutboxCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    static CommandLine with(Session session) {
        return new CommandLine(new OutboxCommand())
                .addSubcommand(new OutboxListCommand(session))
                .addSubcommand(new OutboxRetryCommand(session))
                .addSubcommand(new OutboxDropCommand(session));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Expected outbox list, outbox retry KEY or outbox drop KEY, found none");
    }

    /** Does something to one mail and tells how it stands then. */
    static void one(Session session, DeskOptions options, String key, Deed deed, String told) throws IOException {
        if (key.isBlank()) {
            throw Usage.wrong("Expected the key of a mail, found nothing. \"registrar outbox list\" shows the keys.");
        }
        OutboxEntry mail;
        try (ScheduleDesk desk = options.open(session)) {
            mail = deed.to(desk, key.strip());
        }
        if (options.json()) {
            write(session, mail);
        } else {
            session.speaker().say("Mail " + MailLines.key(mail) + " to " + mail.recipient() + told);
        }
        session.speaker().flush();
    }

    private static void write(Session session, OutboxEntry mail) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            ScheduleJson.write(mail, json);
        }
        session.speaker().hand("\n");
    }

    @FunctionalInterface
    interface Deed {
        OutboxEntry to(ScheduleDesk desk, String key) throws IOException;
    }
}
