package registrar.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.json.JsonWriter;
import registrar.store.firing.Firing;

/** Lists firings, latest due first. */
@Command(
        name = "log",
        sortOptions = false,
        header = "What became of the times of one schedule, or of all; the latest first.",
        footer = {"", "Examples:", "  registrar schedule log", "  registrar schedule log weekly-roster --most 5 --json"
        })
final class ScheduleLogCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("DUE", "SCHEDULE", "STATE", "ATTEMPTS", "MAILS", "ROWS", "UNASSIGNED", "NOTE");

    private final Session session;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Of this schedule alone.")
    private String name;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many; 20 unless given.")
    private int most;

    @Mixin
    private DeskOptions options;

    ScheduleLogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (most < 1) {
            throw Usage.wrong("--most expects a whole number from 1, found " + most + ".");
        }
        try (ScheduleDesk desk = options.open(session)) {
            List<Firing> firings = desk.log(Optional.ofNullable(name), most);
            if (options.json()) {
                write(firings);
            } else if (firings.isEmpty()) {
                session.speaker().say("Nothing was carried out yet.");
            } else {
                TextTable.lines(table(firings, desk.zone())).forEach(session.speaker()::say);
            }
        }
        session.speaker().flush();
        return 0;
    }

    private static List<List<String>> table(List<Firing> firings, ZoneId zone) {
        var head = new ArrayList<>(HEAD);
        head.set(0, "DUE (" + zone.getId() + ")");
        var rows = new ArrayList<List<String>>();
        rows.add(head);
        for (Firing firing : firings) {
            rows.add(List.of(
                    ScheduleWords.time(firing.due(), zone),
                    firing.schedule(),
                    ScheduleWords.state(firing.state()),
                    Integer.toString(firing.attempts()),
                    Long.toString(firing.mails()),
                    Long.toString(firing.rows()),
                    Long.toString(firing.unassigned()),
                    firing.note().orElse("")));
        }
        return rows;
    }

    private void write(List<Firing> firings) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject().name("firings").beginArray();
            for (Firing firing : firings) {
                ScheduleJson.write(firing, json);
            }
            json.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
