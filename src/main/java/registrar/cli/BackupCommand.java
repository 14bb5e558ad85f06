package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the store. */
@Command(
        name = "backup",
        sortOptions = false,
        header = "Copies the store into one new file, while others read and write.",
        description = {
            "",
            "The copy is checked before it gets its name, and only its owner may read it. A store on PostgreSQL is copied with",
            "pg_dump instead."
        },
        footer = {"", "Example:", "  registrar backup store-2026-11-26.db"})
final class BackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The new file.")
    private String file;

    @Mixin
    private DataOptions data;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isBlank()) {
            throw Usage.wrong("backup expects a file, found nothing.");
        }
        session.registrar().log(verbose);
        Path path = session.around().folder().resolve(file).normalize();
        session.registrar().backup(data.read(session.around()), path);
        session.speaker().say("Copied the store to " + path + " and checked the copy.");
        session.speaker().flush();
        return 0;
    }
}
