package registrar.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

/** Reads what learners brought from elsewhere: one row for all records of one certificate. */
final class ReportedCertificates {
    private static final Comparator<ReportedCertificate> ORDER = Comparator.comparing(
                    (ReportedCertificate reported) -> reported.issued().orElse(LocalDate.MAX))
            .thenComparing(ReportedCertificate::course)
            .thenComparing(reported -> reported.number().orElse(""))
            .thenComparing(ReportedCertificate::toString);

    private final CourseEvents events;
    private final Collection<Enrolment> enrolments;
    private final IssuerCalendar calendar;

    ReportedCertificates(CourseEvents events, Collection<Enrolment> enrolments, IssuerCalendar calendar) {
        this.events = events;
        this.enrolments = enrolments;
        this.calendar = calendar;
    }

    /** By day of issue, those without one last. */
    List<ReportedCertificate> read() {
        var groups = new LinkedHashMap<List<Object>, List<Certified>>();
        events.certified()
                .filter(Certified::external)
                .filter(record -> record.issued().map(events::happened).orElse(true))
                .forEach(record -> groups.computeIfAbsent(sameness(record), key -> new ArrayList<>())
                        .add(record));
        return groups.values().stream().map(this::reported).sorted(ORDER).toList();
    }

    private List<Object> sameness(Certified record) {
        Optional<String> id = SourceText.filled(record.certificateId());
        return id.isPresent()
                ? List.of(id)
                : List.of(
                        events.keyOf(record.course()),
                        SourceText.visible(record.course().title()),
                        SourceText.visible(record.number()),
                        record.issued().map(calendar::dayOf));
    }

    private ReportedCertificate reported(List<Certified> records) {
        CertificateRecord record = CertificateRecord.of(records, calendar);
        Optional<SourceDate> issued = record.issued().map(CertificateRecord.Said::value);
        return new ReportedCertificate(
                title(records.get(0)),
                record.number().map(CertificateRecord.Said::value).or(record::id),
                issued.map(calendar::dayOf),
                record.end().map(end -> expiry(end.value())).orElse(Expiry.NOT_SUPPLIED));
    }

    private Expiry expiry(Certified end) {
        return new Expiry(
                end.expires().map(calendar::lastValidDay),
                ExpirySource.SOURCE,
                end.expires().isEmpty());
    }

    private String title(Certified record) {
        String key = events.keyOf(record.course());
        return enrolments.stream()
                .filter(enrolment -> CourseEvents.keyOf(enrolment).equals(key))
                .map(enrolment -> CourseTitle.of(enrolment.courseId(), enrolment.course()))
                .min(Comparator.naturalOrder())
                .or(() -> SourceText.visible(record.course().title()))
                .or(() -> SourceText.visible(record.course().sku()))
                .orElseGet(() -> SourceText.clean(record.course().id()));
    }
}
