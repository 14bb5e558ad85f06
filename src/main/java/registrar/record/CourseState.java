package registrar.record;

import java.util.Locale;

/** A learner's state in a course (docs/rules.md, section 3). */
public enum CourseState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    /** Ended without completing. */
    NOT_COMPLETED,
    AVAILABLE,
    /** A word the rules do not know; the source's own text stands beside it. */
    UNKNOWN;

    /** The state a word of the source stands for, without regard to case and to {@code _}, space and {@code -}. */
    static CourseState of(String word) {
        return switch (fold(word)) {
            case "not-started" -> NOT_STARTED;
            case "started" -> IN_PROGRESS;
            case "completed" -> COMPLETED;
            case "not-completed" -> NOT_COMPLETED;
            case "available" -> AVAILABLE;
            default -> UNKNOWN;
        };
    }

    /** Words that fold to the same text are the same word. */
    static String fold(String word) {
        return SourceText.clean(word).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
