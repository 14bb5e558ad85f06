package registrar.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.SourceDate;

/** Writes down the steps behind a status while they are taken. */
final class Ledger {
    /** The value of a step for which nothing was supplied; the word of the data formats. */
    static final String NOT_SUPPLIED = "not-supplied";

    private final List<Why.Step> steps = new ArrayList<>(10);

    Ledger add(String key, String value, String source) {
        return add(new Why.Step(key, value, source));
    }

    Ledger add(Why.Step step) {
        steps.add(step);
        return this;
    }

    Ledger add(String key, LocalDate day, String source) {
        return add(key, day.toString(), source);
    }

    /** A day and the field it was read from, with the instant and the zone when it was one. */
    Ledger day(String key, Optional<LocalDate> day, String field, Optional<SourceDate> found, IssuerCalendar calendar) {
        String value = day.map(LocalDate::toString).orElse(NOT_SUPPLIED);
        return add(key, value, found.map(date -> origin(field, date, calendar)).orElse(field));
    }

    Why why() {
        return new Why(steps);
    }

    private static String origin(String field, SourceDate date, IssuerCalendar calendar) {
        String origin = field + " " + date.text();
        return date instanceof SourceDate.At ? origin + " in " + calendar.zone().getId() : origin;
    }
}
