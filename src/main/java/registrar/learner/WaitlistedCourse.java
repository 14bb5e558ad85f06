package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A course the learner waits for. */
public record WaitlistedCourse(String courseId, Optional<Course> course) {
    public WaitlistedCourse {
        requireNonNull(courseId);
        requireNonNull(course);
    }
}
