package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import registrar.document.Value;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.CredentialStatus;
import registrar.record.Transcript;

/** What became of the certificates one learner has for one course. */
final class CourseChanges {
    private final Transcript learner;
    private final boolean known;
    private final List<CourseRecord> had;
    private final List<CourseRecord> has;
    private final List<Change> changes = new ArrayList<>();

    /** @param known false for somebody who joined: what they bring along is not new, only here */
    CourseChanges(Transcript learner, boolean known, List<CourseRecord> had, List<CourseRecord> has) {
        this.learner = learner;
        this.known = known;
        this.had = had;
        this.has = has;
    }

    List<Change> all() {
        status();
        Map<String, List<CourseRecord>> before = byCertificate(had);
        Map<String, List<CourseRecord>> now = byCertificate(has);
        var gone = new ArrayList<CourseRecord>();
        var come = new ArrayList<CourseRecord>();
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            match(before.getOrDefault(key, List.of()), now.getOrDefault(key, List.of()), gone, come);
        }
        come.forEach(course -> come(course, gone));
        gone.forEach(this::withdrawn);
        return changes;
    }

    /** A certificate without an id is told by its day of issue. */
    private static Map<String, List<CourseRecord>> byCertificate(List<CourseRecord> courses) {
        var certificates = new TreeMap<String, List<CourseRecord>>();
        for (CourseRecord course : courses) {
            Certificate certificate = certificate(course);
            String key = certificate.id().orElseGet(() -> "\u0000" + certificate.issued());
            certificates.computeIfAbsent(key, id -> new ArrayList<>()).add(course);
        }
        return certificates;
    }

    private void match(
            List<CourseRecord> before, List<CourseRecord> now, List<CourseRecord> gone, List<CourseRecord> come) {
        int both = Math.min(before.size(), now.size());
        for (int i = 0; i < both; i++) {
            corrected(before.get(i), now.get(i));
        }
        gone.addAll(before.subList(both, before.size()));
        come.addAll(now.subList(both, now.size()));
    }

    private void corrected(CourseRecord before, CourseRecord now) {
        Certificate was = certificate(before);
        Certificate is = certificate(now);
        corrected("issued", now, issued(was), issued(is));
        corrected("valid_through", now, ends(was), ends(is));
        if ((was.status() == CredentialStatus.REVOKED) != (is.status() == CredentialStatus.REVOKED)) {
            corrected("revoked", now, Cells.status(was.status()), Cells.status(is.status()));
        }
    }

    private void corrected(String fact, CourseRecord course, Value was, Value is) {
        if (!was.equals(is)) {
            add(
                    ChangeKind.CORRECTED,
                    course,
                    Optional.empty(),
                    was,
                    is,
                    certificate(course).issued(),
                    List.of(fact));
        }
    }

    private void come(CourseRecord course, List<CourseRecord> gone) {
        Certificate certificate = certificate(course);
        if (had.isEmpty() || !certificate.current()) {
            var notes = new ArrayList<String>();
            if (!known) {
                notes.add("joined");
            }
            if (!certificate.current()) {
                notes.add("superseded");
            }
            add(
                    ChangeKind.CERTIFICATE_GAINED,
                    course,
                    Optional.empty(),
                    Cells.NONE,
                    ends(certificate),
                    certificate.issued(),
                    notes);
        } else {
            renewed(course, certificate, gone);
        }
    }

    /** A source that keeps one certificate a course puts the new one in the place of the old one. */
    private void renewed(CourseRecord course, Certificate certificate, List<CourseRecord> gone) {
        Optional<Certificate> earlier = current(had);
        Optional<CourseRecord> replaced =
                gone.stream().filter(other -> certificate(other).current()).findFirst();
        replaced.ifPresent(gone::remove);
        add(
                ChangeKind.RENEWED,
                course,
                replaced.flatMap(other -> certificate(other).id()),
                earlier.map(CourseChanges::ends).orElse(Cells.NONE),
                ends(certificate),
                certificate.issued(),
                replaced.isPresent() ? List.of("replaced") : List.of());
    }

    private void withdrawn(CourseRecord course) {
        Certificate certificate = certificate(course);
        add(
                ChangeKind.CORRECTED,
                course,
                Optional.empty(),
                ends(certificate),
                Cells.NONE,
                certificate.issued(),
                List.of("withdrawn"));
    }

    /** Of the certificate that counts for the course; what somebody who joined brings along is not newly so. */
    private void status() {
        Optional<CourseRecord> now =
                has.stream().filter(course -> certificate(course).current()).findFirst();
        if (!known || now.isEmpty()) {
            return;
        }
        Certificate is = certificate(now.get());
        Optional<Certificate> was = current(had);
        Urgency before = Urgency.of(was);
        Urgency after = Urgency.of(Optional.of(is));
        if (after.compareTo(before) > 0) {
            add(
                    after == Urgency.ENDED ? ChangeKind.NEWLY_EXPIRED : ChangeKind.NEWLY_EXPIRING,
                    now.get(),
                    Optional.empty(),
                    was.map(certificate -> Cells.status(certificate.status())).orElse(Cells.NONE),
                    Cells.status(is.status()),
                    is.expiry().validThrough(),
                    List.of());
        }
    }

    private enum Urgency {
        NONE,
        SOON,
        ENDED;

        static Urgency of(Optional<Certificate> certificate) {
            return certificate.map(Certificate::status).map(Urgency::of).orElse(NONE);
        }

        private static Urgency of(CredentialStatus status) {
            return switch (status) {
                case EXPIRED -> ENDED;
                case EXPIRING, IN_GRACE -> SOON;
                default -> NONE;
            };
        }
    }

    private static Optional<Certificate> current(List<CourseRecord> courses) {
        return courses.stream()
                .map(CourseChanges::certificate)
                .filter(Certificate::current)
                .findFirst();
    }

    private static Certificate certificate(CourseRecord course) {
        return course.certificate().orElseThrow();
    }

    private static Value issued(Certificate certificate) {
        return Cells.day(certificate.issued(), Cells.NOT_SUPPLIED);
    }

    /** A word where there is no day, so that a change from no end to an unknown one can be told. */
    static Value ends(Certificate certificate) {
        return Cells.day(
                certificate.expiry().validThrough(),
                Cells.status(
                        certificate.expiry().never() ? CredentialStatus.NO_EXPIRY : CredentialStatus.EXPIRY_UNKNOWN));
    }

    private void add(
            ChangeKind kind,
            CourseRecord course,
            Optional<String> replaced,
            Value before,
            Value after,
            Optional<LocalDate> on,
            List<String> notes) {
        var subject = new Change.Subject(
                Optional.of(course.courseId()),
                course.sku(),
                Optional.of(course.title()),
                certificate(course).id(),
                replaced);
        changes.add(new Change(kind, learner, subject, before, after, on, notes));
    }
}
