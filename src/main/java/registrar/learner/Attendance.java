package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A live session the learner attended.
 *
 * @param timeZone the session's own zone, in the source's spelling; for display only
 */
public record Attendance(
        Optional<SourceDate> attendedAt,
        Optional<String> meetingId,
        Optional<String> title,
        Optional<SourceDate> startDate,
        Optional<SourceDate> endDate,
        Optional<String> timeZone,
        Optional<String> courseId,
        Optional<String> courseTitle,
        Optional<String> location) {
    public Attendance {
        requireNonNull(attendedAt);
        requireNonNull(meetingId);
        requireNonNull(title);
        requireNonNull(startDate);
        requireNonNull(endDate);
        requireNonNull(timeZone);
        requireNonNull(courseId);
        requireNonNull(courseTitle);
        requireNonNull(location);
    }
}
