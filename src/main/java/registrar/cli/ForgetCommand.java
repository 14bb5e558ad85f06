package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a person from the store. */
@Command(
        name = "forget",
        sortOptions = false,
        header = "Removes a learner from the store: from all snapshots and from the journal of runs.",
        description = {"", "It asks nothing. That somebody was removed is recorded, without saying who."},
        footer = {"", "Example:", "  registrar forget ann@acme.example"})
final class ForgetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "LEARNER", description = "By id or e-mail address.")
    private String learner;

    @Mixin
    private DataOptions data;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    ForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (learner.isBlank()) {
            throw Usage.wrong("forget expects an id or e-mail address, found nothing.");
        }
        session.registrar().log(verbose);
        Forgotten forgotten = session.registrar().forget(data.read(session.around()), learner.strip());
        Speaker speaker = session.speaker();
        speaker.say("Removed " + Counted.of(forgotten.learners().size(), "learner") + " from the store"
                + (forgotten.learners().isEmpty() ? "" : " (" + String.join(", ", forgotten.learners()) + ")")
                + " and from " + Counted.of(forgotten.runs(), "run") + " in the journal.");
        speaker.say("Not removed: documents written before, backups"
                + (forgotten.copies().isEmpty()
                        ? ", and what others copied."
                        : ", and the files laid aside in the data folder: "
                                + forgotten.copies().stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(", ")) + "."));
        if (forgotten.mails() > 0) {
            speaker.say("Removed from the outbox: " + Counted.of(forgotten.mails(), "mail") + " to them.");
        }
        if (forgotten.mailsWaiting() > 0) {
            speaker.say(Counted.of(forgotten.mailsWaiting(), "mail")
                    + " to others may tell of them and can still be sent; \"registrar outbox list\" shows them.");
        }
        speaker.say("As long as the platform lists them, the next fetch brings them back.");
        speaker.flush();
        return 0;
    }
}
