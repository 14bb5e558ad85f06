package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.record.CourseRecord;
import registrar.record.People;
import registrar.record.Seat;
import registrar.record.Transcript;

/** One reading of the wanted learners, in which everything is counted that a report must know before its rows. */
final class Survey {
    private final Scope scope;
    private final List<Outcome.Failed<?>> failed = new ArrayList<>();
    private final RunFindings runFindings;
    private final FindingCounts findings = new FindingCounts();
    private final SeatCounts seats = new SeatCounts();
    private final CertificateCounts certificates = new CertificateCounts();
    private final CertificateGroups byCourse = new CertificateGroups();
    private final CertificateGroups byLicense = new CertificateGroups();
    private final Ends certificateEnds;
    private final Ends seatEnds;
    private final LicenseUse use = new LicenseUse();
    private final Urgent urgent = new Urgent();
    private final Pressing pressing = new Pressing();
    private final RequiredCourses required = new RequiredCourses();
    private final Compliance compliance;
    private final People people;
    private final People seated;
    private long openGaps;
    private long documented;
    private long empty;
    private long disabled;

    private Survey(Scope scope) {
        ReportInput input = scope.input();
        this.scope = scope;
        this.certificateEnds = new Ends(input.rules());
        this.seatEnds = new Ends(input.rules());
        this.compliance = new Compliance(input.rules());
        this.people = new People(input.directory());
        this.seated = new People(input.directory());
        this.runFindings = new RunFindings(scope);
    }

    static Survey of(Scope scope) throws IOException {
        var survey = new Survey(scope);
        try (LearnerWalk walk = scope.open()) {
            for (var outcome = walk.next(); outcome.isPresent(); outcome = walk.next()) {
                survey.add(outcome.get());
            }
        }
        survey.finish();
        return survey;
    }

    private void add(Outcome<Transcript> outcome) {
        if (outcome instanceof Outcome.Done<Transcript> done) {
            add(done.value());
        } else if (outcome instanceof Outcome.Failed<Transcript> broken) {
            failed.add(broken);
        }
    }

    private void add(Transcript learner) {
        documented++;
        people.add(learner.profile());
        disabled += learner.profile().account().disabled() ? 1 : 0;
        empty += scope.empty(learner) ? 1 : 0;
        findings.addAll(learner);
        required.add(learner);
        gaps(learner).forEach(this::add);
        List<Seat> held = scope.seats(learner);
        if (!held.isEmpty()) {
            seated.add(learner.profile());
        }
        held.forEach(seat -> add(learner, seat));
        Optional<Seat> first = held.stream().findFirst();
        scope.certified(learner).forEach(course -> add(learner, course, first));
    }

    private void add(Gap gap) {
        pressing.add(gap);
        compliance.add(gap);
        openGaps += gap.obligation().standing().complies() ? 0 : 1;
    }

    private void add(Transcript learner, Seat seat) {
        seats.add(learner.profile(), seat);
        seatEnds.add(seat);
        use.add(learner.profile(), seat);
        pressing.add(learner, seat);
    }

    private void add(Transcript learner, CourseRecord course, Optional<Seat> seat) {
        HeldCertificate held = HeldCertificate.of(learner, course);
        certificates.add(held.certificate());
        certificateEnds.add(held.certificate());
        byCourse.add(course.courseId(), Optional.of(course.title()), held.certificate());
        byLicense.add(seat.map(any -> any.license().id()).orElse(""), seat.map(Seat::licenseTitle), held.certificate());
        urgent.add(held, seat.map(Seat::licenseTitle));
        pressing.add(held, seat.map(Seat::licenseTitle));
    }

    private void finish() {
        if (scope.subject() != Scope.Subject.CERTIFICATES && scope.subject() != Scope.Subject.GAPS) {
            Vacant.licenses(scope).forEach(use::addUnused);
        }
        runFindings.of(use, required).forEach(finding -> findings.add(finding.reason(), finding.subject()));
    }

    /** How the learners fared; throws when the numbers do not reconcile. */
    Tally tally() {
        var leftOut = new ArrayList<Outcome.LeftOut<?>>(scope.input().snapshot().leftOut());
        long asked = documented + leftOut.size() + failed.size();
        return new Tally(asked, documented, empty, leftOut, failed, findings.counts());
    }

    Scope scope() {
        return scope;
    }

    List<RunFindings.RunFinding> runFindings() {
        return runFindings.of(use, required);
    }

    FindingCounts findings() {
        return findings;
    }

    SeatCounts seats() {
        return seats;
    }

    CertificateCounts certificates() {
        return certificates;
    }

    CertificateGroups byCourse() {
        return byCourse;
    }

    CertificateGroups byLicense() {
        return byLicense;
    }

    Ends certificateEnds() {
        return certificateEnds;
    }

    Ends seatEnds() {
        return seatEnds;
    }

    LicenseUse use() {
        return use;
    }

    Urgent urgent() {
        return urgent;
    }

    /** What requirements ask of this learner, with the courses' names as far as the survey has learnt them. */
    List<Gap> gaps(Transcript learner) {
        return learner.obligations().stream()
                .map(obligation -> required.gap(learner, obligation))
                .toList();
    }

    Pressing pressing() {
        return pressing;
    }

    RequiredCourses required() {
        return required;
    }

    Compliance compliance() {
        return compliance;
    }

    /** Rows that are overdue or missing, of disabled accounts, too. */
    long openGaps() {
        return openGaps;
    }

    /** Distinct people among the learners documented. */
    long people() {
        return people.count();
    }

    /** Distinct people among those with a seat. */
    long seated() {
        return seated.count();
    }

    /** Learners whose account is disabled. */
    long disabled() {
        return disabled;
    }
}
