package registrar.record;

/** A learner's state in a course (docs/rules.md, section 3). */
public enum CourseState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    /** Ended without completing. */
    NOT_COMPLETED,
    AVAILABLE,
    /** A word the rules do not know; the source's own text stands beside it. */
    UNKNOWN
}
