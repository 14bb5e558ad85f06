package registrar.record;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

/** The rows of a learner's courses: doubles made one, in order, with the current certificates told apart. */
final class CourseRows {
    private static final Comparator<LocalDate> EARLIEST_FIRST = nullsLast(Comparator.<LocalDate>naturalOrder());
    private static final Comparator<LocalDate> LATEST = nullsFirst(Comparator.<LocalDate>naturalOrder());

    /** The order of docs/rules.md, section 3; total over rows that are not doubles. */
    private static final Comparator<CourseRecord> ORDER = comparingInt(CourseRows::section)
            .thenComparingInt(CourseRows::severity)
            .thenComparing(CourseRows::validThrough, EARLIEST_FIRST)
            .thenComparing(CourseRows::issued, EARLIEST_FIRST)
            .thenComparing(CourseRecord::title)
            .thenComparing(CourseRecord::courseId)
            .thenComparing(CourseRows::certificateId)
            .thenComparing(CourseRows::number)
            .thenComparing(CourseRecord::state)
            .thenComparing(CourseRecord::sourceStatus);

    /** The greatest is the current one (docs/rules.md, section 4); what was taken back covers nothing. */
    static final Comparator<CourseRecord> CURRENCY = comparing(CourseRows::valid)
            .thenComparing(CourseRows::never)
            .thenComparing(CourseRows::validThrough, LATEST)
            .thenComparing(CourseRows::issued, LATEST)
            .thenComparing(CourseRows::certificateId)
            .thenComparing(ORDER.reversed());

    /** The greatest tells most; at last by text, so that only equals are left to the order they came in. */
    private static final Comparator<Enrolment> TELLING = comparing(
                    (Enrolment enrolment) -> enrolment.course().isPresent())
            .thenComparing(enrolment -> enrolment.certificateIssuedAt().isPresent())
            .thenComparing(
                    enrolment -> enrolment
                            .certificateIssuedAt()
                            .map(SourceDate::text)
                            .orElse(""),
                    Comparator.reverseOrder())
            .thenComparing(Enrolment::toString);

    private CourseRows() {}

    /** One of each group of exact doubles: the one that tells most, whatever the order they came in. */
    static Collection<Enrolment> distinct(List<Enrolment> enrolments) {
        var distinct = new LinkedHashMap<Sameness, Enrolment>();
        for (Enrolment enrolment : enrolments) {
            distinct.merge(Sameness.of(enrolment), enrolment, CourseRows::telling);
        }
        return distinct.values();
    }

    static List<CourseRecord> of(Collection<Enrolment> distinct, CourseEvents events, Deadlines deadlines) {
        var reading = new CertificateReading(deadlines);
        List<CourseRecord> rows = new CertificateSlots(distinct, events, deadlines.calendar())
                .slots().stream()
                        .map(slot -> row(slot, deadlines.rules(), reading))
                        .sorted(ORDER)
                        .toList();
        var current = new HashMap<String, CourseRecord>();
        for (CourseRecord row : rows) {
            if (row.certificate().isPresent() && !sharing(row).isEmpty()) {
                current.merge(sharing(row), row, (one, other) -> CURRENCY.compare(one, other) >= 0 ? one : other);
            }
        }
        return new HistoryReading(events, deadlines)
                .told(rows.stream().map(row -> superseded(row, current)).toList());
    }

    private static CourseRecord row(CertificateSlots.Slot slot, Rules rules, CertificateReading reading) {
        Enrolment enrolment = slot.enrolment();
        CourseState state = CourseState.of(enrolment.status());
        Optional<Rules.Match> match = rules.match(enrolment.courseId(), enrolment.course());
        Optional<CourseRule> rule = match.map(Rules.Match::rule);
        Optional<Certificate> certificate = reading.of(slot, match);
        return new CourseRecord(
                enrolment.courseId(),
                enrolment.course(),
                CourseTitle.of(enrolment.courseId(), enrolment.course()),
                state,
                SourceText.clean(enrolment.status()),
                certificate,
                rule.map(CourseRule::credits).orElse(List.of()),
                rule.flatMap(CourseRule::delivery),
                rule.flatMap(CourseRule::field),
                certificate.isPresent() && state == CourseState.IN_PROGRESS,
                slot.listed(),
                false,
                CourseHistory.NONE);
    }

    /** What certificates of one course have in common; of a listed course without an id nothing is known to be the same. */
    private static String sharing(CourseRecord row) {
        return row.courseId().isBlank() && row.listed() ? "" : CourseEvents.keyOf(row.courseId(), row.sku());
    }

    private static CourseRecord superseded(CourseRecord row, Map<String, CourseRecord> current) {
        boolean stays = row.certificate().isEmpty() || sharing(row).isEmpty() || current.get(sharing(row)) == row;
        return stays ? row : row.superseded();
    }

    private static int section(CourseRecord row) {
        if (row.certificate().isPresent()) {
            return 0;
        }
        return switch (row.state()) {
            case COMPLETED -> 1;
            case IN_PROGRESS, NOT_STARTED -> 2;
            case NOT_COMPLETED, AVAILABLE, UNKNOWN -> 3;
        };
    }

    private static int severity(CourseRecord row) {
        return row.certificate()
                .map(certificate -> certificate.status().ordinal())
                .orElse(0);
    }

    private static boolean valid(CourseRecord row) {
        return row.certificate()
                .filter(certificate -> certificate.status() != CredentialStatus.REVOKED)
                .isPresent();
    }

    private static String number(CourseRecord row) {
        return row.certificate().flatMap(Certificate::number).orElse("");
    }

    private static boolean never(CourseRecord row) {
        return row.certificate()
                .filter(certificate -> certificate.expiry().never())
                .isPresent();
    }

    private static LocalDate validThrough(CourseRecord row) {
        return row.certificate()
                .flatMap(certificate -> certificate.expiry().validThrough())
                .orElse(null);
    }

    private static LocalDate issued(CourseRecord row) {
        return row.certificate().flatMap(Certificate::issued).orElse(null);
    }

    private static String certificateId(CourseRecord row) {
        return row.certificate().flatMap(Certificate::id).orElse("");
    }

    private static Enrolment telling(Enrolment one, Enrolment other) {
        return TELLING.compare(one, other) >= 0 ? one : other;
    }

    /** What exact doubles have in common: a certificate without an id is known by its date of issue, a course by itself. */
    private record Sameness(
            String courseId,
            Optional<Course> unnamed,
            String word,
            Optional<String> certificateId,
            Optional<SourceDate> issued) {
        static Sameness of(Enrolment enrolment) {
            Optional<String> id = SourceText.filled(enrolment.certificateId());
            return new Sameness(
                    enrolment.courseId(),
                    enrolment.courseId().isBlank() ? enrolment.course() : Optional.empty(),
                    CourseState.fold(enrolment.status()),
                    id,
                    id.isPresent() ? Optional.empty() : enrolment.certificateIssuedAt());
        }
    }
}
