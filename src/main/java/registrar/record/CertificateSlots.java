package registrar.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import registrar.learner.Course;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

/**
 * Puts certificate records to the rows they speak of (docs/rules.md, section 4). One that speaks of none gets a row of
 * its own.
 */
final class CertificateSlots {
    private static final Comparator<Certified> SUREST_FIRST = Comparator.comparing((Certified record) ->
                    SourceText.filled(record.certificateId()).isEmpty())
            .thenComparing(record -> record.issued().isEmpty())
            .thenComparing(Certified::toString);

    private static final Comparator<Slot> LIKELIEST_FIRST = Comparator.comparing(
                    (Slot slot) -> CourseState.of(slot.enrolment.status()) != CourseState.COMPLETED)
            .thenComparing(slot -> slot.enrolment.toString());

    private final CourseEvents events;
    private final IssuerCalendar calendar;
    private final List<Slot> slots = new ArrayList<>();

    CertificateSlots(Collection<Enrolment> enrolments, CourseEvents events, IssuerCalendar calendar) {
        this.events = events;
        this.calendar = calendar;
        enrolments.forEach(enrolment -> slots.add(new Slot(enrolment, true)));
        events.certified()
                .filter(record -> !record.external())
                .sorted(SUREST_FIRST)
                .forEach(this::put);
    }

    /** Every enrolment, then the rows that records alone speak of. */
    List<Slot> slots() {
        return slots;
    }

    private void put(Certified record) {
        Optional<Slot> known = sameId(record).or(() -> sameIssue(record)).or(() -> onlyOne(record));
        if (known.isPresent()) {
            known.get().records.add(record);
        } else if (record.issued().map(events::happened).orElse(true)) {
            withoutCertificate(record).orElseGet(() -> alone(record)).records.add(record);
        }
    }

    private Optional<Slot> sameId(Certified record) {
        Optional<String> id = SourceText.filled(record.certificateId());
        return id.isEmpty()
                ? Optional.empty()
                : first(slot -> slot.certificateId().equals(id));
    }

    private Optional<Slot> sameIssue(Certified record) {
        Optional<LocalDate> issued = record.issued().map(calendar::dayOf);
        return issued.isEmpty()
                ? Optional.empty()
                : first(slot -> ofCourse(slot, record)
                        && agrees(slot, record)
                        && issued.equals(slot.issued().map(calendar::dayOf)));
    }

    /** The only certificate of the course, unless id, number or date say that another is meant. */
    private Optional<Slot> onlyOne(Certified record) {
        List<Slot> certified = slots.stream()
                .filter(slot -> ofCourse(slot, record) && slot.certified())
                .toList();
        return certified.size() == 1 && agrees(certified.get(0), record) && near(certified.get(0), record)
                ? Optional.of(certified.get(0))
                : Optional.empty();
    }

    private Optional<Slot> withoutCertificate(Certified record) {
        return slots.stream()
                .filter(slot -> ofCourse(slot, record) && !slot.certified())
                .min(LIKELIEST_FIRST);
    }

    private Slot alone(Certified record) {
        String key = events.keyOf(record.course());
        var slot = first(other -> other.key().equals(key) && !key.equals(CourseEvents.NO_COURSE))
                .map(other -> unlisted(other.enrolment.courseId(), other.enrolment.course()))
                .orElseGet(() -> unlisted(record.course().id(), course(record)));
        slots.add(slot);
        return slot;
    }

    private static Slot unlisted(String courseId, Optional<Course> course) {
        return new Slot(
                new Enrolment(courseId, course, "", Optional.empty(), Optional.empty(), Optional.empty()), false);
    }

    /** The course as far as the record tells; empty when it is nothing but an id. */
    private static Optional<Course> course(Certified record) {
        Optional<String> sku = SourceText.filled(record.course().sku());
        Optional<String> title = SourceText.visible(record.course().title()).or(() -> sku);
        return title.map(text -> new Course(
                record.course().id(),
                title,
                Optional.empty(),
                false,
                Optional.empty(),
                sku,
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<Slot> first(Predicate<Slot> wanted) {
        return slots.stream().filter(wanted).findFirst();
    }

    private boolean ofCourse(Slot slot, Certified record) {
        String key = events.keyOf(record.course());
        return !key.equals(CourseEvents.NO_COURSE) && slot.key().equals(key);
    }

    /** False when id or number say that two certificates are not the same. */
    private static boolean agrees(Slot slot, Certified record) {
        return agree(slot.certificateId(), SourceText.filled(record.certificateId()))
                && agree(slot.number(), SourceText.visible(record.number()));
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Clocks and zones of two sources may put one deed on neighbouring days. */
    private boolean near(Slot slot, Certified record) {
        Optional<LocalDate> one = slot.issued().map(calendar::dayOf);
        Optional<LocalDate> other = record.issued().map(calendar::dayOf);
        return one.isEmpty() || other.isEmpty() || Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= 1;
    }

    /** A row to be and the records of its certificate. */
    static final class Slot {
        private final Enrolment enrolment;
        private final boolean listed;
        private final List<Certified> records = new ArrayList<>();

        private Slot(Enrolment enrolment, boolean listed) {
            this.enrolment = enrolment;
            this.listed = listed;
        }

        Enrolment enrolment() {
            return enrolment;
        }

        /** False for a row that only records speak of. */
        boolean listed() {
            return listed;
        }

        CertificateRecord record(IssuerCalendar calendar) {
            return CertificateRecord.of(records, calendar);
        }

        boolean certified() {
            return !records.isEmpty()
                    || SourceText.filled(enrolment.certificateId()).isPresent()
                    || enrolment.certificateIssuedAt().isPresent();
        }

        private String key() {
            return CourseEvents.keyOf(enrolment);
        }

        private Optional<String> certificateId() {
            return SourceText.filled(enrolment.certificateId())
                    .or(() -> any(record -> SourceText.filled(record.certificateId())));
        }

        private Optional<String> number() {
            return any(record -> SourceText.visible(record.number()));
        }

        private Optional<SourceDate> issued() {
            return enrolment.certificateIssuedAt().or(() -> any(Certified::issued));
        }

        private <T> Optional<T> any(java.util.function.Function<Certified, Optional<T>> part) {
            return records.stream()
                    .flatMap(record -> part.apply(record).stream())
                    .findFirst();
        }
    }
}
