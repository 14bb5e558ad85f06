package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.store.Restored;

/** Brings a copy of the store back. */
@Command(
        name = "restore",
        sortOptions = false,
        header = "Puts a copy made by \"registrar backup\" in the place of the store.",
        description = {
            "",
            "The copy is checked first: that it is whole, of this version or an older one, and of the same tenant. Others go on",
            "reading meanwhile."
        },
        footer = {"", "Example:", "  registrar restore store-2026-11-26.db"})
final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The copy.")
    private String file;

    @Mixin
    private DataOptions data;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isBlank()) {
            throw Usage.wrong("restore expects a file, found nothing.");
        }
        session.registrar().log(verbose);
        Path path = session.around().folder().resolve(file).normalize();
        Restored restored = session.registrar().restore(data.read(session.around()), path);
        Speaker speaker = session.speaker();
        speaker.say("The store is now as in " + path + ".");
        speaker.say("Whoever was forgotten since that copy was made stays forgotten.");
        if (restored.mailsHeld() > 0) {
            speaker.say(Counted.of(restored.mailsHeld(), "mail")
                    + " may have been sent since and will not be sent by itself. Look at \"registrar outbox list\", then use"
                    + " \"outbox retry KEY\" or \"outbox drop KEY\".");
        }
        if (restored.schedulesAnew() > 0) {
            speaker.say(
                    "What was due since that copy was made is not made up for by itself ("
                            + Counted.of(restored.schedulesAnew(), "schedule")
                            + "), as nobody can tell whether it was sent. \"registrar schedule run NAME\" does so for the last time.");
        }
        speaker.flush();
        return 0;
    }
}
