package registrar.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import registrar.json.JsonWriter;

/** Lists the schedules. */
@Command(
        name = "list",
        sortOptions = false,
        header = "The schedules in the order of the settings: when, what comes next, what came last.",
        footer = {"", "Examples:", "  registrar schedule list", "  registrar schedule list --json"})
final class ScheduleListCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("NAME", "WHEN", "NEXT", "LAST", "STATE");
    private static final String NONE = "-";

    private final Session session;

    @Mixin
    private DeskOptions options;

    ScheduleListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ScheduleDesk desk = options.open(session)) {
            List<Planned> schedules = desk.list();
            if (options.json()) {
                write(schedules);
            } else if (schedules.isEmpty()) {
                session.speaker().say("The settings have no schedules yet.");
            } else {
                TextTable.lines(table(schedules)).forEach(session.speaker()::say);
            }
        }
        session.speaker().flush();
        return 0;
    }

    private static List<List<String>> table(List<Planned> schedules) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (Planned planned : schedules) {
            ZoneId zone = planned.schedule().zone();
            rows.add(List.of(
                    planned.schedule().name(),
                    planned.schedule().when().text(),
                    planned.next().stream()
                            .findFirst()
                            .map(next -> ScheduleWords.moment(next, zone))
                            .orElse(NONE),
                    planned.last().map(last -> ScheduleWords.last(last, zone)).orElse(NONE),
                    ScheduleWords.state(planned.state())));
        }
        return rows;
    }

    private void write(List<Planned> schedules) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject().name("schedules").beginArray();
            for (Planned planned : schedules) {
                json.beginObject();
                ScheduleJson.members(planned, json);
                json.endObject();
            }
            json.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
