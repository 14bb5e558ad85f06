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
 * @param credits what awards granted, each award on one row only; without any award of the course, what its rule grants
 * @param progressReset a certificate beside a course in progress: a renewal has begun
 * @param listed false when only a certificate record speaks of the course and the platform lists no such row
 * @param required a requirement asks this learner for a certificate of the course
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
        boolean progressReset,
        boolean listed,
        boolean required,
        CourseHistory history) {
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
        requireNonNull(history);
    }

    /**
     * The certificate's status; without one {@code MISSING} when it is required, else {@code IN_PROGRESS} or
     * {@code NOT_STARTED} as the course says, else none.
     */
    public Optional<CredentialStatus> credentialStatus() {
        return certificate.map(Certificate::status).or(this::withoutCertificate);
    }

    private Optional<CredentialStatus> withoutCertificate() {
        if (required) {
            return Optional.of(CredentialStatus.MISSING);
        }
        return switch (state) {
            case IN_PROGRESS -> Optional.of(CredentialStatus.IN_PROGRESS);
            case NOT_STARTED -> Optional.of(CredentialStatus.NOT_STARTED);
            default -> Optional.empty();
        };
    }

    /** Credit the learner has: what was granted, or what the rule gives for a completed course. */
    public List<Credit> earned() {
        boolean counts = history.creditSource() == CreditSource.EVENT_FEED || state == CourseState.COMPLETED;
        return counts ? credits : List.of();
    }

    /** True when this SKU, id or slug names the course. */
    public boolean named(String key) {
        return key.equals(courseId)
                || course.flatMap(Course::sku).filter(key::equals).isPresent()
                || course.flatMap(Course::slug).filter(key::equals).isPresent();
    }

    /** The same row, its certificate no longer the current one of its course. */
    CourseRecord superseded() {
        return with(certificate.map(Certificate::superseded), credits, required, history);
    }

    CourseRecord with(List<Credit> others, CourseHistory told) {
        return with(certificate, others, required, told);
    }

    /** The same row, as one that a requirement asks for. */
    CourseRecord askedFor() {
        return with(certificate, credits, true, history);
    }

    private CourseRecord with(Optional<Certificate> other, List<Credit> others, boolean asked, CourseHistory told) {
        return new CourseRecord(
                courseId,
                course,
                title,
                state,
                sourceStatus,
                other,
                others,
                delivery,
                field,
                progressReset,
                listed,
                asked,
                told);
    }

    /** The course's SKU, when the source gives one. */
    public Optional<String> sku() {
        return course.flatMap(Course::sku);
    }
}
