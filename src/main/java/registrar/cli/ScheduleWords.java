package registrar.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.document.Format;
import registrar.mail.EmailAddress;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.ScheduleState;

/** Schedules and firings in words for people. */
final class ScheduleWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final int MOST_ADDRESSES = 5;

    private static final Map<FiringState, String> STATES = Map.of(
            FiringState.RUNNING, "under way",
            FiringState.DONE, "done",
            FiringState.EMPTY, "nothing to report",
            FiringState.SKIPPED, "passed over",
            FiringState.FAILED, "failed, is tried again",
            FiringState.GIVEN_UP, "given up");

    private ScheduleWords() {}

    /** Such as {@code Mon 30 Nov 2026, 07:00}; with seconds when there are any. */
    static String time(Instant instant, ZoneId zone) {
        return (instant.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(instant.atZone(zone));
    }

    /** Such as {@code Mon 30 Nov 2026, 07:00 (Europe/Berlin)}. */
    static String moment(Instant instant, ZoneId zone) {
        return time(instant, zone) + " (" + zone.getId() + ")";
    }

    static String state(FiringState state) {
        return STATES.get(state);
    }

    /** Such as {@code Mon 23 Nov 2026, 07:00: done}. */
    static String last(Firing firing, ZoneId zone) {
        return time(firing.due(), zone) + ": " + state(firing.state());
    }

    /** Such as {@code weekly-roster, due Mon 30 Nov 2026, 07:00 (Europe/Berlin)}. */
    static String due(String schedule, Instant due, ZoneId zone) {
        return schedule + ", due " + moment(due, zone);
    }

    /** One word, and how often it went wrong. */
    static String state(Optional<ScheduleState> state) {
        if (state.isEmpty()) {
            return "new";
        }
        if (state.get().pause().isPresent()) {
            return "paused";
        }
        int failures = state.get().failures();
        return failures == 0 ? "on" : "on, " + Counted.of(failures, "failure") + " in a row";
    }

    static String pause(ScheduleState.Pause pause, ZoneId zone) {
        return "paused since " + moment(pause.since(), zone) + " by " + pause.by() + ": " + pause.reason();
    }

    /** Such as {@code roster as xlsx, csv}. */
    static String report(Schedule schedule) {
        return schedule.report().key() + " as "
                + schedule.formats().stream().map(Format::key).collect(Collectors.joining(", "));
    }

    static String selected(Schedule schedule) {
        var parts = new ArrayList<String>();
        schedule.selection().client().ifPresent(client -> parts.add("client " + client));
        schedule.selection().license().ifPresent(license -> parts.add("license " + license));
        schedule.selection().role().ifPresent(role -> parts.add("role " + role));
        schedule.filter().course().ifPresent(course -> parts.add("course " + course));
        List<String> learners = schedule.selection().learners();
        if (!learners.isEmpty()) {
            parts.add(Counted.of(learners.size(), "learner") + " by name");
        }
        return parts.isEmpty() ? "everybody" : String.join(", ", parts);
    }

    static String recipients(Recipients recipients) {
        if (recipients instanceof Recipients.All all) {
            return addresses(all.addresses());
        }
        var sliced = (Recipients.Sliced) recipients;
        String by = sliced.field().orElseGet(() -> sliced.by().name().toLowerCase(Locale.ROOT));
        return "each " + by + " their own people"
                + sliced.file()
                        .map(Path::getFileName)
                        .map(name -> ", by " + name)
                        .orElse("");
    }

    private static String addresses(List<EmailAddress> addresses) {
        String first =
                addresses.stream().limit(MOST_ADDRESSES).map(EmailAddress::text).collect(Collectors.joining(", "));
        int more = addresses.size() - MOST_ADDRESSES;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
