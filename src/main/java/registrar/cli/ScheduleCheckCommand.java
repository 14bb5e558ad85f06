package registrar.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import registrar.json.JsonWriter;
import registrar.schedule.Troubles.Silence;

/** The alarm for silence. */
@Command(
        name = "check",
        sortOptions = false,
        header = "Compares what should have gone out with what did; for a monitor, apart from what sends.",
        description = {
            "",
            "Exit code 0 when all went out, 2 when something is missing; each is listed, and told once to mail.fall-back."
        },
        footer = {"", "Examples:", "  registrar schedule check", "  registrar schedule check --json"})
final class ScheduleCheckCommand implements Callable<Integer> {
    private static final int SILENT = 2;

    private final Session session;

    @Mixin
    private DeskOptions options;

    ScheduleCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<Silence> silent;
        try (ScheduleDesk desk = options.open(session)) {
            silent = desk.check();
            if (options.json()) {
                write(silent);
            } else {
                tell(silent, desk.list().size(), desk.zone());
            }
        }
        session.speaker().flush();
        return silent.isEmpty() ? 0 : SILENT;
    }

    private void tell(List<Silence> silent, int schedules, ZoneId zone) {
        if (silent.isEmpty()) {
            session.speaker()
                    .say("All went out that should have, of " + Counted.of(schedules, "schedule") + ". Nothing to do.");
            return;
        }
        session.speaker().say(silent.size() + " did not go out:");
        silent.forEach(one ->
                session.speaker().say("  " + ScheduleWords.due(one.schedule(), one.due(), zone) + ": " + one.reason()));
    }

    private void write(List<Silence> silent) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject().name("silent").beginArray();
            for (Silence one : silent) {
                ScheduleJson.write(one, json);
            }
            json.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
