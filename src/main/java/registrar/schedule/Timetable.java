package registrar.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** When something is due, by wall clock; the zone and its changes of the clock are given beside it. */
public sealed interface Timetable permits WallClock {
    /**
     * Five cron fields, six with seconds before them, or calendar words (docs/schedules.md).
     *
     * @throws IllegalArgumentException with a message for people when it is neither, or never comes true
     */
    static Timetable parse(String text) {
        String plain = text.strip();
        return CalendarWords.areIn(plain) ? CalendarWords.parse(plain) : Cron.parse(plain);
    }

    /** The first instant behind this one; empty when there is none within the next forty years. */
    Optional<Instant> next(Instant after, ZoneId zone, Set<LocalDate> holidays);

    /** The last instant at or before this one, neither before {@code since} nor more than forty years back. */
    Optional<Instant> last(Instant atOrBefore, Instant since, ZoneId zone, Set<LocalDate> holidays);

    /** As the settings have it. */
    String text();
}
