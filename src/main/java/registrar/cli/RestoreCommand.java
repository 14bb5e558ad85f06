package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        session.registrar().restore(data.read(session.around()), path);
        session.speaker().say("The store is now as in " + path + ".");
        session.speaker().say("Whoever was forgotten since that copy was made stays forgotten.");
        session.speaker().flush();
        return 0;
    }
}
