package registrar.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** When something is due, by wall clock; the zone and its changes of the clock are given beside it. */
public interface Timetable {
    /** Five cron fields, six with seconds before them, or calendar words (docs/schedules.md).
     *
     * @throws IllegalArgumentException with a message for people when it is neither, or never comes true
     */
    static Timetable parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** The first instant behind this one; empty when there is none within the next forty years. */
    Optional<Instant> next(Instant after, ZoneId zone, Set<LocalDate> holidays);

    /** The last instant at or before this one, no further back than {@code since}. */
    Optional<Instant> last(Instant atOrBefore, Instant since, ZoneId zone, Set<LocalDate> holidays);

    /** As the settings have it. */
    String text();
}
