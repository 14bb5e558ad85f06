package registrar.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and ages, as a person wants them told. */
public final class Age {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Age() {}

    /** Such as {@code 5 hours}; what lies ahead has no age yet. */
    public static String of(Duration age) {
        if (age.toMinutes() < 1) {
            return "less than a minute";
        }
        if (age.toMinutes() < 120) {
            return Counted.of(age.toMinutes(), "minute");
        }
        return age.toHours() < 48 ? Counted.of(age.toHours(), "hour") : Counted.of(age.toDays(), "day");
    }

    /** Such as {@code 2026-11-26 10:41 (Europe/Berlin)}. */
    public static String moment(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
