package registrar.record;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import registrar.learner.SourceDate;

/** Where a date of the source becomes a day, once (docs/rules.md, section 2). */
record IssuerCalendar(ZoneId zone, LocalDate today) {
    /** Dates are printed with four digits for the year; an issue in 9999 is a slip of the pen. */
    static final int LAST_YEAR = 9999;

    static IssuerCalendar of(Rules rules) {
        return new IssuerCalendar(rules.zone(), rules.today());
    }

    /** The day of something that happened. */
    LocalDate dayOf(SourceDate date) {
        if (date instanceof SourceDate.At at) {
            return LocalDate.ofInstant(at.instant(), zone);
        }
        return ((SourceDate.On) date).day();
    }

    /** The last valid day of an end: an instant is the first moment that no longer counts, a day still counts. */
    LocalDate lastValidDay(SourceDate end) {
        if (end instanceof SourceDate.At at) {
            return LocalDate.ofInstant(at.instant().minusNanos(1), zone);
        }
        return ((SourceDate.On) end).day();
    }

    /** Years and months first, clamped to the end of the month, then days. */
    static LocalDate firstInvalidDay(LocalDate issued, Period validity) {
        return issued.plus(validity);
    }

    /** 0 on the last valid day, negative after it. */
    long daysLeft(LocalDate lastValidDay) {
        return ChronoUnit.DAYS.between(today, lastValidDay);
    }
}
