package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a mail out of what is to be sent. */
@Command(
        name = "drop",
        sortOptions = false,
        header = "Never sends a mail that was not sent yet, and removes what it said.",
        footer = {"", "Example:", "  registrar outbox drop 3f9a02c1b7de"})
final class OutboxDropCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KEY", description = "The mail's key, or its beginning.")
    private String key;

    @Mixin
    private DeskOptions options;

    OutboxDropCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutboxCommand.one(
                session,
                options,
                key,
                ScheduleDesk::drop,
                " is dropped: it never will be sent, and what it said is removed.");
        return 0;
    }
}
