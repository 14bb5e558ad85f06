package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import registrar.learner.Attendance;
import registrar.learner.SourceDate;

/**
 * A live session attended.
 *
 * @param day the day of the session in the issuer's zone: its start, else the attendance date
 * @param minutes from the session's start to its end; empty when either is not supplied
 */
public record SessionRecord(
        Optional<LocalDate> day,
        String title,
        Optional<String> course,
        Optional<String> location,
        OptionalLong minutes) {
    private static final Comparator<Map.Entry<Instant, SessionRecord>> ORDER = Comparator.comparing(
                    (Map.Entry<Instant, SessionRecord> entry) ->
                            entry.getValue().day().orElse(LocalDate.MAX))
            .thenComparing(Map.Entry::getKey)
            .thenComparing(entry -> entry.getValue().title())
            .thenComparing(entry -> entry.getValue().course().orElse(""))
            .thenComparing(entry -> entry.getValue().location().orElse(""))
            .thenComparing(entry -> entry.getValue().minutes().orElse(-1));

    public SessionRecord {
        requireNonNull(day);
        requireNonNull(title);
        requireNonNull(course);
        requireNonNull(location);
        requireNonNull(minutes);
    }

    /** Exact doubles are one row; by day, those without one last, then as they began, then by title. */
    static List<SessionRecord> of(List<Attendance> attendances, IssuerCalendar calendar) {
        return attendances.stream()
                .distinct()
                .map(attendance -> Map.entry(begun(attendance), of(attendance, calendar)))
                .sorted(ORDER)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static SessionRecord of(Attendance attendance, IssuerCalendar calendar) {
        Optional<String> course = SourceText.visible(attendance.courseTitle());
        return new SessionRecord(
                attendance.startDate().or(attendance::attendedAt).map(calendar::dayOf),
                SourceText.visible(attendance.title()).or(() -> course).orElseGet(() -> unnamed(attendance)),
                course,
                SourceText.visible(attendance.location()),
                minutes(attendance));
    }

    private static String unnamed(Attendance attendance) {
        return SourceText.clean("(session " + attendance.meetingId().orElse("") + " not available)");
    }

    /** Whole minutes; none when a time is missing or the end lies before the start. */
    private static OptionalLong minutes(Attendance attendance) {
        if (attendance.startDate().orElse(null) instanceof SourceDate.At start
                && attendance.endDate().orElse(null) instanceof SourceDate.At end
                && !end.instant().isBefore(start.instant())) {
            return OptionalLong.of(ChronoUnit.MINUTES.between(start.instant(), end.instant()));
        }
        return OptionalLong.empty();
    }

    private static Instant begun(Attendance attendance) {
        return attendance.startDate().or(attendance::attendedAt).orElse(null) instanceof SourceDate.At at
                ? at.instant()
                : Instant.MIN;
    }
}
