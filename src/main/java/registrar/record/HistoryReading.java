package registrar.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.learner.CourseEvent.Awarded;

/** Adds to rows what events tell: days of enrolment and completion, credits (docs/rules.md, section 3). */
final class HistoryReading {
    private final CourseEvents events;
    private final Deadlines deadlines;

    HistoryReading(CourseEvents events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    /** The same rows in the same order. */
    List<CourseRecord> told(List<CourseRecord> rows) {
        Map<String, CourseRecord> credited = credited(rows);
        var told = new ArrayList<CourseRecord>();
        for (CourseRecord row : rows) {
            told.add(told(row, credited.get(key(row)) == row));
        }
        return told;
    }

    private CourseRecord told(CourseRecord row, boolean credited) {
        var ledger = new Ledger();
        if (row.listed()) {
            ledger.add("source_status", row.sourceStatus(), "status");
            ledger.add("course_status", row.state().name(), "source_status");
        } else {
            ledger.add("course_status", row.state().name(), "certificate record without a course");
        }
        Optional<LocalDate> enrolled = day("enrolled", events.enrolled(key(row)), ledger);
        Optional<LocalDate> completed = day("completed", completed(row), ledger);
        List<Awarded> awards = events.awarded(key(row));
        List<Credit> credits = awards.isEmpty() ? row.credits() : granted(awards, credited);
        CreditSource source = awards.isEmpty() ? ofRule(row) : CreditSource.EVENT_FEED;
        credits.forEach(credit -> ledger.add(
                "credits", credit.amount().toPlainString() + " " + credit.type(), said(source, row, awards)));
        return row.with(credits, new CourseHistory(enrolled, completed, source, ledger.why()));
    }

    private Optional<LocalDate> day(String key, Optional<CourseEvents.Dated> dated, Ledger ledger) {
        Optional<LocalDate> day = dated.map(CourseEvents.Dated::day);
        ledger.day(key, day, CourseEvents.EVENT_FEED, dated.map(CourseEvents.Dated::date), deadlines.calendar());
        return day;
    }

    /** A certificate that a later one replaced was not earned by a completion after its own date of issue. */
    private Optional<CourseEvents.Dated> completed(CourseRecord row) {
        if (row.certificate().isEmpty()) {
            return row.state() == CourseState.COMPLETED ? events.completed(key(row), LocalDate.MAX) : Optional.empty();
        }
        Certificate certificate = row.certificate().get();
        LocalDate latest =
                certificate.current() ? LocalDate.MAX : certificate.issued().orElse(LocalDate.MIN);
        return events.completed(key(row), latest);
    }

    private static List<Credit> granted(List<Awarded> awards, boolean credited) {
        return credited
                ? Credit.totals(
                        awards.stream().map(award -> new Credit(SourceText.clean(award.type()), award.amount())))
                : List.of();
    }

    private static CreditSource ofRule(CourseRecord row) {
        return row.credits().isEmpty() ? CreditSource.NOT_SUPPLIED : CreditSource.COURSE_RULE;
    }

    private String said(CreditSource source, CourseRecord row, List<Awarded> awards) {
        if (source == CreditSource.EVENT_FEED) {
            return CourseEvents.EVENT_FEED + ", awards: " + awards.size();
        }
        return deadlines
                .rules()
                .match(row.courseId(), row.course())
                .map(match -> "courses." + match.key() + ".credits")
                .orElse("courses");
    }

    /** The one row of each course that awards stand on: the current certificate, else a completed one, else the first. */
    private static Map<String, CourseRecord> credited(List<CourseRecord> rows) {
        var credited = new HashMap<String, CourseRecord>();
        for (CourseRecord row : rows) {
            credited.merge(key(row), row, (one, other) -> rank(other) > rank(one) ? other : one);
        }
        return credited;
    }

    private static int rank(CourseRecord row) {
        boolean current = row.certificate().filter(Certificate::current).isPresent();
        return (current ? 2 : 0) + (row.state() == CourseState.COMPLETED ? 1 : 0);
    }

    private static String key(CourseRecord row) {
        return CourseEvents.keyOf(row.courseId(), row.sku());
    }
}
