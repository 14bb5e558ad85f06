package registrar.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import registrar.store.run.RunEntry;

/** Runs in words for people. */
final class RunWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunWords() {}

    /** In UTC, because a journal is of no one's zone. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Such as {@code done}, {@code interrupted}, {@code stopped (74)}. */
    static String state(RunEntry run) {
        String word = run.state().name().toLowerCase(Locale.ROOT);
        return run.state() == RunEntry.State.STOPPED
                ? word + run.exitCode().map(code -> " (" + code + ")").orElse("")
                : word;
    }
}
