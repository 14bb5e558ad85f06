package registrar.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Bundle;
import registrar.learner.Client;
import registrar.learner.Enrolment;
import registrar.learner.LearnerProfile;
import registrar.learner.SourceDate;
import registrar.learner.WaitlistedCourse;

/** Reads one profile. */
final class TranscriptReading {
    private final LearnerProfile profile;
    private final Deadlines deadlines;
    private final Directory directory;
    private final List<Finding> findings = new ArrayList<>();

    TranscriptReading(LearnerProfile profile, Rules rules, Directory directory) {
        this.profile = profile;
        this.deadlines = new Deadlines(rules);
        this.directory = directory.knows(profile) ? directory : Directory.of(profile);
    }

    Transcript transcript() {
        IssuerCalendar calendar = deadlines.calendar();
        DisplayName name = DisplayName.of(profile.identity());
        Optional<Client> client = ownClient();
        Collection<Enrolment> enrolments = CourseRows.distinct(profile.enrolments());
        var events = new CourseEvents(profile.events(), enrolments, deadlines);
        List<Seat> seats = new SeatRows(deadlines, directory, client).of(profile.allocations());
        var obligations = new Obligations(deadlines.rules(), profile, client, seats);
        List<CourseRecord> courses = obligations.marked(CourseRows.of(enrolments, events, deadlines));
        List<PathRecord> paths = PathRecord.of(profile.paths());
        findPerson(name);
        enrolments.forEach(this::findUnreadableDate);
        courses.forEach(this::findInCourse);
        paths.forEach(this::findInPath);
        return new Transcript(
                profile,
                name,
                client,
                profile.account().lastActiveAt().map(calendar::dayOf),
                courses,
                seats,
                paths,
                SessionRecord.of(profile.attendances(), calendar),
                new ReportedCertificates(events, enrolments, calendar).read(),
                obligations.of(courses),
                bundles(),
                waitlist(),
                findings);
    }

    private Optional<Client> ownClient() {
        return Directory.ownClientId(profile).map(id -> directory.client(id).orElseGet(() -> Client.ofId(id)));
    }

    private List<String> bundles() {
        var titles = new TreeMap<String, String>();
        for (Bundle bundle : profile.bundles()) {
            titles.putIfAbsent(
                    bundle.id(),
                    SourceText.visible(bundle.name())
                            .or(() -> SourceText.visible(bundle.slug()))
                            .orElseGet(() -> SourceText.clean(bundle.id())));
        }
        return titles.values().stream().sorted().toList();
    }

    private List<String> waitlist() {
        var titles = new TreeMap<String, String>();
        for (WaitlistedCourse waiting : profile.waitlist()) {
            titles.putIfAbsent(waiting.courseId(), CourseTitle.of(waiting.courseId(), waiting.course()));
        }
        return titles.values().stream().sorted().toList();
    }

    private void findPerson(DisplayName name) {
        profile.lastSeen()
                .ifPresent(seen -> find(
                        FindingReason.NO_LONGER_LISTED,
                        deadlines.calendar().dayOf(new SourceDate.At(seen)).toString()));
        if (!name.ownName()) {
            find(FindingReason.NO_NAME, "name");
        }
        if (SourceText.visible(profile.identity().email()).isEmpty()) {
            find(FindingReason.NO_EMAIL, "email");
        }
    }

    private void findUnreadableDate(Enrolment enrolment) {
        SourceText.visible(enrolment.unreadableDate())
                .ifPresent(text -> find(
                        FindingReason.UNREADABLE_DATE,
                        CourseTitle.of(enrolment.courseId(), enrolment.course()) + ": " + text));
    }

    private void findInCourse(CourseRecord row) {
        if (row.listed()) {
            findInListedCourse(row);
        } else if (profile.enrolments().stream()
                .noneMatch(
                        listed -> CourseEvents.keyOf(listed).equals(CourseEvents.keyOf(row.courseId(), row.sku())))) {
            find(FindingReason.CERTIFICATE_WITHOUT_COURSE, row.title());
        }
        row.certificate().ifPresent(certificate -> findInCertificate(certificate, row.title()));
        if (row.progressReset()) {
            find(FindingReason.PROGRESS_RESET, row.title());
        }
    }

    private void findInListedCourse(CourseRecord row) {
        if (row.course().isEmpty()) {
            find(FindingReason.COURSE_NOT_AVAILABLE, row.title());
        }
        if (row.state() == CourseState.UNKNOWN) {
            find(FindingReason.UNKNOWN_STATUS, row.title() + ": " + row.sourceStatus());
        }
    }

    private void findInCertificate(Certificate certificate, String title) {
        if (certificate.issued().isEmpty()) {
            find(FindingReason.ISSUE_DATE_NOT_SUPPLIED, title);
        }
        if (certificate.expiry().source() == ExpirySource.NOT_SUPPLIED) {
            find(FindingReason.EXPIRY_NOT_SUPPLIED, title);
        }
        boolean before = certificate.issued().isPresent()
                && certificate.expiry().validThrough().isPresent()
                && certificate
                        .expiry()
                        .validThrough()
                        .get()
                        .isBefore(certificate.issued().get());
        if (before) {
            find(FindingReason.EXPIRY_BEFORE_ISSUE, title);
        }
    }

    private void findInPath(PathRecord path) {
        if (path.state() == CourseState.UNKNOWN && !path.sourceStatus().isEmpty()) {
            find(FindingReason.UNKNOWN_STATUS, path.title() + ": " + path.sourceStatus());
        }
    }

    private void find(FindingReason reason, String subject) {
        findings.add(Finding.of(reason, profile.id(), subject));
    }
}
