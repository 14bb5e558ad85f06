package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as the source gave it: an instant, or a day in no zone (docs/rules.md, section 2). */
public sealed interface SourceDate {
    /** A moment; only the issuer's zone makes it a day. */
    record At(Instant instant) implements SourceDate {
        public At {
            requireNonNull(instant);
        }
    }

    /** A day, in no zone. */
    record On(LocalDate day) implements SourceDate {
        public On {
            requireNonNull(day);
        }
    }

    Pattern EPOCH_MILLIS = Pattern.compile("-?\\d{9,15}");

    /** ISO 8601's offset without a colon, or of hours alone, behind a time. */
    Pattern SHORT_OFFSET = Pattern.compile("(.+T.+[+-]\\d\\d)(\\d\\d)?");

    /**
     * Reads ISO 8601 with or without milliseconds, with Z or an offset (also {@code +0200}), a bare date, or epoch milliseconds; empty for
     * blank text, for years outside 1 to 9999 and for anything else.
     */
    static Optional<SourceDate> parse(String text) {
        return read(text.strip()).filter(SourceDate::printable);
    }

    private static Optional<SourceDate> read(String trimmed) {
        try {
            if (trimmed.length() == 10) {
                return Optional.of(new On(LocalDate.parse(trimmed)));
            }
            if (EPOCH_MILLIS.matcher(trimmed).matches()) {
                return Optional.of(new At(Instant.ofEpochMilli(Long.parseLong(trimmed))));
            }
            return Optional.of(new At(OffsetDateTime.parse(withColon(trimmed)).toInstant()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String withColon(String text) {
        Matcher offset = SHORT_OFFSET.matcher(text);
        return offset.matches() ? offset.group(1) + ":" + (offset.group(2) == null ? "00" : offset.group(2)) : text;
    }

    /** Years outside 1 to 9999 are slips of the pen, and calendars of documents do not reach them. */
    private static boolean printable(SourceDate date) {
        if (date instanceof At at) {
            return !at.instant().isBefore(Instant.ofEpochSecond(-62_135_596_800L))
                    && at.instant().isBefore(Instant.ofEpochSecond(253_402_300_800L));
        }
        return ((On) date).day().getYear() >= 1;
    }

    /** The text that {@link #parse} reads back to an equal date. */
    default String text() {
        if (this instanceof At at) {
            return at.instant().toString();
        }
        return ((On) this).day().toString();
    }
}
