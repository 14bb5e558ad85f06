package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.json.JsonWriter;

/** Keeps a schedule from being carried out. */
@Command(
        name = "pause",
        sortOptions = false,
        header = "Nothing of this schedule is carried out before it is resumed. Who paused it, when and why is kept.",
        footer = {"", "Example:", "  registrar schedule pause weekly-roster --reason \"the client moves house\""})
final class SchedulePauseCommand implements Callable<Integer> {
    private static final int LONGEST_REASON = 200;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The schedule's name in the settings.")
    private String name;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "no reason given",
            description = "Why, for whoever asks later.")
    private String reason;

    @Mixin
    private DeskOptions options;

    SchedulePauseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Usage.wrong("--reason expects a text of at most " + LONGEST_REASON + " characters, found "
                    + (reason.isBlank() ? "nothing." : reason.length() + "."));
        }
        try (ScheduleDesk desk = options.open(session)) {
            desk.pause(name, reason.strip());
            Planned planned = desk.show(name, 1);
            if (options.json()) {
                write(session, planned);
            } else {
                session.speaker().say(name + " is paused. \"registrar schedule resume " + name + "\" lets it go on.");
            }
        }
        session.speaker().flush();
        return 0;
    }

    /** The schedule as it stands now. */
    static void write(Session session, Planned planned) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject();
            ScheduleJson.members(planned, json);
            json.endObject();
        }
        session.speaker().hand("\n");
    }
}
