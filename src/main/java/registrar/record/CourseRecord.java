package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import registrar.learner.Course;

/**
 * One row of a learner's record: a course, the learner's state in it, and the certificate if there is one.
 *
 * @param course empty when the source no longer supplies it; the title then says so
 * @param title as docs/rules.md, section 3 composes it; cleaned as section 6 says
 * @param sourceStatus the source's own word
 * @param credits what the course rule grants; empty when there is no rule
 * @param progressReset a certificate beside a course in progress: a renewal has begun
 */
public record CourseRecord(
        String courseId,
        Optional<Course> course,
        String title,
        CourseState state,
        String sourceStatus,
        Optional<Certificate> certificate,
        List<Credit> credits,
        Optional<String> delivery,
        Optional<String> field,
        boolean progressReset) {
    public CourseRecord {
        requireNonNull(courseId);
        requireNonNull(course);
        requireNonNull(title);
        requireNonNull(state);
        requireNonNull(sourceStatus);
        requireNonNull(certificate);
        credits = List.copyOf(credits);
        requireNonNull(delivery);
        requireNonNull(field);
    }

    /** The certificate's status; without one {@code IN_PROGRESS} or {@code NOT_STARTED} as the course says, else none. */
    public Optional<CredentialStatus> credentialStatus() {
        return certificate.map(Certificate::status).or(() -> switch (state) {
            case IN_PROGRESS -> Optional.of(CredentialStatus.IN_PROGRESS);
            case NOT_STARTED -> Optional.of(CredentialStatus.NOT_STARTED);
            default -> Optional.empty();
        });
    }

    /** The same row, its certificate no longer the current one of its course. */
    CourseRecord superseded() {
        return new CourseRecord(
                courseId,
                course,
                title,
                state,
                sourceStatus,
                certificate.map(Certificate::superseded),
                credits,
                delivery,
                field,
                progressReset);
    }

    /** The course's SKU, when the source gives one. */
    public Optional<String> sku() {
        return course.flatMap(Course::sku);
    }
}
