package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a paused schedule go on. */
@Command(
        name = "resume",
        sortOptions = false,
        header = "Lets a paused schedule go on with its next time; what was missed meanwhile stays undone.",
        footer = {"", "Example:", "  registrar schedule resume weekly-roster"})
final class ScheduleResumeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The schedule's name in the settings.")
    private String name;

    @Mixin
    private DeskOptions options;

    ScheduleResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ScheduleDesk desk = options.open(session)) {
            desk.resume(name);
            Planned planned = desk.show(name, 1);
            if (options.json()) {
                SchedulePauseCommand.write(session, planned);
            } else {
                session.speaker()
                        .say(name + " goes on; "
                                + planned.next().stream()
                                        .findFirst()
                                        .map(next -> "the next is "
                                                + ScheduleWords.moment(
                                                        next, planned.schedule().zone()))
                                        .orElse("nothing is to come")
                                + ".");
            }
        }
        session.speaker().flush();
        return 0;
    }
}
