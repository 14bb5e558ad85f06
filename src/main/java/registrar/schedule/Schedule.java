package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;
import registrar.report.Filter;
import registrar.report.ReportType;

/**
 * A report that goes out by itself, as the settings define it.
 *
 * @param name unique; letters, digits, {@code -} and {@code _}
 * @param holidays days on which nothing is due
 * @param formats at least one
 * @param owner who answers for it: told of failures, named in its mails
 * @param pauseAfter firings given up in a row after which it pauses; never when 0
 * @param late how late a firing may be before it counts as missed and its mails as silent
 */
public record Schedule(
        String name,
        Timetable when,
        ZoneId zone,
        Set<LocalDate> holidays,
        ReportType report,
        Selection selection,
        Filter filter,
        List<Format> formats,
        Optional<Locale> locale,
        Recipients recipients,
        boolean sendWhenEmpty,
        Misfire misfire,
        Optional<EmailAddress> owner,
        int pauseAfter,
        Duration late) {
    public Schedule {
        requireNonNull(name);
        requireNonNull(when);
        requireNonNull(zone);
        holidays = Set.copyOf(holidays);
        requireNonNull(report);
        requireNonNull(selection);
        requireNonNull(filter);
        formats = List.copyOf(formats);
        requireNonNull(locale);
        requireNonNull(recipients);
        requireNonNull(misfire);
        requireNonNull(owner);
        requireNonNull(late);
    }

    /** What becomes of instants that went by while nobody was there to carry them out. */
    public enum Misfire {
        /** The newest of them is carried out, late; the others are passed over. */
        ONCE,
        /** Each is carried out, for its own moment. */
        EACH,
        /** All are passed over. */
        SKIP
    }
}
