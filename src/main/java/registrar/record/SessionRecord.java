package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

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
    public SessionRecord {
        requireNonNull(day);
        requireNonNull(title);
        requireNonNull(course);
        requireNonNull(location);
        requireNonNull(minutes);
    }
}
