package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The moment a report speaks for, as people write it (docs/rules.md, section 2). */
public sealed interface AsOf {
    /** The moment, for an issuer in this zone. */
    Instant in(ZoneId zone);

    /** The last nanosecond of a day. */
    record Day(LocalDate date) implements AsOf {
        public Day {
            requireNonNull(date);
        }

        @Override
        public Instant in(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }
    }

    /** One moment everywhere. */
    record Moment(Instant instant) implements AsOf {
        public Moment {
            requireNonNull(instant);
        }

        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }
    }

    /** @throws DateTimeException when it is neither a date nor an instant with offset, of the years 1000 to 9998 */
    static AsOf parse(String text) {
        if (text.length() > 10) {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            bound(moment.getYear());
            return new Moment(moment.toInstant());
        }
        LocalDate day = LocalDate.parse(text);
        bound(day.getYear());
        return new Day(day);
    }

    /** So that the day has four digits of year in every zone. */
    private static void bound(int year) {
        if (year < 1000 || year > 9998) {
            throw new DateTimeException("A year outside 1000 to 9998: " + year);
        }
    }
}
