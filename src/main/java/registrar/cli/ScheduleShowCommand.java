package registrar.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import registrar.json.JsonWriter;
import registrar.schedule.Schedule;
import registrar.store.firing.Firing;
import registrar.store.firing.ScheduleState;

/** Tells all of one schedule. */
@Command(
        name = "show",
        sortOptions = false,
        header = "All about one schedule: what it sends to whom, the next five times, and how the last five went.",
        footer = {"", "Example:", "  registrar schedule show weekly-roster"})
final class ScheduleShowCommand implements Callable<Integer> {
    private static final int INSTANTS = 5;
    private static final int FIRINGS = 5;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The schedule's name in the settings.")
    private String name;

    @Mixin
    private DeskOptions options;

    ScheduleShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ScheduleDesk desk = options.open(session)) {
            Planned planned = desk.show(name, INSTANTS);
            List<Firing> firings = desk.log(Optional.of(name), FIRINGS);
            if (options.json()) {
                write(planned, firings);
            } else {
                tell(planned, firings);
            }
        }
        session.speaker().flush();
        return 0;
    }

    private void tell(Planned planned, List<Firing> firings) {
        Schedule schedule = planned.schedule();
        fact("schedule", schedule.name());
        fact("report", ScheduleWords.report(schedule));
        fact("selects", ScheduleWords.selected(schedule));
        fact("to", ScheduleWords.recipients(schedule.recipients()));
        fact("when", schedule.when().text() + " (" + schedule.zone().getId() + ")");
        if (!schedule.holidays().isEmpty()) {
            fact("holidays", Counted.of(schedule.holidays().size(), "day"));
        }
        fact("when empty", schedule.sendWhenEmpty() ? "send" : "skip");
        fact("misfire", schedule.misfire().name().toLowerCase(Locale.ROOT));
        fact("late", "after " + Age.of(schedule.late()));
        fact("pauses", schedule.pauseAfter() == 0 ? "never" : "after " + schedule.pauseAfter() + " given up in a row");
        schedule.owner().ifPresent(owner -> fact("owner", owner.text()));
        fact("state", state(planned.state(), schedule.zone()));
        times(planned.next(), schedule.zone());
        firings.forEach(firing -> fact("last", line(firing, schedule.zone())));
    }

    private static String state(Optional<ScheduleState> state, ZoneId zone) {
        return state.flatMap(ScheduleState::pause)
                .map(pause -> ScheduleWords.pause(pause, zone))
                .orElseGet(() -> ScheduleWords.state(state));
    }

    private void times(List<Instant> next, ZoneId zone) {
        next.forEach(instant -> fact("next", ScheduleWords.moment(instant, zone)));
    }

    static String line(Firing firing, ZoneId zone) {
        return ScheduleWords.last(firing, zone)
                + (firing.mails() > 0
                        ? ", " + Counted.of(firing.mails(), "mail") + MailLines.rows(firing.rows(), " with ", "")
                        : "")
                + firing.note().map(note -> "; " + note).orElse("");
    }

    private void fact(String key, String value) {
        session.speaker().say(String.format(Locale.ROOT, "%-10s %s", key, value));
    }

    private void write(Planned planned, List<Firing> firings) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject();
            ScheduleJson.members(planned, json);
            json.name("log").beginArray();
            for (Firing firing : firings) {
                ScheduleJson.write(firing, json);
            }
            json.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
