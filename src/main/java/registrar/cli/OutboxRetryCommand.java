package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a mail be sent again. */
@Command(
        name = "retry",
        sortOptions = false,
        header = "Sends a mail again that was refused, or of which nobody knows whether it was taken.",
        footer = {"", "Example:", "  registrar outbox retry 3f9a02c1b7de"})
final class OutboxRetryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KEY", description = "The mail's key, or its beginning.")
    private String key;

    @Mixin
    private DeskOptions options;

    OutboxRetryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutboxCommand.one(
                session,
                options,
                key,
                ScheduleDesk::retry,
                " goes out with the next round of \"registrar serve\" or \"schedule run\".");
        return 0;
    }
}
