package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What changes are told from; only where the report says that it compares. */
final class SinceOptions {
    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description =
                    "What changes are told from: a date or an instant (the snapshot in force then), snapshot:ID, or "
                            + "a folder of profiles. From the store, the snapshot before unless given.")
    private String since;

    Optional<SinceWhen> read(Path folder) throws IOException {
        return since == null ? Optional.empty() : Optional.of(SinceWhen.parse(since, folder));
    }
}
