package registrar.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import registrar.learner.Account;
import registrar.learner.Allocation;
import registrar.learner.Attendance;
import registrar.learner.Bundle;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.CourseEvent;
import registrar.learner.Enrolment;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.PathAllocation;
import registrar.learner.SourceDate;
import registrar.learner.WaitlistedCourse;

/** Builds a learner's profile, part by part; what is not said is not supplied. Dates are written as a source would. */
public final class ProfileBuilder {
    private final String id;
    private Optional<String> externalId = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> firstName = Optional.empty();
    private Optional<String> lastName = Optional.empty();
    private Optional<String> abbreviatedName = Optional.empty();
    private Optional<String> roleKey = Optional.of("learner");
    private boolean disabled;
    private Optional<SourceDate> lastActiveAt = Optional.empty();
    private Optional<String> learnerUserId = Optional.empty();
    private Optional<String> managerUserId = Optional.empty();
    private Optional<String> clientId = Optional.empty();
    private Optional<Client> client = Optional.empty();
    private Optional<License> activeLicense = Optional.empty();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<PathAllocation> paths = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final List<WaitlistedCourse> waitlist = new ArrayList<>();
    private final Map<String, String> fields = new TreeMap<>();

    private final List<CourseEvent> events = new ArrayList<>();
    private Optional<Instant> lastSeen = Optional.empty();

    private ProfileBuilder(String id) {
        this.id = id;
    }

    /** A learner of whom only the id is known. */
    public static ProfileBuilder learner(String id) {
        return new ProfileBuilder(id);
    }

    /** First and last name, and the display name the platform makes of them. */
    public ProfileBuilder named(String first, String last) {
        firstName = Optional.of(first);
        lastName = Optional.of(last);
        return displayed(first + " " + last);
    }

    public ProfileBuilder displayed(String text) {
        name = Optional.of(text);
        return this;
    }

    public ProfileBuilder first(String text) {
        firstName = Optional.of(text);
        return this;
    }

    public ProfileBuilder last(String text) {
        lastName = Optional.of(text);
        return this;
    }

    public ProfileBuilder abbreviated(String text) {
        abbreviatedName = Optional.of(text);
        return this;
    }

    public ProfileBuilder email(String text) {
        email = Optional.of(text);
        return this;
    }

    public ProfileBuilder externalId(String text) {
        externalId = Optional.of(text);
        return this;
    }

    public ProfileBuilder role(String key) {
        roleKey = Optional.of(key);
        return this;
    }

    public ProfileBuilder disabled() {
        disabled = true;
        return this;
    }

    public ProfileBuilder lastActive(String date) {
        lastActiveAt = Optional.of(date(date));
        return this;
    }

    /** The two halves of a dual-role person. */
    public ProfileBuilder halves(String learnerUser, String managerUser) {
        learnerUserId = Optional.of(learnerUser);
        managerUserId = Optional.of(managerUser);
        return this;
    }

    /** The learner's own client, as an object. */
    public ProfileBuilder client(Client own) {
        client = Optional.of(own);
        return clientId(own.id());
    }

    /** The learner's own client, as a mere id. */
    public ProfileBuilder clientId(String own) {
        clientId = Optional.of(own);
        return this;
    }

    public ProfileBuilder activeLicense(License license) {
        activeLicense = Optional.of(license);
        return this;
    }

    /** A student's seat. */
    public ProfileBuilder seat(License license) {
        return seat(license, "student");
    }

    public ProfileBuilder seat(License license, String licenseRole) {
        return allocation(
                new Allocation(license.id(), Optional.of(licenseRole), Optional.empty(), Optional.of(license)));
    }

    public ProfileBuilder allocation(Allocation allocation) {
        allocations.add(allocation);
        return this;
    }

    /** A course without certificate. */
    public ProfileBuilder course(Course course, String status) {
        return enrolment(new Enrolment(
                course.id(), Optional.of(course), status, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** A completed course with a certificate. */
    public ProfileBuilder certified(Course course, String certificateId, String issuedAt) {
        return certified(course, "completed", certificateId, issuedAt);
    }

    public ProfileBuilder certified(Course course, String status, String certificateId, String issuedAt) {
        return enrolment(new Enrolment(
                course.id(),
                Optional.of(course),
                status,
                Optional.of(certificateId),
                Optional.of(date(issuedAt)),
                Optional.empty()));
    }

    public ProfileBuilder enrolment(Enrolment enrolment) {
        enrolments.add(enrolment);
        return this;
    }

    public ProfileBuilder bundle(String bundleId, String title) {
        bundles.add(new Bundle(bundleId, Optional.of(title), Optional.empty()));
        return this;
    }

    public ProfileBuilder path(String pathId, String title, String status) {
        return path(new PathAllocation(pathId, Optional.of(title), Optional.empty(), Optional.of(status)));
    }

    public ProfileBuilder path(PathAllocation path) {
        paths.add(path);
        return this;
    }

    public ProfileBuilder attended(Attendance attendance) {
        attendances.add(attendance);
        return this;
    }

    /** A session attended from start to end. */
    public ProfileBuilder attended(String title, String start, String end) {
        return attended(new Attendance(
                Optional.of(date(end)),
                Optional.empty(),
                Optional.of(title),
                Optional.of(date(start)),
                Optional.of(date(end)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    public ProfileBuilder waitsFor(Course course) {
        waitlist.add(new WaitlistedCourse(course.id(), Optional.of(course)));
        return this;
    }

    public ProfileBuilder waitsFor(String courseId) {
        waitlist.add(new WaitlistedCourse(courseId, Optional.empty()));
        return this;
    }

    public ProfileBuilder field(String key, String value) {
        fields.put(key, value);
        return this;
    }

    /** A course was given, says the event feed. */
    public ProfileBuilder enrolled(Course course, String at) {
        return event(new CourseEvent.Enrolled(RecordBuilder.reference(course), date(at)));
    }

    /** A course was completed, says the event feed. */
    public ProfileBuilder completed(Course course, String at) {
        return event(new CourseEvent.Completed(RecordBuilder.reference(course), date(at)));
    }

    /** Credit was granted, says the event feed. */
    public ProfileBuilder awarded(Course course, String awardId, String at, String type, String amount) {
        return event(new CourseEvent.Awarded(
                RecordBuilder.reference(course), awardId, date(at), type, new BigDecimal(amount)));
    }

    public ProfileBuilder recorded(RecordBuilder record) {
        return event(record.build());
    }

    public ProfileBuilder event(CourseEvent event) {
        events.add(event);
        return this;
    }

    /** Gone from the source since this moment. */
    public ProfileBuilder lastSeen(String instant) {
        lastSeen = Optional.of(Instant.parse(instant));
        return this;
    }

    public LearnerProfile build() {
        return new LearnerProfile(
                new Identity(id, externalId, email, name, firstName, lastName, abbreviatedName),
                new Account(
                        roleKey,
                        disabled,
                        Optional.empty(),
                        lastActiveAt,
                        Optional.empty(),
                        Optional.empty(),
                        learnerUserId,
                        managerUserId,
                        OptionalInt.empty()),
                clientId,
                client,
                activeLicense,
                allocations,
                enrolments,
                bundles,
                paths,
                attendances,
                waitlist,
                fields,
                events,
                lastSeen);
    }

    private static SourceDate date(String text) {
        return SourceDate.parse(text).orElseThrow();
    }
}
