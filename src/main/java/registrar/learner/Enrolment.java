package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A row of {@code purchasedCourses}: a course a learner was given or bought.
 *
 * @param status the source's own word for the learner's state
 * @param certificateIssuedAt never a completion date
 * @param unreadableDate the text found where the date of issue was expected, when it was not a date
 */
public record Enrolment(
        String courseId,
        Optional<Course> course,
        String status,
        Optional<String> certificateId,
        Optional<SourceDate> certificateIssuedAt,
        Optional<String> unreadableDate) {
    public Enrolment {
        requireNonNull(courseId);
        requireNonNull(course);
        requireNonNull(status);
        requireNonNull(certificateId);
        requireNonNull(certificateIssuedAt);
        requireNonNull(unreadableDate);
    }
}
