package registrar.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.Origin;
import registrar.learner.SourceDate;

/**
 * What all records of one certificate say together (docs/rules.md, section 4): a side file before the source; among
 * equals the one that promises least.
 */
final class CertificateRecord {
    static final CertificateRecord NONE = new CertificateRecord(List.of());

    private final List<Certified> records;

    private CertificateRecord(List<Certified> records) {
        this.records = records;
    }

    static CertificateRecord of(List<Certified> records, IssuerCalendar calendar) {
        if (records.isEmpty()) {
            return NONE;
        }
        return new CertificateRecord(records.stream()
                .sorted(Comparator.comparing((Certified record) -> record.origin() != Origin.SIDE_FILE)
                        .thenComparing(record -> end(record, calendar))
                        .thenComparing(Certified::toString))
                .toList());
    }

    private static LocalDate end(Certified record, IssuerCalendar calendar) {
        return record.expires().map(calendar::lastValidDay).orElse(LocalDate.MAX);
    }

    Optional<String> id() {
        return first(record -> SourceText.filled(record.certificateId())).map(Said::value);
    }

    Optional<Said<String>> number() {
        return first(record -> SourceText.visible(record.number()));
    }

    Optional<Said<SourceDate>> issued() {
        return first(Certified::issued);
    }

    /** The record that says when the certificate ends, or that it never does. */
    Optional<Said<Certified>> end() {
        return first(record -> Optional.of(record)
                .filter(one -> one.noExpiry() || one.expires().isPresent()));
    }

    /** Where it says that the certificate was taken back. */
    Optional<String> revoked() {
        return first(record -> record.revoked() ? Optional.of(true) : Optional.empty())
                .map(Said::source);
    }

    private <T> Optional<Said<T>> first(Function<Certified, Optional<T>> part) {
        return records.stream()
                .flatMap(record -> part.apply(record).map(value -> new Said<>(value, source(record))).stream())
                .findFirst();
    }

    private static String source(Certified record) {
        return record.origin() == Origin.SIDE_FILE ? CourseEvents.SIDE_FILE : CourseEvents.EVENT_FEED;
    }

    /** A value and who says it. */
    record Said<T>(T value, String source) {}
}
